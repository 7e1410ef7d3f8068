package adsconnect.api;

import static adsconnect.api.Operation.delete;
import static adsconnect.api.Operation.get;
import static adsconnect.api.Operation.patch;
import static adsconnect.api.Operation.post;
import static adsconnect.api.Operation.put;

import adsconnect.domain.Code;
import adsconnect.domain.access.Scope;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that programs may call (section 12). A call that is added here is routed, described and tried by that alone. */
final class Catalogue {

    private static final String V1 = "/api/v1";
    private static final String PROFILE = V1 + "/profiles/{profileId}";

    private final ApiUseCases useCases;
    private final ApiSettings settings;
    private final AmazonAddress amazon;
    private final Limits limits;
    private final Clock clock;

    private Catalogue(ApiUseCases useCases, ApiSettings settings, AmazonAddress amazon, Limits limits, Clock clock) {
        this.useCases = useCases;
        this.settings = settings;
        this.amazon = amazon;
        this.limits = limits;
        this.clock = clock;
    }

    static List<Operation> of(
            ApiUseCases useCases, ApiSettings settings, AmazonAddress amazon, Limits limits, Clock clock) {
        Catalogue all = new Catalogue(useCases, settings, amazon, limits, clock);
        // Tokens first: they are asked for by far the most, and routes are tried in turn.
        return Stream.of(
                        all.tokens(),
                        all.server(),
                        all.authorizations(),
                        all.accounts(),
                        all.profiles(),
                        all.connections(),
                        all.numbers(),
                        all.users(),
                        all.others())
                .flatMap(List::stream)
                .toList();
    }

    private List<Operation> server() {
        return List.of(get(
                        V1 + "/capabilities",
                        "readCapabilities",
                        "Says what this server is, and what the key may do.",
                        new ReadCapabilitiesCall(settings))
                .answers(200, ReadCapabilitiesCall.Capabilities.class));
    }

    private List<Operation> authorizations() {
        AuthorizationCalls calls = new AuthorizationCalls(useCases.calls().ownConnectLinks());
        Parameter id = Parameter.path("authorizationId", Parameter.Type.UUID, "The id of an authorization.");
        return List.of(
                post(
                                V1 + "/authorizations",
                                "startAuthorization",
                                "Makes a connect link: whoever opens it consents at Amazon for the key's owner. With accountName"
                                        + " it makes a new account, with accountId it renews one. Its address is told this once.",
                                WholeKeys.only(new StartAuthorizationCall(
                                        useCases.calls().makeConnectLink(), settings)))
                        .needs(Scope.AUTHORIZATIONS_WRITE)
                        .takes(StartAuthorizationCall.Start.class)
                        .answers(201, AuthorizationJson.class)
                        .mayRefuse(
                                Code.ACCOUNT_NAME_MISSING,
                                Code.ACCOUNT_NAME_INVALID,
                                Code.ACCOUNT_NAME_TAKEN,
                                Code.REGION_UNKNOWN,
                                Code.PLAN_REQUIRED,
                                Code.LIMIT_REACHED,
                                Code.NOT_FOUND),
                get(
                                V1 + "/authorizations/{authorizationId}",
                                "readAuthorization",
                                "Says how a connect link stands: PENDING, OPENED, AUTHORIZED, FAILED, REVOKED or EXPIRED.",
                                WholeKeys.only(calls::read))
                        .needs(Scope.AUTHORIZATIONS_WRITE)
                        .takes(id)
                        .answers(200, AuthorizationJson.class),
                delete(
                                V1 + "/authorizations/{authorizationId}",
                                "revokeAuthorization",
                                "Takes a connect link back, unless it is used up already.",
                                WholeKeys.only(calls::revoke))
                        .needs(Scope.AUTHORIZATIONS_WRITE)
                        .takes(id)
                        .answers(204));
    }

