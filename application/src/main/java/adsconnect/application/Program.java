package adsconnect.application;

import adsconnect.amazonads.AmazonApplication;
import adsconnect.domain.marketplace.Region;
import adsconnect.httpkit.RouteTable;
import adsconnect.httpkit.Server;
import adsconnect.vertxkit.Await;
import adsconnect.vertxkit.AwaitFailed;
import adsconnect.web.Routes;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.util.function.Consumer;

/** The whole running program: {@code adsconnect serve}. Starts in order, stops in reverse. */
public final class Program implements AutoCloseable {

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
        Schedule.start(wiring, closing.add(new Jobs(Origins.node())));
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

    private void serve(Vertx vertx, Wiring wiring, Installation installation, Wiring.Amazon amazon) {
        Entrances entrances = new Entrances(vertx, wiring, installation, amazon, settings, clock);
        addresses = entrances::addTo;
        Server server = new Server(vertx, entrances.site(), entrances::failure);
        try {
            Await.result(server.start(addresses));
        } catch (AwaitFailed failure) {
            throw ListenAddress.taken(settings.http());
        }
        closing.add(() -> Await.result(server.stop()));
        // Waiting screens are let go first, or the server would wait for them.
        closing.add(installation.postgres().stageChanges()::release);
    }
}
