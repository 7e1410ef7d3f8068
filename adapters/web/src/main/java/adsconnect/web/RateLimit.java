package adsconnect.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets each network address in only so often within a stretch of time, on this node. It forgets whoever came least recently, so
 * that no crowd of addresses fills the memory. Shared between threads.
 */
final class RateLimit {

    private final int most;
    private final Duration within;
    private final Clock clock;
    private final Map<String, Deque<Instant>> entries;

    /** @param remembered how many addresses are kept in mind */
    RateLimit(int most, Duration within, int remembered, Clock clock) {
        this.most = most;
        this.within = within;
        this.clock = clock;
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
                return size() > remembered;
            }
        };
    }

    /** Counts one entry; if it is one too many, it does not count, and how long to wait comes back. */
    synchronized Optional<Duration> enter(String address) {
        Instant now = clock.instant();
        Deque<Instant> recent = entries.computeIfAbsent(address, first -> new ArrayDeque<>(most));
        while (!recent.isEmpty() && !recent.peekFirst().plus(within).isAfter(now)) {
            recent.removeFirst();
        }
        if (recent.size() >= most) {
            return Optional.of(Duration.between(now, recent.peekFirst().plus(within)));
        }
        recent.addLast(now);
        return Optional.empty();
    }

    synchronized int remembered() {
        return entries.size();
    }
}
