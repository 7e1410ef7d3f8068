package adsconnect.application;

import adsconnect.amazonads.AmazonApplication;
import adsconnect.amazonads.AmazonHosts;
import adsconnect.domain.Chance;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.authorization.DiscoverProfiles;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.Backoff;
import adsconnect.domain.sync.WorkSyncRun;
import adsconnect.httpkit.Server;
import adsconnect.httpkit.Site;
import adsconnect.vertxkit.Await;
import adsconnect.vertxkit.AwaitFailed;
import adsconnect.web.Routes;
import adsconnect.web.WebSettings;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The whole running program: {@code adsconnect serve}. Starts in order, stops in reverse. */
public final class Program implements AutoCloseable {

    private static final int DISCOVERIES_AT_ONCE = 16;
    private static final int RUNS_AT_ONCE = 16;
    private static final Duration JANITOR_EVERY = Duration.ofSeconds(30);

    private final Closing closing;
    private final URI address;

    private Program(Closing closing, URI address) {
        this.closing = closing;
        this.address = address;
    }

    /**
     * Starts everything and returns when it answers.
     *
     * @throws StartProblem if it can't start; nothing is left running then
     */
    public static Program start(Settings settings, Clock clock) {
        Closing closing = new Closing();
        try {
            return start(settings, clock, closing);
        } catch (RuntimeException | Error failure) {
            closing.close();
            throw failure;
        }
    }

    /** Where browsers find it. */
    public URI address() {
        return address;
    }

    @Override
    public void close() {
        closing.close();
    }

    private static Program start(Settings settings, Clock clock, Closing closing) {
        requireFreePort(settings.http());
        Vertx vertx = Vertx.vertx();
        closing.add(() -> Await.result(vertx.close()));
        Installation installation = Installation.open(settings, EmbeddedDatabase::start, vertx, clock, closing);
        URI redirectUri = URI.create(settings.http().publicUrl() + Routes.CALLBACK);
        boolean sandbox = settings.mode() == Settings.Mode.SANDBOX;
        Wiring.Amazon amazon = sandbox
                ? localAmazon(vertx, installation, settings, redirectUri, clock, closing)
                : new Wiring.Amazon(
                        settings.amazonHosts(), application(settings.client().orElseThrow(), redirectUri));

        Wiring wiring = new Wiring(vertx, installation, amazon, settings, clock);
        startJobs(wiring, closing.add(new Jobs()));
        serve(vertx, wiring, installation, amazon, settings, clock, closing);
        return new Program(closing, settings.http().publicUrl());
    }

    /** Starts the local Amazon and, in a fresh sandbox, fills it with the demo users' data. */
    private static Wiring.Amazon localAmazon(
            Vertx vertx, Installation installation, Settings settings, URI redirectUri, Clock clock, Closing closing) {
        LocalAmazon local = closing.add(LocalAmazon.start(vertx, settings.sandbox(), redirectUri));
        Wiring.Amazon amazon = new Wiring.Amazon(local.hosts(), application(local.client(), redirectUri));
        Wiring hasty = new Wiring(vertx, installation, amazon, hasty(settings), clock);
        if (!hasty.sandboxUsers.allThere()) {
            new SandboxSeed(hasty, amazon.hosts().of(Region.NA).api()).fill();
        }
        return amazon;
    }

    private static AmazonApplication application(Settings.Client client, URI redirectUri) {
        return new AmazonApplication(client.id(), client.secret(), redirectUri);
    }

    private static void startJobs(Wiring wiring, Jobs jobs) {
        DiscoverProfiles discover = wiring.discoverProfiles;
        WorkSyncRun work = wiring.workSyncRun;
        jobs.drain("profile discovery", DISCOVERIES_AT_ONCE, discover::claim, discover::work);
        jobs.drain("report loading", RUNS_AT_ONCE, work::claim, work::work);
        jobs.every(JANITOR_EVERY, "expired consents", wiring.useCases.discardPending()::expired);
        jobs.every(JANITOR_EVERY, "ended sessions", wiring.useCases.recognizeVisitor()::purge);
    }

    private static void serve(
            Vertx vertx,
            Wiring wiring,
            Installation installation,
            Wiring.Amazon amazon,
            Settings settings,
            Clock clock,
            Closing closing) {
        Settings.Http http = settings.http();
        boolean sandbox = settings.mode() == Settings.Mode.SANDBOX;
        Map<String, EmailAddress> demoUsers = sandbox ? SandboxUsers.emails() : Map.of();
        Site site = new Site(
                http.host(),
                http.port(),
                http.publicUrl(),
                Set.of("localhost:" + http.port(), "127.0.0.1:" + http.port()),
                formTargets(amazon.hosts()));
        Routes routes = new Routes(
                vertx,
                wiring.useCases,
                new WebSettings(sandbox, site.secure(), settings.plansUrl()),
                demoUsers,
                new Chance(new SecureRandom()),
                clock);
        Server server = new Server(vertx, site, routes.failures());
        try {
            Await.result(server.start(table -> {
                new Health(installation.postgres().database()).addTo(table);
                routes.addTo(table);
            }));
        } catch (AwaitFailed failure) {
            throw new StartProblem(portProblem(http));
        }
        closing.add(() -> Await.result(server.stop()));
        // Waiting screens are let go first, or the server would wait for them.
        closing.add(installation.postgres().stageChanges()::release);
    }

    private static List<String> formTargets(AmazonHosts hosts) {
        return Arrays.stream(Region.values())
                .map(region -> hosts.of(region).authorize())
                .map(url -> url.getScheme() + "://" + url.getRawAuthority())
                .distinct()
                .toList();
    }

    /** Asked first, because it is the commonest reason, and all the rest takes seconds. */
    private static void requireFreePort(Settings.Http http) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(http.host()), http.port()));
        } catch (IOException taken) {
            throw new StartProblem(portProblem(http));
        }
    }

    private static String portProblem(Settings.Http http) {
        return "Port " + http.port() + " on " + http.host()
                + " is not free: stop the other program, or set ADSCONNECT_HTTP_PORT";
    }

    private static Settings hasty(Settings settings) {
        WorkSyncRun.Timing sync = settings.sync();
        WorkSyncRun.Timing atOnce = new WorkSyncRun.Timing(
                sync.lease(),
                Duration.ZERO,
                Duration.ZERO,
                new Backoff(Duration.ofMillis(50), Duration.ofSeconds(1)),
                sync.firstLoadDays());
        return new Settings(
                settings.http(),
                settings.database(),
                settings.dataDirectory(),
                settings.masterKey(),
                settings.client(),
                settings.amazonHosts(),
                settings.sandbox(),
                settings.lifetimes(),
                atOnce,
                settings.connectionLimit(),
                settings.plansUrl());
    }
}
