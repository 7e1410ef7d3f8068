package adsconnect.application;

import adsconnect.amazonads.AmazonApplication;
import adsconnect.amazonads.AmazonHosts;
import adsconnect.api.AmazonAddress;
import adsconnect.api.ApiRoutes;
import adsconnect.api.ApiSettings;
import adsconnect.api.GatewayRoutes;
import adsconnect.api.McpRoutes;
import adsconnect.api.ProxyRoutes;
import adsconnect.domain.Chance;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.authorization.DiscoverProfiles;
import adsconnect.domain.connection.PurgeHistory;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.WorkSyncRun;
import adsconnect.domain.token.RenewInTime;
import adsconnect.httpkit.FailureReplies;
import adsconnect.httpkit.RouteTable;
import adsconnect.httpkit.Server;
import adsconnect.httpkit.Site;
import adsconnect.httpkit.Visit;
import adsconnect.oidc.OidcSettings;
import adsconnect.vertxkit.Await;
import adsconnect.vertxkit.AwaitFailed;
import adsconnect.web.Routes;
import adsconnect.web.WebSettings;
import io.vertx.core.Vertx;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole running program: {@code adsconnect serve}. Starts in order, stops in reverse. */
public final class Program implements AutoCloseable {

    private static final int DISCOVERIES_AT_ONCE = 16;
    private static final int RUNS_AT_ONCE = 16;
    /** Deleting never hurries; what people look at goes first. */
    private static final int PURGES_AT_ONCE = 1;

    private static final Duration JANITOR_EVERY = Duration.ofSeconds(10);
    private static final Duration KEY_USES_EVERY = Duration.ofSeconds(5);
    /** Each is for an account of its own, and may take as long as Amazon's slowest answer. */
    private static final int RENEWALS_AT_ONCE = 256;

    private static final Duration HANDOUTS_EVERY = Duration.ofSeconds(2);
    private static final Duration DAILY_SYNCS_EVERY = Duration.ofSeconds(5);
    private static final Duration PROTECTION_EVERY = Duration.ofMinutes(1);
    /** What a lapsed plan stops has to stop within a minute (SYNC-7). */
    private static final Duration UPKEEP_EVERY = Duration.ofSeconds(15);

    /** What was done is to be sealed within a second (AUDIT-1). */
    private static final Duration SEALS_EVERY = Duration.ofMillis(300);

    private static final Duration BEAT_EVERY = Duration.ofSeconds(5);

    private static final Duration AUDIT_AGE_EVERY = Duration.ofHours(1);
    private static final Duration OLD_RUNS_EVERY = Duration.ofHours(1);

    private static final Duration HEAD_EVERY = Duration.ofMinutes(10);

    private final Settings settings;
    private final Clock clock;
    private final Closing closing = new Closing();
    private Consumer<RouteTable> addresses = table -> {};

