package adsconnect.domain;

import java.time.Instant;
import java.util.Objects;

/**
 * The right of one node to work on a thing alone for a while. It can be renewed. When it is over another may take the
 * thing, and whoever had it before finds out by the fence: every write names it, and an older one is refused with
 * {@link LeaseLost}. So a node that was frozen and wakes up late can do no harm, whatever it believes about the time.
 *
 * @param fence grows each time the thing is taken, and never starts over
 * @param until when others may take it, unless it was renewed
 */
public record Lease(long fence, Instant until) {
    public Lease {
        Objects.requireNonNull(until);
    }

    /** Whether others may have taken the thing by then. */
    public boolean isOverAt(Instant now) {
        return !now.isBefore(until);
    }
}
