package adsconnect.testkit;

import adsconnect.domain.Heartbeat;
import java.time.Duration;
import java.util.function.Supplier;

/** Beats when the test says so, for the work that began last. */
public final class HandHeartbeat implements Heartbeat {

    private volatile Runnable beat = () -> {};

    @Override
    public <T> T during(Supplier<T> work, Duration every, Runnable repeated) {
        beat = repeated;
        return work.get();
    }

    public void beat() {
        beat.run();
    }
}
