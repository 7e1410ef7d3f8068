package adsconnect.web;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.AdmitUser;
import adsconnect.domain.access.CheckCode;
import adsconnect.domain.access.ConfirmIdentity;
import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.LimitProofs;
import adsconnect.domain.access.MakeApiKey;
import adsconnect.domain.access.OwnApiKeys;
import adsconnect.domain.access.RecognizeVisitor;
import adsconnect.domain.access.RemoveSecondFactor;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.SecondFactorRule;
import adsconnect.domain.access.Session;
import adsconnect.domain.access.SetUpSecondFactor;
import adsconnect.domain.access.ShowSecondFactor;
import adsconnect.domain.access.SignIn;
import adsconnect.domain.access.SignOn;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.IdentityProvider;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.RenameAccount;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.audit.ReadAudit;
import adsconnect.domain.audit.RecordUserChanges;
import adsconnect.domain.authorization.Aim;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.authorization.RefreshProfiles;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.FindReadable;
import adsconnect.domain.connection.ListAccounts;
import adsconnect.domain.connection.ReadPlanPause;
import adsconnect.domain.connection.RetryFirstSync;
import adsconnect.domain.connection.TransferAccount;
import adsconnect.domain.connection.WatchConnection;
import adsconnect.domain.console.AskProfilesAnew;
import adsconnect.domain.console.ReadAttention;
import adsconnect.domain.console.ReadConnections;
import adsconnect.domain.console.ReadInstallation;
import adsconnect.domain.console.ReadLists;
import adsconnect.domain.feedback.ReadInbox;
import adsconnect.domain.feedback.RecognizeSender;
import adsconnect.domain.feedback.SendMessage;
import adsconnect.domain.feedback.SettleMessage;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.metrics.CompareOverview;
import adsconnect.domain.metrics.ReadCampaigns;
import adsconnect.domain.metrics.ReadDashboard;
import adsconnect.domain.metrics.ReadDayHistory;
import adsconnect.domain.metrics.ReadFirstNumbers;
import adsconnect.domain.metrics.ReadOverview;
import adsconnect.domain.metrics.ReadSearchTerms;
import adsconnect.domain.metrics.port.MetricTables;
import adsconnect.domain.notice.AimWebhook;
import adsconnect.domain.notice.ChangeWebhook;
import adsconnect.domain.notice.CountUndelivered;
import adsconnect.domain.notice.MakeWebhook;
import adsconnect.domain.notice.ReadNotices;
import adsconnect.domain.notice.ReadWebhooks;
import adsconnect.domain.notice.ReplayDeliveries;
import adsconnect.domain.sync.AskForSync;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.ReadCoverage;
import adsconnect.domain.sync.ReadRun;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.VaultedSeeds;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.FailureReplies;
import adsconnect.httpkit.RouteTable;
import adsconnect.testkit.Admission;
import adsconnect.testkit.Consents;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.Loader;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.PlainPasswords;
import adsconnect.testkit.Refreshing;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedAuditGuard;
import adsconnect.testkit.ScriptedInstallation;
import adsconnect.testkit.ScriptedLetters;
import adsconnect.testkit.ScriptedOAuth;
import adsconnect.testkit.ScriptedReceivers;
import adsconnect.testkit.ShortPause;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pages over the domain's fakes, wired as the application wires them over the real things. */
final class WebFixture {

    /** Tables of more rows are prepared before they are shown. */
    static final int ROWS_AT_ONCE = 2_000;

    static final Secret PASSWORD = new Secret("correct horse battery");
    static final String DEMO_KEY = "seller";
    static final EmailAddress SUPPORT = new EmailAddress("help@example.test");
    static final EmailAddress DEMO_EMAIL = new EmailAddress("seller@sandbox.example");