    private List<Operation> accounts() {
        AccountCalls calls = new AccountCalls(useCases.calls(), settings, clock);
        Parameter id = Parameter.path("accountId", Parameter.Type.UUID, "The id of an account of the key's owner.");
        return List.of(
                get(
                                V1 + "/accounts",
                                "listAccounts",
                                "Lists the accounts of the key's owner, with the profiles that are bound to each.",
                                calls::list)
                        .needs(Scope.ACCOUNTS_READ)
                        .answers(200, AccountCalls.Accounts.class),
                patch(
                                V1 + "/accounts/{accountId}",
                                "renameAccount",
                                "Gives an account another name.",
                                WholeKeys.only(calls::rename))
                        .needs(Scope.CONNECTIONS_WRITE)
                        .takes(id)
                        .takes(AccountCalls.Rename.class)
                        .answers(200, AccountJson.class)
                        .mayRefuse(Code.ACCOUNT_NAME_MISSING, Code.ACCOUNT_NAME_INVALID, Code.ACCOUNT_NAME_TAKEN),
                delete(
                                V1 + "/accounts/{accountId}",
                                "unbindAccount",
                                "Ends an account at once, with all that is connected through it, and destroys its tokens.",
                                WholeKeys.only(calls::unbind))
                        .needs(Scope.CONNECTIONS_WRITE)
                        .takes(id)
                        .answers(204));
    }

    private List<Operation> profiles() {
        return List.of(
                get(
                                V1 + "/profiles",
                                "listProfiles",
                                "Lists the profiles that are bound to the owner's accounts and that the key may see.",
                                new ListProfilesCall(useCases.calls(), limits))
                        .needs(Scope.ACCOUNTS_READ)
                        .takes(
                                Parameter.query(
                                        "refresh",
                                        Parameter.Type.FLAG,
                                        "true asks Amazon before; what it does not answer is served as stale."),
                                Parameter.query(
                                        "countryCode",
                                        Parameter.Type.TEXT,
                                        "Only those of that country: US, UK, DE, JP …"),
                                Parameter.query(
                                        "accountName", Parameter.Type.TEXT, "Only those of the account of that name."))
                        .answers(200, ListProfilesCall.Profiles.class),
                get(
                                V1 + "/profiles/resolve",
                                "resolveProfile",
                                "Turns what a person says, in English or Chinese, into the one profile they mean, or into the question to"
                                        + " ask them: \"the US site\", \"美国站\", \"Acme Japan\", a profile's number. Takes none of several.",
                                new ResolveProfileCall(useCases.calls().resolveProfile()))
                        .needs(Scope.ACCOUNTS_READ)
                        .takes(Parameter.query("q", Parameter.Type.TEXT, "What the person said, as it was said.")
                                .needed())
                        .answers(200, ResolutionJson.class));
    }

    private List<Operation> tokens() {
        TokenAnswers answers = new TokenAnswers(amazon, clock);
        RenewTokenCall renew = new RenewTokenCall(useCases.renewToken(), answers);
        return Stream.of(
                        get(
                                        PROFILE + "/token",
                                        "readToken",
                                        "Gives an access token for Amazon's Ads API that lasts for five minutes at least.",
                                        new IssueTokenCall(useCases.issueToken(), answers))
                                .takes(Parameter.PROFILE_ID)
                                .answers(200, TokenAnswers.OfProfile.class),
                        post(
                                        PROFILE + "/token/refresh",
                                        "refreshProfileToken",
                                        "Gives a new access token; all who ask within half a minute get the same.",
                                        renew::ofProfile)
                                .takes(Parameter.PROFILE_ID)
                                .answers(200, TokenAnswers.OfProfile.class),
                        post(
                                        V1 + "/accounts/{accountId}/token/refresh",
                                        "refreshAccountToken",
                                        "Gives a new access token of an account; all who ask within half a minute get the same.",
                                        renew::ofAccount)
                                .takes(Parameter.path(
                                        "accountId", Parameter.Type.UUID, "The id of an account of the key's owner."))
                                .answers(200, TokenAnswers.OfAccount.class))
                .map(operation -> operation
                        .needs(Scope.TOKENS_READ)
                        .mayRefuse(
                                Code.PLAN_REQUIRED,
                                Code.RECONSENT_REQUIRED,
                                Code.AMAZON_UNAVAILABLE,
                                Code.AMAZON_THROTTLED))
                .toList();
    }

