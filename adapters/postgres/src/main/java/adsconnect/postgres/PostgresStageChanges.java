package adsconnect.postgres;

import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.port.StageChanges;
import adsconnect.postgres.Announcement.Kind;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Hands what the change feed hears to whoever waits here. While the feed does not hear, they look for themselves once a
 * second. Shared between threads.
 */
public final class PostgresStageChanges implements StageChanges, AutoCloseable {

    /** Without the feed a waiter looks for itself, this often. */
    private static final Duration LOOK_WITHOUT_FEED = Duration.ofSeconds(1);

    private final Map<String, Set<Listener>> listeners = new ConcurrentHashMap<>();
    private final PostgresRecentChanges recentChanges = new PostgresRecentChanges(this::hearsClosely);
    private final ChangeFeed feed;
    private volatile boolean closed;

    /** @param direct where to listen; that may fail, now or later */
    PostgresStageChanges(Vertx vertx, Pool stores, PgConnectOptions direct) {
        feed = new ChangeFeed(vertx, stores, direct, this::tell, this::mayHaveMissed);
    }

    @Override
    public Watch watch(ProfileId profile) {
        Listener listener = new Listener(Long.toString(profile.value()));
        // In one step with the adding, or a close between the two would lose the listener.
        listeners.compute(listener.profile, (ignored, present) -> {
            Set<Listener> of = present == null ? ConcurrentHashMap.newKeySet() : present;
            of.add(listener);
            return of;
        });
        return listener;
    }

    /** Whether changes are heard, rather than looked for. */
    boolean hears() {
        return feed.hears();
    }

    /** What the same feed hears of who may have which token. */
    public PostgresRecentChanges recentChanges() {
        return recentChanges;
    }

    private boolean hearsClosely() {
        return feed.hearsClosely();
    }

    /** Lets everybody who waits go, now and from now on. */
    public void release() {
        closed = true;
        wakeAll();
    }

    @Override
    public void close() {
        release();
        feed.close();
    }

    private void tell(Announcement heard) {
        if (heard.kind() == Kind.STAGE) {
            listeners.getOrDefault(heard.about(), Set.of()).forEach(Listener::wake);
        }
        if (heard.kind() == Kind.ACCESS) {
            recentChanges.changed(heard.about());
        }
    }

    private void mayHaveMissed() {
        recentChanges.mayHaveMissed();
        wakeAll();
    }

    private void wakeAll() {
        listeners.values().forEach(of -> of.forEach(Listener::wake));
    }

    /** One waiting screen. */
    private final class Listener implements Watch {

        private final String profile;
        private final Semaphore changes = new Semaphore(0);

        Listener(String profile) {
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
            boolean alone = !feed.hears() && LOOK_WITHOUT_FEED.compareTo(atMost) < 0;
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