    final MovableClock clock = new MovableClock();
    final InMemoryStores stores = new InMemoryStores();
    final ScriptedLetters letters = new ScriptedLetters();
    final ScriptedAuditGuard auditGuard = new ScriptedAuditGuard();
    final ScriptedOAuth oauth = new ScriptedOAuth(clock);
    final ScriptedReceivers receivers = new ScriptedReceivers();
    final FailureReplies failures;
    private final SecondFactorRule secondFactorRule;
    private final IdentityProvider provider;
    private final PlainPasswords passwords = new PlainPasswords();
    /** How people prove who they are, for what nobody asks for by a page. */
    IdentityUseCases identity;

    private final Map<String, Action> actions = new LinkedHashMap<>();

    private static final URI PUBLIC_URL = URI.create("http://localhost:8080");

    WebFixture(Vertx vertx) {
        this(
                vertx,
                new WebSettings(
                        true,
                        false,
                        PUBLIC_URL,
                        Optional.of(URI.create("https://plans.example.test/")),
                        Duration.ofDays(7),
                        Refreshing.TERM,
                        Optional.of(SUPPORT)),
                true);
    }

    /** Without an address of plans. */
    static WebSettings settings(boolean sandbox, boolean secure) {
        return new WebSettings(
                sandbox, secure, PUBLIC_URL, Optional.empty(), Duration.ofDays(7), Refreshing.TERM, Optional.empty());
    }

    WebFixture(Vertx vertx, WebSettings settings, boolean demoUsers) {
        this(vertx, settings, demoUsers, Duration.ZERO);
    }

    /** @param hold how long a waiting screen's request is held */
    WebFixture(Vertx vertx, WebSettings settings, boolean demoUsers, Duration hold) {
        this(vertx, settings, demoUsers, hold, SecondFactorRule.NOBODY, null);
    }

    /** One where these have to have a second factor. */
    static WebFixture demanding(Vertx vertx, Role... roles) {
        return new WebFixture(
                vertx, settings(true, false), false, Duration.ZERO, new SecondFactorRule(Set.of(roles)), null);
    }

    /** One with that single sign-on, in live mode, where these have to have a second factor. */
    static WebFixture signingOn(Vertx vertx, IdentityProvider provider, Role... roles) {
        return new WebFixture(
                vertx, settings(false, false), false, Duration.ZERO, new SecondFactorRule(Set.of(roles)), provider);
    }

    private WebFixture(
            Vertx vertx,
            WebSettings settings,
            boolean demoUsers,
            Duration hold,
            SecondFactorRule secondFactorRule,
            IdentityProvider provider) {
        this.secondFactorRule = secondFactorRule;
        this.provider = provider;
        Routes routes = new Routes(
                vertx,
                useCases(hold),
                settings,
                demoUsers ? Map.of(DEMO_KEY, DEMO_EMAIL) : Map.of(),
                Samples.chance(),
                clock);
        routes.addTo(new RouteTable() {
            @Override
            public void route(HttpMethod method, String path, Action action) {
                actions.put(method.name() + " " + path, action);
            }

            @Override
            public void files(String path, String classPathFolder, boolean immutable) {
                // Served by the server itself.
            }
        });
        this.failures = routes.failures();
    }

