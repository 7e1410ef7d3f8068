package adsconnect.domain;

import java.time.Duration;
import java.util.function.Supplier;

/** Repeats something for as long as work goes on that may take longer than a lease. */
public interface Heartbeat {

    /**
     * Does the work and returns what it returns, or throws what it throws. Meanwhile the beat is repeated on another
     * thread; when this comes back, no beat is going on any more. A beat that throws {@link LeaseLost} was the last one;
     * any other trouble of a beat is left to the next.
     */
    <T> T during(Supplier<T> work, Duration every, Runnable beat);
}
