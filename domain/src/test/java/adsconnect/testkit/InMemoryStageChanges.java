package adsconnect.testkit;

import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.port.StageChanges;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes listeners of this process. */
public final class InMemoryStageChanges implements StageChanges {

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private boolean stopped;

    @Override
    public Watch watch(ProfileId profile) {
        Listener listener = new Listener(profile);
        listeners.add(listener);
        return listener;
    }

    /** Tells all who watch this profile. */
    public void changed(ProfileId profile) {
        lock.lock();
        try {
            listeners.stream()
                    .filter(listener -> listener.profile.equals(profile))
                    .forEach(listener -> listener.pending = true);
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Stops this node: nobody waits any more, now or later. */
    public void stop() {
        lock.lock();
        try {
            stopped = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many listen; none must be left over when nobody waits. */
    public int listeners() {
        return listeners.size();
    }

    private final class Listener implements Watch {

        private final ProfileId profile;
        private boolean pending;

        private Listener(ProfileId profile) {
            this.profile = profile;
        }

        @Override
        public boolean await(Duration atMost) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                long left = TimeUnit.NANOSECONDS.convert(atMost);
                while (!pending && !stopped && left > 0) {
                    left = news.awaitNanos(left);
                }
                boolean changed = pending && !stopped;
                pending = false;
                return changed;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            listeners.remove(this);
        }
    }
}
