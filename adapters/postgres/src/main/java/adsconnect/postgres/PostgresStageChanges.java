package adsconnect.postgres;

import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.port.StageChanges;
import adsconnect.vertxkit.Await;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The change feed: LISTEN on one connection per node, handed to whoever waits here. Shared between threads. */
public final class PostgresStageChanges implements StageChanges, AutoCloseable {

    static final String ANNOUNCE = "SELECT pg_notify('connection_changes', $1)";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresStageChanges.class);
    private static final String CHANNEL = "connection_changes";
    private static final long RECONNECT_AFTER_MILLIS = 500;

    /** Without the feed a waiter looks for itself, this often. */
    private static final Duration LOOK_WITHOUT_FEED = Duration.ofSeconds(1);

    private final PgSubscriber subscriber;
    private final Map<Long, Set<Listener>> listeners = new ConcurrentHashMap<>();
    private volatile boolean listening;
    private volatile boolean closed;

    /** Connects at once; a feed that is lost later comes back by itself. */
    public PostgresStageChanges(Vertx vertx, PgConnectOptions options) {
        subscriber = PgSubscriber.subscriber(vertx, options);
        // Asked at each loss; until the feed is back, everybody looks for themselves.
        subscriber.reconnectPolicy(retries -> {
            listening = false;
            wakeAll();
            return RECONNECT_AFTER_MILLIS;
        });
        var channel = subscriber.channel(CHANNEL);
        // Called again after each reconnect; what was announced in between is unknown, so everybody looks.
        channel.subscribeHandler(ignored -> {
            listening = true;
            wakeAll();
        });
        channel.handler(this::wake);
        Await.result(subscriber.connect());
        LOG.debug("Listening for stage changes");
    }

    @Override
    public Watch watch(ProfileId profile) {
        Listener listener = new Listener(profile.value());
        // In one step with the adding, or a close between the two would lose the listener.
        listeners.compute(profile.value(), (ignored, present) -> {
            Set<Listener> of = present == null ? ConcurrentHashMap.newKeySet() : present;
            of.add(listener);
            return of;
        });
        return listener;
    }

    /** Lets everybody who waits go, now and from now on. */
    public void release() {
        closed = true;
        wakeAll();
    }

    @Override
    public void close() {
        release();
        Await.result(subscriber.close());
    }

    private void wake(String profile) {
        listeners.getOrDefault(Long.parseLong(profile), Set.of()).forEach(Listener::wake);
    }

    private void wakeAll() {
        listeners.values().forEach(of -> of.forEach(Listener::wake));
    }

    /** One waiting screen. */
    private final class Listener implements Watch {

        private final long profile;
        private final Semaphore changes = new Semaphore(0);

        Listener(long profile) {
            this.profile = profile;
        }

        void wake() {
            changes.release();
        }

        @Override
        public boolean await(Duration atMost) throws InterruptedException {
            if (closed) {
                return false;
            }
            boolean alone = !listening && LOOK_WITHOUT_FEED.compareTo(atMost) < 0;
            Duration patience = alone ? LOOK_WITHOUT_FEED : atMost;
            boolean woken = changes.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
            changes.drainPermits();
            return !closed && (woken || alone);
        }

        @Override
        public void close() {
            listeners.computeIfPresent(profile, (ignored, of) -> {
                of.remove(this);
                return of.isEmpty() ? null : of;
            });
        }
    }
}
