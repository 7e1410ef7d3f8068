package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.SignOn;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.authorization.AuthorizationId;
import adsconnect.httpkit.FailureReplies;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.RouteTable;
import adsconnect.ui.api.ApiPage;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Map;

/** The map of addresses for people. */
public final class Routes {

    static final String HOME = "/dashboard/ads/";
    static final String SIGN_IN = "/signin";
    /** The one redirect address, below the public one. */
    public static final String CALLBACK = "/dashboard/ads/callback";

    /** Where browsers come back to from another company's sign-in, below the public address. */
    public static final String SIGN_ON_CALLBACK = "/signin/oidc/callback";

    static final String NEW_AUTHORIZATION = "/dashboard/ads/authorizations/new";
    /** The links that somebody made. */
    static final String LINKS = "/dashboard/ads/links";

    /** All of somebody's connections side by side. */
    static final String OVERVIEW = "/dashboard/ads/overview";

    static final String OVERVIEW_FILE = OVERVIEW + ".csv";

    /** All that somebody has connected. */
    static final String CONNECTIONS = "/dashboard/ads/connections";

    /** The secret of a connect link follows. */
    static final String LINK = "/a/";

    /** The secret of an invitation follows. */
    static final String JOIN = "/join/";

    /** The secret of a reset follows. */
    static final String RESET = "/reset/";

    static final String PENDING = "/dashboard/ads/pending";

    /** Their ids follow. */
    static final String ACCOUNTS = "/dashboard/ads/accounts/";

    /** Their numbers follow. */
    static final String SENT_MESSAGES = "/help/messages/";

    /** The one that this browser sent last, without being signed in. */
    static final String LAST_MESSAGE = SENT_MESSAGES + "last";

    private final UseCases useCases;
    private final WebSettings settings;
    private final Map<String, EmailAddress> demoUsers;
    private final Chance chance;
    private final Clock clock;
    private final Pages pages;
    private final Failures failures;

    /** @param demoUsers the one-click users of the sandbox by key; empty in live mode, and then nobody gets in that way */
    public Routes(
            Vertx vertx,
            UseCases useCases,
            WebSettings settings,
            Map<String, EmailAddress> demoUsers,
            Chance chance,
            Clock clock) {
        this.useCases = useCases;
        this.settings = settings;
        this.demoUsers = demoUsers;
        this.chance = chance;
        this.clock = clock;
        this.pages = new Pages(
                new TemplateEngine(vertx),
                useCases.listAccounts(),
                useCases.ownConnectLinks(),
                useCases.parting().readHistories(),
                useCases.alarms(),
                useCases.notices().readNotices(),
                settings);
        this.failures = new Failures(pages);
    }

    /** Where a connection is looked at. */
    static String connection(ProfileId profile) {
        return CONNECTIONS + "/" + profile.value();
    }

    /** Where a new consent for an account is asked for. */
    static String reconnect(AccountId account) {
        return account(account) + "/authorizations";
    }

    /** Where an account is looked at. */
    static String account(AccountId account) {
        return ACCOUNTS + account.value();
    }

    /** Where profiles of an account are picked. */
    static String choice(AccountId account) {
        return account(account) + "/choice";
    }

    /** Where an attempt at consent is looked at. */
    static String authorization(AuthorizationId id) {
        return HOME + "authorizations/" + id.value();
    }

    /** Where the same is begun once more. */
    static String successor(AuthorizationId id) {
        return authorization(id) + "/successor";
    }

    /** Where a connect link is opened; whoever knows this address may use it. */
    static String link(Secret address) {
        return LINK + address.reveal();
    }

    /** Where somebody joins; whoever knows this address may. */
    static String join(Secret link) {
        return JOIN + link.reveal();
    }

    /** Where somebody chooses a new password; whoever knows this address may. */
    static String reset(Secret link) {
        return RESET + link.reveal();
    }

    public FailureReplies failures() {
        return failures;
    }

