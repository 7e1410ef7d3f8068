package adsconnect.postgres;

import adsconnect.postgres.Announcement.Kind;
import adsconnect.vertxkit.Await;
import adsconnect.vertxkit.AwaitFailed;
import adsconnect.vertxkit.VirtualThreads;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * LISTEN on one connection of this node, kept up for as long as the node runs. Whether it works is not believed but tried:
 * once a second a probe is announced where the stores announce their changes, and only while it comes back does the feed
 * hear. So it tells a pooler that swallows LISTEN, another database, or a line that went dead, from one that works; in
 * all of these the node runs on and looks for itself. Shared between threads.
 */
final class ChangeFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);

    private static final Duration BETWEEN_PROBES = Duration.ofSeconds(1);
    private static final Duration BETWEEN_CONNECTIONS = Duration.ofMillis(500);

    /** While somebody relies on what it heard in the last second. */
    private static final Duration BETWEEN_CLOSE_PROBES = Duration.ofMillis(250);

    /** For how long it is relied on after it was asked last. */
    private static final Duration CLOSE_FOR = Duration.ofSeconds(10);

    /** Less than the second in which a revocation must be known everywhere. */
    private static final Duration CLOSE = Duration.ofMillis(900);

    /** A probe may be late, as on a busy machine, before the feed counts as deaf. */
    private static final Duration TRUST = Duration.ofSeconds(3);

    /** A line that is silent for so long is given up for a new one. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final long PATIENCE_SECONDS = 5;

    private final Vertx vertx;
    private final Pool stores;
    private final PgConnectOptions direct;
    private final Consumer<Announcement> announced;
    private final Runnable mayHaveMissed;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean hears;
    private volatile long lastHeard;
    private volatile long heardUpTo;
    private volatile long reliedOn;
    private boolean saidDeaf;

    /**
     * Starts at once, and returns at once.
     *
     * @param stores the connections on which stores announce
     * @param direct the connection to listen on
     * @param announced what is heard; called on an event loop
     * @param mayHaveMissed called whenever announcements may have been lost, or may be from now on
     */
    ChangeFeed(
            Vertx vertx,
            Pool stores,
            PgConnectOptions direct,
            Consumer<Announcement> announced,
            Runnable mayHaveMissed) {
        this.vertx = vertx;
        this.stores = stores;
        this.direct = direct;
        this.announced = announced;
        this.mayHaveMissed = mayHaveMissed;
        this.lastHeard = System.nanoTime();
        this.heardUpTo = lastHeard - CLOSE.toNanos();
        this.reliedOn = lastHeard - CLOSE_FOR.toNanos();
        this.thread = new VirtualThreads("change-feed").start(this::keepListening);
    }

    /** Whether an announcement would be heard at the moment. */
    boolean hears() {
        return hears;
    }

    /**
     * Whether everything was heard that was announced until a moment ago, which is less than a second; what comes later may be
     * on its way. From now on it probes more often for a while.
     */
    boolean hearsClosely() {
        long now = System.nanoTime();
        if (now - reliedOn > CLOSE_FOR.toNanos() / 2) {
            reliedOn = now;
        }
        return hears && now - heardUpTo < CLOSE.toNanos();
    }

    @Override
    public void close() {
        closing.countDown();
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(PATIENCE_SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepListening() {
        try {
            do {
                try {
                    listen();
                } catch (CancellationException closed) {
                    throw closed;
                } catch (AwaitFailed failed) {
                    LOG.debug("No connection to listen on: {}", failed.getMessage());
                } catch (RuntimeException ours) {
                    // A loop that ended silently would be missed for weeks.
                    LOG.error("Listening failed", ours);
                }
                lose();
                complainIfDeaf();
            } while (!closing.await(BETWEEN_CONNECTIONS.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException | CancellationException closed) {
            LOG.debug("No longer listening");
        }
    }

    /** Listens until the connection is gone, or silent for too long. */
    private void listen() throws InterruptedException {
        PgConnection connection = connect();
        try {
            CountDownLatch gone = new CountDownLatch(1);
            connection.closeHandler(ignored -> gone.countDown());
            connection.exceptionHandler(cut -> LOG.debug("The line is cut: {}", cut.getMessage()));
            String probe = UUID.randomUUID() + "@";
            connection.notificationHandler(notification ->
                    Announcement.parse(notification.getPayload()).ifPresent(heard -> hear(heard, probe)));
            Await.result(connection
                    .query("LISTEN " + Announcement.CHANNEL)
                    .execute()
                    .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS));
            lastHeard = System.nanoTime();
            Future<?> asked = Future.succeededFuture();
            do {
                // One at a time: while the database is away they would pile up.
                asked = asked.isComplete() ? ask(probe) : asked;
                if (silentFor(TRUST)) {
                    lose();
                }
                complainIfDeaf();
            } while (!gone.await(untilNextProbe().toMillis(), TimeUnit.MILLISECONDS) && !silentFor(SILENCE));
        } finally {
            connection.notificationHandler(null);
            connection.close();
        }
    }

    private Duration untilNextProbe() {
        return System.nanoTime() - reliedOn < CLOSE_FOR.toNanos() ? BETWEEN_CLOSE_PROBES : BETWEEN_PROBES;
    }

    private PgConnection connect() {
        Future<PgConnection> connecting = PgConnection.connect(vertx, direct);
        try {
            return Await.result(connecting.timeout(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (AwaitFailed | CancellationException notInTime) {
            connecting.onSuccess(SqlConnection::close);
            throw notInTime;
        }
    }

    private Future<?> ask(String probe) {
        return stores.preparedQuery(Announcement.ANNOUNCE)
                .execute(Tuple.of(new Announcement(Kind.PROBE, probe + System.nanoTime()).payload()))
                .onFailure(failed -> LOG.debug("The database does not answer: {}", failed.getMessage()));
    }

    private void hear(Announcement heard, String probe) {
        if (heard.kind() != Kind.PROBE) {
            announced.accept(heard);
        } else if (heard.about().startsWith(probe)) {
            lastHeard = System.nanoTime();
            // Announcements come in the order of their commits: all that was committed when this one was asked for is
            // known.
            heardUpTo = Long.parseLong(heard.about().substring(probe.length()));
            if (!hears) {
                hears = true;
                mayHaveMissed.run();
            }
        }
    }

    private void lose() {
        if (hears) {
            hears = false;
            mayHaveMissed.run();
        }
    }

    private void complainIfDeaf() {
        if (!hears && !saidDeaf && silentFor(TRUST)) {
            LOG.warn(
                    "Changes on other nodes are not heard: LISTEN does not work on this connection. Screens look once a"
                            + " second; ADSCONNECT_DATABASE_DIRECT_URL names a way past a pooler");
            saidDeaf = true;
        } else if (hears && saidDeaf) {
            LOG.info("Changes on other nodes are heard again");
            saidDeaf = false;
        }
    }

    private boolean silentFor(Duration duration) {
        return System.nanoTime() - lastHeard > duration.toNanos();
    }
}
