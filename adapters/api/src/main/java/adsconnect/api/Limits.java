package adsconnect.api;

import adsconnect.domain.access.ApiKeyId;
import adsconnect.domain.access.Caller;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How much of a node one key, or one network that shows wrong keys, may have. Generous, for a program that reads a token before
 * each call of its own is doing right; it stops loops that have gone wild. Whoever came least recently is forgotten. Shared
 * between threads.
 */
final class Limits {

    static final long OF_A_KEY = 60_000;
    static final long OF_WRONG_KEYS = 60;
    static final long OF_REFRESHES = 30;

    private static final Duration WITHIN = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final Buckets<ApiKeyId> keys;
    private final Buckets<ApiKeyId> refreshes;
    private final Buckets<String> wrongKeys;

    Limits(Clock clock) {
        this.keys = new Buckets<>(OF_A_KEY, clock);
        this.refreshes = new Buckets<>(OF_REFRESHES, clock);
        this.wrongKeys = new Buckets<>(OF_WRONG_KEYS, clock);
    }

    /** What became of one more. */
    record Taken(boolean allowed, long limit, long remaining, long resetSeconds, long retrySeconds) {

        /** The reply, with how much is left. */
        Reply on(Reply reply) {
            Reply told = reply.with("ratelimit-limit", Long.toString(limit))
                    .with("ratelimit-remaining", Long.toString(remaining))
                    .with("ratelimit-reset", Long.toString(resetSeconds));
            return allowed ? told : told.with("retry-after", Long.toString(retrySeconds));
        }
    }

    Taken call(Caller caller) {
        return keys.take(caller.key().id());
    }

    /** One that has Amazon asked, and that waits for it. */
    Taken refresh(Caller caller) {
        return refreshes.take(caller.key().id());
    }

    Taken wrongKey(Visit visit) {
        return wrongKeys.take(visit.remoteNetwork());
    }

    /** A bucket for each of many, refilled evenly. */
    private static final class Buckets<K> {

        private final long most;
        private final TimeMeter time;
        private final Map<K, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Bucket> eldest) {
                return size() > REMEMBERED;
            }
        };

        Buckets(long most, Clock clock) {
            this.most = most;
            this.time = new ByClock(clock);
        }

        Taken take(K whose) {
            ConsumptionProbe probe = of(whose).tryConsumeAndReturnRemaining(1);
            return new Taken(
                    probe.isConsumed(),
                    most,
                    probe.getRemainingTokens(),
                    seconds(probe.getNanosToWaitForReset()),
                    Math.max(1, seconds(probe.getNanosToWaitForRefill())));
        }

        private Bucket of(K whose) {
            synchronized (buckets) {
                return buckets.computeIfAbsent(
                        whose,
                        first -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(most).refillGreedy(most, WITHIN))
                                .withCustomTimePrecision(time)
                                .build());
            }
        }

        /** Begun ones count. */
        private static long seconds(long nanos) {
            return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
        }
    }

    private record ByClock(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