    private UseCases useCases(Duration hold) {
        ConnectionLimit limit = new ConnectionLimit(1);
        MetricTables tables = stores.metricTables(ROWS_AT_ONCE);
        Consents consents = new Consents(stores, stores.tokenVault(), oauth, clock);
        RecordUserChanges changes = new RecordUserChanges(stores.auditTrail(), clock);
        AdmitUser admitUser = Admission.of(stores, clock);
        LimitProofs limitProofs = new LimitProofs(stores.attempts(), stores.knownBrowsers(), changes, clock);
        SignIn signIn = new SignIn(stores.users(), passwords, admitUser, stores.unitOfWork(), Samples.chance());
        identity = identity(admitUser, limitProofs);
        return new UseCases(
                signIn,
                recognizeVisitor(),
                identity,
                consents.start,
                consents.reconnect,
                consents.startAgain,
                consents.receive,
                consents.complete,
                consents.read,
                consents.invite,
                consents.sendAgain,
                consents.followLink,
                consents.ownLinks,
                keys(),
                consents.discard,
                consents.offer(limit),
                consents.confirm(limit, stores.syncQueue()),
                consents.edit(limit, stores.syncQueue()),
                new RenameAccount(stores.users(), stores.accounts(), stores.auditTrail(), stores.unitOfWork(), clock),
                new WatchConnection(stores.connections(), stores.stageChanges(), hold),
                new RetryFirstSync(
                        stores.connections(), stores.syncQueue(), stores.auditTrail(), stores.unitOfWork(), clock),
                stores.connections(),
                new ListAccounts(stores.accounts(), stores.connections(), stores.openRuns()),
                new DashboardUseCases(
                        stores.unitOfWork(),
                        new FindReadable(stores.connections(), consents.readHistories()),
                        new ReadDashboard(stores.metrics(), clock),
                        new ReadCampaigns(tables, Runnable::run),
                        new ReadSearchTerms(tables, Runnable::run)),
                new ReadFirstNumbers(stores.metrics(), stores.syncRuns(), clock),
                new SendMessage(stores.inbox(), stores.connections(), stores.auditTrail(), stores.unitOfWork(), clock),
                new RecognizeSender(stores.inbox()),
                new InboxUseCases(
                        new ReadInbox(stores.inbox(), stores.users()),
                        new SettleMessage(stores.inbox(), stores.auditTrail(), stores.unitOfWork(), clock)),
                new AuditUseCases(new ReadAudit(stores.auditPages(), stores.seals()), auditGuard),
                new PeopleFixture(stores, signIn, admitUser, limitProofs, passwords, letters, clock).useCases(),
                new ReadPlanPause(stores.planPauses(), Duration.ofDays(30)),
                new AskForSync(
                        stores.connections(),
                        stores.syncRuns(),
                        stores.auditTrail(),
                        stores.unitOfWork(),
                        Duration.ofMinutes(5),
                        clock),
                new ReadCoverage(
                        new FindReadable(stores.connections(), consents.readHistories()), stores.coverage(), clock),
                new ReadRun(stores.connections(), stores.coverage()),
                new ReadDayHistory(
                        new FindReadable(stores.connections(), consents.readHistories()), stores.dayHistories(), clock),
                new PartingUseCases(
                        consents.readParting(),
                        consents.disconnectProfile(),
                        consents.unbindAccount(),
                        consents.readHistories(),
                        consents.deleteHistory()),
                stores.alarms(),
                new ReadOverview(stores.connections(), stores.metrics(), clock),
                new CompareOverview(stores.metrics(), stores.openRuns()),
                stores.chosenProfiles(),
                console(consents, limit),
                notices());
    }

    private RecognizeVisitor recognizeVisitor() {
        return new RecognizeVisitor(
                stores.sessions(),
                new Session.Lifetime(Duration.ofHours(12), Duration.ofDays(14)),
                secondFactorRule,
                clock);
    }

    private IdentityUseCases identity(AdmitUser admitUser, LimitProofs limit) {
        RecordUserChanges changes = new RecordUserChanges(stores.auditTrail(), clock);
        VaultedSeeds seeds = new VaultedSeeds(stores.tokenVault());
        CheckCode checkCode = new CheckCode(stores.secondFactors(), seeds, changes, clock);
        return new IdentityUseCases(
                new ConfirmIdentity(
                        stores.sessions(),
                        stores.users(),
                        passwords,
                        stores.secondFactors(),
                        checkCode,
                        limit,
                        stores.unitOfWork(),
                        Set.of(DEMO_EMAIL),
                        clock),
                new SetUpSecondFactor(
                        stores.users(),
                        stores.secondFactors(),
                        seeds,
                        checkCode,
                        limit,
                        stores.sessions(),
                        changes,
                        stores.unitOfWork(),
                        new Chance(new SecureRandom()),
                        clock),
                new ShowSecondFactor(recognizeVisitor(), admitUser, checkCode, limit, changes, stores.unitOfWork()),
                new RemoveSecondFactor(
                        stores.users(),
                        stores.secondFactors(),
                        seeds,
                        stores.sessions(),
                        changes,
                        secondFactorRule,
                        stores.unitOfWork()),
                Optional.ofNullable(provider)
                        .map(known -> new SignOn(
                                known,
                                stores.identities(),
                                stores.users(),
                                admitUser,
                                stores.sessions(),
                                changes,
                                stores.unitOfWork(),
                                new Chance(new SecureRandom()),
                                clock)));
    }

