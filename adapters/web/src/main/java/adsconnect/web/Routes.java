package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;

import adsconnect.domain.Chance;
import adsconnect.domain.access.EmailAddress;
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

    /** The one redirect address, below the public one. */
    public static final String CALLBACK = HOME + "callback";

    /** Where browsers come back to from another company's sign-in, below the public address. */
    public static final String SIGN_ON_CALLBACK = "/signin/oidc/callback";

    private final UseCases useCases;
    private final WebSettings settings;
    private final Map<String, EmailAddress> demoUsers;
    private final Chance chance;
    private final Clock clock;
    private final Pages pages;
    private final Failures failures;
    private final ReadAddresses readAddresses = new ReadAddresses();

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

    public FailureReplies failures() {
        return failures;
    }

    public void addTo(RouteTable table) {
        Cookies cookies = new Cookies(settings.secure());
        SignedIn signedIn = signedIn(cookies);
        RouteTable routes = new FilledIn(
                new SaidOnce(new FromTheWeb(pages(table)), cookies),
                signedIn::whoSends,
                new ComeBack(readAddresses),
                pages);
        WelcomeViews welcome = new WelcomeViews(useCases.offerProfiles(), useCases.readConsent(), settings, clock);
        TroubleViews troubles =
                new TroubleViews(useCases.readPlanPause(), settings.consentTerm(), settings.plansUrl(), clock);

        // First, for whoever waits asks more often than all others, and addresses are tried in turn.
        new ConnectionRoutes(useCases, welcome, troubles, signedIn, pages, failures, clock).addTo(routes);
        routes.files("/webjars", "META-INF/resources/webjars", true);
        routes.files("/static", "static", false);
        routes.route(GET, "/", visit -> Reply.seeOther(HOME));
        routes.route(GET, "/dashboard/", visit -> Reply.seeOther(HOME));
        new OverviewRoutes(useCases, troubles, signedIn, pages, failures, clock).addTo(routes);
        new HistoryRoutes(useCases, signedIn, pages, failures, clock).addTo(routes);
        new AccountRoutes(useCases, settings, troubles, signedIn, pages, failures, clock).addTo(routes);
        new AuthorizationRoutes(useCases, settings, welcome, signedIn, cookies, pages, failures, chance).addTo(routes);
        new LinkRoutes(useCases, settings, welcome, signedIn, cookies, pages, failures, chance, clock).addTo(routes);
        new PickerRoutes(useCases, signedIn, pages, failures).addTo(routes);
        new PartingRoutes(useCases, signedIn, pages, failures, clock).addTo(routes);
        new HelpRoutes(useCases, settings, signedIn, cookies, pages, failures).addTo(routes);
        addWhatIsOnesOwnTo(routes, signedIn, cookies);
        addConsoleTo(routes, signedIn);
    }

    private void addWhatIsOnesOwnTo(RouteTable routes, SignedIn signedIn, Cookies cookies) {
        new SignInRoutes(useCases, demoUsers, settings, signedIn, cookies, pages, clock).addTo(routes);
        new JoinRoutes(useCases.people(), signedIn, cookies, pages, settings.publicUrl(), clock).addTo(routes);
        new ProfileRoutes(useCases.people(), signedIn, cookies, pages, failures, clock).addTo(routes);
        new IdentityRoutes(useCases.identity(), signedIn, cookies, pages, failures, clock).addTo(routes);
        new KeyRoutes(useCases.keys(), signedIn, pages, failures, chance, clock).addTo(routes);
        new NoticeRoutes(useCases.notices().readNotices(), useCases.notices().mail(), signedIn, pages, clock)
                .addTo(routes);
    }

    private void addConsoleTo(RouteTable routes, SignedIn signedIn) {
        ConsoleDoor door = new ConsoleDoor(signedIn, failures);
        new ConsoleRoutes(useCases, door, pages, settings, chance, clock).addTo(routes);
        new UserRoutes(
                        useCases.people(),
                        useCases.identity(),
                        useCases.audit().readAudit(),
                        door,
                        pages,
                        failures,
                        settings.publicUrl(),
                        chance,
                        clock)
                .addTo(routes);
        new InboxRoutes(useCases.inbox(), door, pages, failures, clock).addTo(routes);
        new AuditRoutes(useCases.audit(), door, pages, clock).addTo(routes);
        new WebhookRoutes(useCases.notices(), door, pages, failures, chance, clock).addTo(routes);
    }

    /** The page that explains what programs may call; those who know put it together. */
    public void addTo(RouteTable table, ApiPage explained) {
        Cookies cookies = new Cookies(settings.secure());
        SignedIn signedIn = signedIn(cookies);
        new SaidOnce(pages(table), cookies)
                .route(GET, "/api/docs", visit -> pages.page(visit, signedIn.user(visit), 200, explained));
    }

    private RouteTable pages(RouteTable table) {
        return readAddresses.of(new WithoutDatabase(table, failures));
    }

    private SignedIn signedIn(Cookies cookies) {
        return new SignedIn(
                useCases.recognizeVisitor(),
                cookies,
                new Confirmation(useCases.identity().confirmIdentity(), new ConfirmationViews(pages), cookies),
                new ComeBack(readAddresses));
    }
}