    public void addTo(RouteTable table) {
        RouteTable routes = new FromTheWeb(new WithoutDatabase(table, failures));
        Cookies cookies = new Cookies(settings.secure());
        SignedIn signedIn = signedIn(cookies);
        SignInForm signInForm = new SignInForm(
                pages, demoUsers.keySet(), useCases.identity().signOn().map(SignOn::name));
        WelcomeViews welcome = new WelcomeViews(useCases.offerProfiles(), useCases.readConsent(), settings, clock);

        TroubleViews troubles =
                new TroubleViews(useCases.readPlanPause(), settings.consentTerm(), settings.plansUrl(), clock);
        RememberedProfile remembered = new RememberedProfile(useCases.chosenProfiles());
        NumbersViews numbers = new NumbersViews(useCases.dashboard(), clock);
        DashboardViews dashboard = new DashboardViews(numbers, useCases.offerProfiles(), troubles);
        WaitingViews waiting = new WaitingViews(
                useCases.readFirstNumbers(), troubles, useCases.offerProfiles(), useCases.connections(), clock);
        // First, for it is asked for more often than all others, and they are tried in turn.
        routes.route(
                GET,
                CONNECTIONS + "/:profileId/status",
                signedIn.quietly(new WatchConnectionAction(useCases.watchConnection(), waiting, pages, failures)));
        routes.files("/webjars", "META-INF/resources/webjars", true);
        routes.files("/static", "static", false);

        routes.route(GET, "/", visit -> Reply.seeOther(HOME));
        routes.route(GET, "/dashboard/", visit -> Reply.seeOther(HOME));
        routes.route(
                POST,
                "/preferences",
                new SetPreferencesAction(signedIn, useCases.people().changePersonal()));
        new PeopleRoutes(
                        useCases.people(),
                        useCases.identity(),
                        signedIn,
                        new ConsoleDoor(signedIn, failures),
                        cookies,
                        pages,
                        failures,
                        settings.publicUrl(),
                        clock)
                .addTo(routes);

        routes.route(GET, SIGN_IN, new ShowSignInAction(signedIn, signInForm));
        routes.route(POST, SIGN_IN, new SignInAction(useCases.people().guardSignIn(), signInForm, cookies));
        if (!demoUsers.isEmpty()) {
            routes.route(
                    POST,
                    "/signin/sandbox",
                    new SignInAsDemoUserAction(useCases.signIn(), demoUsers, signInForm, cookies));
        }
        routes.route(POST, "/signout", new SignOutAction(useCases.people().ownSessions(), cookies));

        routes.route(
                GET,
                HOME,
                signedIn.only(new ShowHomeAction(
                        useCases.listAccounts(), useCases.connections(), remembered, welcome, pages)));
        routes.route(GET, CONNECTIONS, signedIn.only(new ShowConnectionsAction(useCases.listAccounts(), pages)));
        routes.route(GET, NEW_AUTHORIZATION, signedIn.only(new ShowNewAuthorizationAction(welcome, pages)));
        routes.route(
                POST,
                "/dashboard/ads/authorizations",
                signedIn.only(new StartAuthorizationAction(
                        useCases.startAuthorization(), useCases.connections(), welcome, pages, cookies, chance)));
        routes.route(
                POST,
                ACCOUNTS + ":accountId/authorizations",
                signedIn.only(new ReconnectAccountAction(
                        useCases.reconnectAccount(), welcome, pages, failures, cookies, chance)));
        AuthorizationReplies replies = new AuthorizationReplies(
                useCases.completeAuthorization(), useCases.readConsent(), cookies, pages, failures);
        routes.route(
                GET,
                CALLBACK,
                new CompleteAuthorizationAction(
                        useCases.receiveCallback(), replies, signedIn, cookies, settings.publicUrl()));
        routes.route(
                POST,
                CALLBACK + "/address",
                new PasteCallbackAction(useCases.receiveCallback(), replies, signedIn, cookies));
        routes.route(
                GET,
                "/dashboard/ads/authorizations/:authorizationId",
                new ShowAuthorizationAction(replies, signedIn, failures));
        routes.route(
                POST,
                "/dashboard/ads/authorizations/:authorizationId/profiles",
                new AskProfilesAgainAction(
                        useCases.completeAuthorization(), useCases.readConsent(), signedIn, cookies, failures));

        ConsoleDoor door = new ConsoleDoor(signedIn, failures);
        new ConsoleRoutes(useCases, door, pages, settings, chance, clock).addTo(routes);
        new LinkRoutes(useCases, settings, signedIn, cookies, pages, failures, chance, clock).addTo(routes);

        new IdentityRoutes(useCases.identity(), signedIn, cookies, pages, failures, clock).addTo(routes);
        useCases.identity()
                .signOn()
                .ifPresent(signOn -> new SignOnRoutes(
                                signOn,
                                signedIn,
                                signInForm,
                                new SecurityViews(useCases.identity(), cookies, pages, clock),
                                cookies,
                                settings.publicUrl(),
                                clock)
                        .addTo(routes));
        new KeyRoutes(useCases.keys(), signedIn, pages, failures, chance, clock).addTo(routes);
        new InboxRoutes(useCases.inbox(), signedIn, pages, failures, clock).addTo(routes);
        new AuditRoutes(useCases.audit(), door, pages, clock).addTo(routes);
        new WebhookRoutes(useCases.notices(), door, pages, failures, chance, clock).addTo(routes);
        new NoticeRoutes(useCases.notices().readNotices(), useCases.notices().mail(), signedIn, pages, clock)
                .addTo(routes);
        new PickerRoutes(useCases, signedIn, pages, failures).addTo(routes);
        addAccountTo(routes, signedIn, troubles);
        OverviewViews overview = new OverviewViews(useCases.compareOverview(), troubles, clock);
        routes.route(
                GET,
                OVERVIEW,
                signedIn.only(new ShowOverviewAction(
                        useCases.readOverview(), useCases.offerProfiles(), overview, pages, failures)));
        routes.route(
                GET,
                OVERVIEW_FILE,
                signedIn.only(new DownloadOverviewAction(useCases.readOverview(), failures, clock)));

        routes.route(
                GET,
                CONNECTIONS + "/:profileId",
                signedIn.only(new ShowConnectionAction(
                        useCases.connections(),
                        dashboard,
                        waiting,
                        new FormerViews(
                                useCases.parting().readHistories(), useCases.listAccounts(), dashboard, pages, clock),
                        remembered,
                        pages,
                        failures)));
        new DashboardRoutes(
                        signedIn,
                        new ShowDashboardPartAction(useCases.dashboard().findReadable(), numbers, pages, failures),
                        new DownloadTableAction(
                                useCases.dashboard().findReadable(), useCases.dashboard(), numbers, failures))
                .addTo(routes);
        routes.route(
                POST,
                CONNECTIONS + "/:profileId/runs",
                signedIn.only(new RetryFirstSyncAction(useCases.retryFirstSync(), failures)));

        new HistoryRoutes(useCases, signedIn, pages, failures, clock).addTo(routes);
        new PartingRoutes(useCases, signedIn, pages, failures, clock).addTo(routes);
        addHelpTo(routes, signedIn, cookies);
    }