    private NoticeUseCases notices() {
        return new NoticeUseCases(
                new MakeWebhook(
                        stores.users(),
                        stores.webhooks(),
                        stores.tokenVault(),
                        receivers,
                        stores.auditTrail(),
                        stores.unitOfWork(),
                        clock),
                new ChangeWebhook(
                        stores.webhooks(),
                        stores.deliveries(),
                        stores.tokenVault(),
                        stores.auditTrail(),
                        stores.unitOfWork(),
                        clock),
                new AimWebhook(
                        stores.webhooks(),
                        stores.deliveries(),
                        receivers,
                        stores.auditTrail(),
                        stores.unitOfWork(),
                        clock),
                new ReplayDeliveries(
                        stores.webhooks(),
                        stores.deliveries(),
                        stores.outbox(),
                        stores.auditTrail(),
                        stores.unitOfWork(),
                        Samples.chance(),
                        clock),
                new ReadWebhooks(stores.webhooks(), stores.deliveries(), stores.users()),
                new ReadNotices(stores.notices(), clock),
                stores.letterQueue(),
                stores.outbox(),
                true);
    }

    private ConsoleUseCases console(Consents consents, ConnectionLimit limit) {
        return new ConsoleUseCases(
                new ReadAttention(
                        stores.consoleConnections(),
                        new ReadLists(stores.consoleLists(), clock),
                        stores.openWork(),
                        stores.alarms(),
                        stores.inbox(),
                        new CountUndelivered(stores.webhooks(), stores.letterQueue(), stores.outbox(), clock),
                        auditGuard,
                        clock),
                new ReadConnections(stores.consoleConnections()),
                new ReadLists(stores.consoleLists(), clock),
                stores.coverage(),
                stores.users(),
                new AskProfilesAnew(
                        new RefreshProfiles(
                                stores.accounts(),
                                stores.discoveries(),
                                new ShortPause(),
                                Duration.ofMinutes(5),
                                Duration.ZERO,
                                clock),
                        stores.auditTrail(),
                        stores.unitOfWork(),
                        clock),
                new TransferAccount(
                        stores.users(),
                        stores.accounts(),
                        stores.connections(),
                        stores.openRuns(),
                        stores.accountTransfers(),
                        consents.ownLinks,
                        consents.makeRoom(limit),
                        consents.followPlans(),
                        stores.auditTrail(),
                        stores.events(),
                        stores.unitOfWork(),
                        Samples.chance(),
                        clock),
                new ScriptedInstallation(),
                new ReadInstallation(new ScriptedInstallation(), stores.nodes(), new ScriptedInstallation(), clock),
                new ScriptedInstallation());
    }

    private KeyUseCases keys() {
        RecordUserChanges changes = new RecordUserChanges(stores.auditTrail(), clock);
        return new KeyUseCases(
                new MakeApiKey(
                        stores.users(),
                        stores.apiKeys(),
                        stores.ownedProfiles(),
                        changes,
                        stores.unitOfWork(),
                        Samples.chance(),
                        clock),
                new OwnApiKeys(stores.apiKeys(), changes, stores.unitOfWork()),
                stores.boundProfiles());
    }

    /** The action behind that path, with the route's parameters. */
    Optional<Routed> find(String method, String path) {
        return actions.entrySet().stream()
                .flatMap(entry -> match(entry.getKey(), method + " " + path)
                        .map(parameters -> new Routed(entry.getValue(), parameters))
                        .stream())
                .findFirst();
    }

    /** An action and the parameters of its route. */
    record Routed(Action action, Map<String, String> parameters) {}