    private List<Operation> connections() {
        ConnectionCalls calls = new ConnectionCalls(useCases.calls(), settings, clock);
        return List.of(
                get(
                                PROFILE + "/connection",
                                "readConnection",
                                "Says how far the first load of a profile is, and how well its connection is.",
                                calls::read)
                        .needs(Scope.ACCOUNTS_READ)
                        .takes(Parameter.PROFILE_ID)
                        .answers(200, ConnectionJson.class),
                post(
                                PROFILE + "/connection",
                                "connectProfile",
                                "Has a profile's reports loaded from now on; with replace, in place of another one.",
                                calls::connect)
                        .needs(Scope.CONNECTIONS_WRITE)
                        .takes(Parameter.PROFILE_ID)
                        .maybeTakes(ConnectionCalls.Connect.class)
                        .answers(201, ConnectionJson.class)
                        .answers(200, ConnectionJson.class)
                        .mayRefuse(
                                Code.PLAN_REQUIRED,
                                Code.RECONSENT_REQUIRED,
                                Code.AGENCY_ONLY,
                                Code.NO_PROFILES,
                                Code.SELECTION_CHANGED,
                                Code.LIMIT_REACHED),
                delete(
                                PROFILE + "/connection",
                                "disconnectProfile",
                                "Stops loading a profile at once; what was loaded can be read for a while.",
                                calls::disconnect)
                        .needs(Scope.CONNECTIONS_WRITE)
                        .takes(Parameter.PROFILE_ID)
                        .answers(204),
                post(
                                PROFILE + "/sync",
                                "syncProfile",
                                "Loads the latest reports now.",
                                new AskForSyncCall(
                                        useCases.calls().askForSync(),
                                        useCases.calls().retryFirstSync(),
                                        clock))
                        .needs(Scope.SYNC_WRITE)
                        .takes(Parameter.PROFILE_ID)
                        .answers(202, AskForSyncCall.Asked.class)
                        .mayRefuse(Code.TOO_SOON, Code.PLAN_REQUIRED, Code.RECONSENT_REQUIRED));
    }

    private List<Operation> numbers() {
        CoverageCalls coverage = new CoverageCalls(useCases.calls().readCoverage());
        return List.of(
                get(
                                PROFILE + "/metrics",
                                "readMetrics",
                                "Gives spend, sales and the like of some days, by day, campaign, ad product or search term; the"
                                        + " dearest first, days in order. Days of which nothing is loaded are left out.",
                                new ReadMetricsCall(useCases.calls()))
                        .needs(Scope.METRICS_READ)
                        .takes(
                                Parameter.PROFILE_ID,
                                Parameter.query("from", Parameter.Type.DAY, "The first day, as YYYY-MM-DD.")
                                        .needed(),
                                Parameter.query("to", Parameter.Type.DAY, "The last day, as YYYY-MM-DD.")
                                        .needed(),
                                Parameter.oneOf("by", ReadMetricsCall.BY, "What to add up by; day if it is left out."),
                                Parameter.query(
                                        "limit",
                                        Parameter.Type.COUNT,
                                        "How many items at once, up to " + ReadMetricsCall.MOST_ITEMS
                                                + "; 1000 by itself."),
                                Parameter.query("cursor", Parameter.Type.COUNT, "The nextCursor of the page before."))
                        .answers(200, MetricsJson.class)
                        .answers(new Operation.Answer(200, MetricsCsv.TYPE, Optional.empty()))
                        .mayRefuse(Code.TOO_SOON),
                get(
                                PROFILE + "/coverage",
                                "readCoverage",
                                "Says for each kind of report and each day of up to three months whether it is loaded, empty by"
                                        + " Amazon's word, or missing and why.",
                                coverage::coverage)
                        .needs(Scope.METRICS_READ)
                        .takes(
                                Parameter.PROFILE_ID,
                                Parameter.query(
                                        "month",
                                        Parameter.Type.MONTH,
                                        "The last month to tell of, as YYYY-MM; the newest by itself."))
                        .answers(200, CoverageCalls.Days.class),
                get(
                                PROFILE + "/runs",
                                "listRuns",
                                "Lists the last loads of a profile, the newest first, with their reports.",
                                coverage::runs)
                        .needs(Scope.METRICS_READ)
                        .takes(Parameter.PROFILE_ID)
                        .answers(200, CoverageCalls.Runs.class),
                get(
                                PROFILE + "/history",
                                "readHistory",
                                "Tells what Amazon said of a day, and when it began to say something else.",
                                new ReadHistoryCall(useCases.calls().readDayHistory()))
                        .needs(Scope.METRICS_READ)
                        .takes(
                                Parameter.PROFILE_ID,
                                Parameter.query("day", Parameter.Type.DAY, "The day, as YYYY-MM-DD.")
                                        .needed(),
                                Parameter.query(
                                        "asOf",
                                        Parameter.Type.WHEN,
                                        "When in the past to look at it: a moment, or a day for its end."))
                        .answers(200, ReadHistoryCall.History.class));
    }