    public Program(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** A program that runs. */
    public static Program start(Settings settings, Clock clock) {
        Program program = new Program(settings, clock);
        program.start();
        return program;
    }

    /**
     * Starts everything and returns when it answers. It may be closed meanwhile by another thread, and fails then.
     *
     * @throws StartProblem if it can't start; nothing is left running then
     */
    public void start() {
        try {
            open();
        } catch (RuntimeException | Error failure) {
            closing.close();
            throw failure;
        }
    }

    /** Where browsers find it. */
    public URI address() {
        return settings.http().publicUrl();
    }

    /** Enters everything it answers to, once it runs; its own server is only the first that wants to know. */
    public void addTo(RouteTable table) {
        addresses.accept(table);
    }

    @Override
    public void close() {
        closing.close();
    }

    private void open() {
        ListenAddress.requireFree(settings.http());
        Vertx vertx = Vertx.vertx();
        closing.add(() -> Await.result(vertx.close()));
        Installation installation = Installation.open(settings, EmbeddedDatabase::start, vertx, clock, closing);
        AuditProtection.log(installation.protection());
        Wiring.Amazon amazon = amazon(vertx, installation);
        Wiring wiring = closing.add(new Wiring(vertx, installation, amazon, settings, clock));
        // After the server has stopped: nobody is given a token any more.
        closing.add(() -> Origins.node().run(wiring.api.handouts::closeAll));
        closing.add(wiring.node::leave);
        startJobs(wiring, closing.add(new Jobs(Origins.node())));
        serve(vertx, wiring, installation, amazon);
    }

    /** The one of the settings; in the sandbox the local one, which is filled with the demo users' data if it is fresh. */
    private Wiring.Amazon amazon(Vertx vertx, Installation installation) {
        URI redirectUri = URI.create(address() + Routes.CALLBACK);
        if (settings.client().isPresent()) {
            return new Wiring.Amazon(
                    settings.amazonHosts(), application(settings.client().get(), redirectUri));
        }
        LocalAmazon local = closing.add(LocalAmazon.start(vertx, settings.sandbox(), redirectUri));
        Wiring.Amazon amazon = new Wiring.Amazon(local.hosts(), application(local.client(), redirectUri));
        Wiring hasty = closing.add(new Wiring(vertx, installation, amazon, settings.withoutPauses(), clock));
        if (!hasty.sandboxUsers.allThere()) {
            new SandboxSeed(hasty, amazon.hosts().of(Region.NA).api()).fill();
        }
        return amazon;
    }

    private static AmazonApplication application(Settings.Client client, URI redirectUri) {
        return new AmazonApplication(client.id(), client.secret(), redirectUri);
    }

    private static void startJobs(Wiring wiring, Jobs jobs) {
        jobs.every(BEAT_EVERY, "nodes", wiring.node::beat);
        DiscoverProfiles discover = wiring.discoverProfiles;
        WorkSyncRun work = wiring.workSyncRun;
        jobs.drain("profile discovery", DISCOVERIES_AT_ONCE, discover::claim, discover::work);
        jobs.drain("report loading", RUNS_AT_ONCE, work::claim, work::work);
        jobs.every(DAILY_SYNCS_EVERY, "daily syncs", wiring.queueDailySyncs::queue);
        jobs.every(JANITOR_EVERY, "expired consents", wiring.useCases.discardPending()::expired);
        jobs.every(UPKEEP_EVERY, "plans", wiring.upkeep.followPlans::follow);
        jobs.every(UPKEEP_EVERY, "consents", wiring.upkeep.followConsents::follow);
        jobs.every(UPKEEP_EVERY, "freshness", wiring.upkeep.followFreshness::follow);
        jobs.every(UPKEEP_EVERY, "alarms", new AlarmBell(wiring.upkeep.judgeRefusals)::ring);
        jobs.every(UPKEEP_EVERY, "alarms that are over", wiring.upkeep.endOldAlarms::end);
        wiring.notices.start(jobs);
        PurgeHistory purge = wiring.parting.purgeHistory;
        jobs.drain("history deletion", PURGES_AT_ONCE, purge::claim, purge::work);
        jobs.every(JANITOR_EVERY, "histories that are over", wiring.parting.endHistories::end);
        jobs.every(KEY_USES_EVERY, "uses of keys", wiring.api.useCases.recognizeKey()::writeDownUses);
        RenewInTime renew = wiring.api.renewInTime;
        jobs.drain("token renewals", RENEWALS_AT_ONCE, renew::claim, renew::renew);
        jobs.every(HANDOUTS_EVERY, "counts of tokens", wiring.api.handouts::closeThoseOver);
        jobs.every(SEALS_EVERY, "seals of the audit", wiring.audit.sealLines::seal);
        jobs.every(AUDIT_AGE_EVERY, "age of the audit", wiring.audit.dropOldLines::drop);
        jobs.every(OLD_RUNS_EVERY, "old syncs", wiring.upkeep.forgetOldRuns::forget);
        jobs.every(PROTECTION_EVERY, "rights to the audit", wiring.audit.protection::look);
        jobs.every(HEAD_EVERY, "head of the audit", wiring.audit.headLog::write);
        jobs.every(JANITOR_EVERY, "ended sessions", wiring.useCases.recognizeVisitor()::purge);
        jobs.every(JANITOR_EVERY, "attempts and links that are over", wiring.people::purge);
        jobs.every(JANITOR_EVERY, "attempts to sign on", wiring.identity::purge);
    }

    private void serve(Vertx vertx, Wiring wiring, Installation installation, Wiring.Amazon amazon) {
        boolean sandbox = settings.mode() == Settings.Mode.SANDBOX;
        Map<String, EmailAddress> demoUsers = sandbox ? SandboxUsers.emails() : Map.of();
        Settings.Http http = settings.http();
        Site site = new Site(
                http.host(),
                http.port(),
                http.publicUrl(),
                Set.of("localhost:" + http.port(), "127.0.0.1:" + http.port()),
                formTargets(amazon.hosts(), settings.identity().signOn()),
                ApiRoutes.PATHS,
                http.trustedProxies());
        Routes routes = new Routes(
                vertx,
                wiring.useCases,
                new WebSettings(
                        sandbox,
                        site.secure(),
                        settings.http().publicUrl(),
                        settings.plansUrl(),
                        settings.lifetimes().clientLink(),
                        settings.lifetimes().consent(),
                        settings.supportEmail()),
                demoUsers,
                new Chance(new SecureRandom()),
                clock);
        ApiSettings apiSettings = new ApiSettings(
                Build.version(),
                sandbox,
                http.publicUrl(),
                settings.lifetimes().connectLink(),
                settings.lifetimes().consent());
        ApiRoutes api = new ApiRoutes(
                wiring.api.useCases,
                apiSettings,
                new AmazonAddress(
                        Arrays.stream(Region.values())
                                .collect(Collectors.toMap(
                                        Function.identity(),
                                        region -> amazon.hosts().of(region).api())),
                        amazon.application().clientId()),
                clock);
        ProxyRoutes proxy = api.proxy(wiring.proxy.callAmazon);
        GatewayRoutes gateway = api.gateway(wiring.proxy.gateway);
        McpRoutes mcp = api.mcp(wiring.proxy.callAmazon);
        Health health = new Health(installation.postgres().database());
        addresses = table -> {
            health.addTo(table);
            api.addTo(table);
            proxy.addTo(table);
            gateway.addTo(table);
            mcp.addTo(table);
            routes.addTo(table);
            routes.addTo(table, ApiExplained.page(api.operations(), gateway.described(), http.publicUrl()));
        };
        Server server = new Server(
                vertx,
                site,
                (status, visit) -> failures(visit, gateway, api, routes).of(status, visit));
        try {
            Await.result(server.start(addresses));
        } catch (AwaitFailed failure) {
            throw ListenAddress.taken(http);
        }
        closing.add(() -> Await.result(server.stop()));
        // Waiting screens are let go first, or the server would wait for them.
        closing.add(installation.postgres().stageChanges()::release);
    }

    /** Programs are told of failures in their own form. */
    private static FailureReplies failures(Visit visit, GatewayRoutes gateway, ApiRoutes api, Routes routes) {
        if (GatewayRoutes.PATHS.stream().anyMatch(visit.path()::startsWith)) {
            return gateway.failures();
        }
        return ApiRoutes.PATHS.stream().anyMatch(visit.path()::startsWith) ? api.failures() : routes.failures();
    }

    /** Origins that our forms may lead to in the end. */
    private static List<String> formTargets(AmazonHosts hosts, Optional<OidcSettings> signOn) {
        return Stream.concat(
                        Arrays.stream(Region.values())
                                .map(region -> hosts.of(region).authorize()),
                        signOn.map(OidcSettings::issuer).map(URI::create).stream())
                .map(url -> url.getScheme() + "://" + url.getRawAuthority())
                .distinct()
                .toList();
    }
}