    private static Optional<Map<String, String>> match(String route, String asked) {
        String[] pattern = route.split("/", -1);
        String[] parts = asked.split("/", -1);
        if (pattern.length != parts.length) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < pattern.length; i++) {
            if (pattern[i].startsWith(":")) {
                parameters.put(pattern[i].substring(1), parts[i]);
            } else if (!pattern[i].equals(parts[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    /** A browser nobody is signed in with. */
    Browser browser() {
        return new Browser(this);
    }

    /** A browser in which this user, who is known from now on, is signed in. */
    Browser browserOf(User user) {
        add(user);
        return anotherBrowserOf(user);
    }

    Browser anotherBrowserOf(User user) {
        Secret token = Samples.secret();
        stores.sessions().open(SecretHash.of(token), user.id(), clock.instant());
        return new Browser(this).with("adsc_session", token.reveal());
    }

    User add(User user) {
        stores.users().add(user, passwords.hash(PASSWORD));
        return user;
    }

    User demoUser() {
        User user = Samples.user(Role.SELLER);
        return add(new User(user.id(), DEMO_EMAIL, user.role(), user.plan()));
    }

    /** A consent of the user's that waits, for which all hosts have yet to be asked. */
    PendingConnection consented(User user) {
        Instant now = clock.instant();
        PendingConnection pending = new PendingConnection(
                Samples.accountId(),
                user.id(),
                Region.NA,
                new Aim.Pick(Optional.empty()),
                now,
                now.plus(Duration.ofHours(1)));
        stores.tokenVault().admit(pending.account());
        stores.tokenVault().keep(pending.account(), Purpose.REFRESH_TOKEN, Samples.secret(), Instant.MAX);
        stores.pendingConnections().replace(pending);
        stores.discoveries().begin(pending.account(), pending.region(), now);
        return pending;
    }

    /** Every host that is still to be asked lists its own of these. */
    void hostsAnswer(Profile... profiles) {
        for (Region region : Region.values()) {
            hostAnswers(region, profiles);
        }
    }

    void hostAnswers(Region region, Profile... profiles) {
        List<Profile> own = Arrays.stream(profiles)
                .filter(profile -> profile.region() == region)
                .toList();
        stores.discoveries().answered(task(region), own);
    }

    void hostFails(Region region) {
        stores.discoveries().failed(task(region));
    }

    /** Claims all and puts back those of other hosts. */
    private Discoveries.Task task(Region region) {
        Discoveries discoveries = stores.discoveries();
        Discoveries.Task wanted = null;
        for (Optional<Discoveries.Task> task = claim(); task.isPresent(); task = claim()) {
            if (task.get().host() == region && wanted == null) {
                wanted = task.get();
            } else {
                discoveries.postpone(task.get(), clock.instant().plusMillis(1));
            }
        }
        clock.advance(Duration.ofMillis(1));
        if (wanted == null) {
            throw new IllegalStateException(region + " is not to be asked");
        }
        return wanted;
    }

    private Optional<Discoveries.Task> claim() {
        return stores.discoveries().claim(clock.instant(), clock.instant().plus(Duration.ofMinutes(2)));
    }

    /** A connection whose first sync has just been queued. */
    Connection connected(User user, Profile profile) {
        return connected(user, profile, profile.name());
    }

    Connection connected(User user, Profile profile, String accountName) {
        Account account = Samples.account(user, accountName);
        stores.accounts().add(account);
        Connection connection = Connection.confirmed(profile, account, clock.instant());
        stores.connections().add(connection);
        return connection;
    }

    /** A connection whose first 30 days are loaded. */
    Connection ready(User user, Profile profile, List<CampaignDay> rows) {
        Connection connection = connected(user, profile);
        new Loader(stores, profile.id()).load(Samples.lastDays(30), rows.toArray(CampaignDay[]::new));
        stores.connections().synced(profile.id(), clock.instant(), Samples.TODAY.minusDays(1));
        return connection;
    }

    /** How Amazon's token endpoint answers next. */
    void tokenEndpointFails(AmazonFailure.Kind kind) {
        oauth.failNext(kind);
    }
}