    private List<Operation> users() {
        AdminUseCases admin = useCases.calls().admin();
        AdminCalls calls = new AdminCalls(admin, settings.publicUrl());
        Parameter email = Parameter.path("email", Parameter.Type.TEXT, "The e-mail address of a user.");
        return Stream.of(
                        get(
                                        V1 + "/admin/users",
                                        "listUsers",
                                        "Lists who may sign in, by address, fifty at once.",
                                        new ListUsersCall(admin.findUsers()))
                                .takes(
                                        Parameter.query(
                                                "q",
                                                Parameter.Type.TEXT,
                                                "Only those whose address or name contains it."),
                                        Parameter.oneOf("role", ListUsersCall.ROLES, "Only those of that role."),
                                        Parameter.oneOf(
                                                "state",
                                                ListUsersCall.STATES,
                                                "Only those who may, or may not, sign in."),
                                        Parameter.query(
                                                "cursor", Parameter.Type.TEXT, "The nextCursor of the page before."))
                                .answers(200, ListUsersCall.Users.class),
                        post(
                                        V1 + "/admin/invitations",
                                        "inviteUser",
                                        "Asks somebody to join in a role, by a link that works once. Its address is told this once.",
                                        calls::invite)
                                .takes(AdminCalls.Invite.class)
                                .answers(201, AdminCalls.Invited.class)
                                .mayRefuse(Code.USER_EXISTS),
                        put(
                                        V1 + "/admin/users/{email}/role",
                                        "changeRole",
                                        "Gives a user another role. Nothing they have is cut.",
                                        calls::role)
                                .takes(email)
                                .takes(AdminCalls.ChangeTo.class)
                                .answers(200, UserJson.class)
                                .mayRefuse(Code.LAST_ADMIN),
                        put(
                                        V1 + "/admin/users/{email}/state",
                                        "changeUserState",
                                        "Shuts a user out at once, with their sessions, keys, links and syncs, or lets them in again.",
                                        calls::state)
                                .takes(email)
                                .takes(AdminCalls.ChangeState.class)
                                .answers(200, UserJson.class)
                                .mayRefuse(Code.LAST_ADMIN),
                        put(
                                        V1 + "/admin/users/{email}/plan",
                                        "grantPlan",
                                        "Gives a user a plan, in place of what they had: one, three or twelve months from a day on.",
                                        new GrantPlanCall(admin.grantPlan(), clock))
                                .takes(email)
                                .takes(GrantPlanCall.Grant.class)
                                .answers(200, GrantPlanCall.Granted.class))
                .map(operation -> operation.needs(Scope.ADMIN))
                .toList();
    }

    private List<Operation> others() {
        return List.of(post(
                        V1 + "/feedback",
                        "sendFeedback",
                        "Tells whoever runs this server how it went. What looks like a secret is masked.",
                        new SendFeedbackCall(useCases.calls().sendMessage()))
                .takes(SendFeedbackCall.Sent.class)
                .answers(202, SendFeedbackCall.Accepted.class));
    }
}