    /** The page that explains what programs may call; those who know put it together. */
    public void addTo(RouteTable table, ApiPage explained) {
        SignedIn signedIn = signedIn(new Cookies(settings.secure()));
        new WithoutDatabase(table, failures)
                .route(GET, "/api/docs", visit -> pages.page(visit, signedIn.user(visit), 200, explained));
    }

    private SignedIn signedIn(Cookies cookies) {
        return new SignedIn(
                useCases.recognizeVisitor(),
                cookies,
                new Confirmation(useCases.identity().confirmIdentity(), new ConfirmationViews(pages), cookies));
    }

    private void addAccountTo(RouteTable routes, SignedIn signedIn, TroubleViews troubles) {
        AccountViews views = new AccountViews(useCases.listAccounts(), troubles, settings.consentTerm(), clock);
        routes.route(
                GET,
                ACCOUNTS + ":accountId",
                signedIn.only(new ShowAccountAction(useCases.listAccounts(), views, pages, failures)));
        routes.route(
                POST,
                ACCOUNTS + ":accountId/name",
                signedIn.only(new RenameAccountAction(
                        useCases.renameAccount(), useCases.listAccounts(), views, pages, failures)));
        routes.route(
                POST,
                "/dashboard/ads/connections/:profileId/refreshes",
                signedIn.only(new AskForSyncAction(
                        useCases.askForSync(), useCases.connections(), views, pages, failures, clock)));
    }

    private void addHelpTo(RouteTable routes, SignedIn signedIn, Cookies cookies) {
        MessageForm form = new MessageForm(useCases.connections(), pages);
        routes.route(GET, "/help/", new ShowHelpIndexAction(signedIn, pages));
        routes.route(GET, "/help", visit -> Reply.seeOther("/help/"));
        routes.route(GET, MessageForm.ADDRESS, new ShowMessageFormAction(signedIn, form));
        routes.route(POST, MessageForm.ADDRESS, new SendMessageAction(useCases.sendMessage(), signedIn, cookies, form));
        ShowSentMessageAction sent =
                new ShowSentMessageAction(useCases.recognizeSender(), signedIn, cookies, settings, pages, failures);
        routes.route(GET, LAST_MESSAGE, sent);
        routes.route(GET, SENT_MESSAGES + ":number", sent);
        routes.route(GET, "/help/:topic", new ShowHelpAction(signedIn, pages, failures));
    }
}
