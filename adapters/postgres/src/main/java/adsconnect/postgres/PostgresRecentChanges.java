package adsconnect.postgres;

import adsconnect.domain.Ids;
import adsconnect.domain.access.port.RecentChanges;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** What the change feed heard of users and accounts, each time under a greater number. Shared between threads. */
public final class PostgresRecentChanges implements RecentChanges {

    private static final int MOST_REMEMBERED = 50_000;

    private final BooleanSupplier hearsClosely;
    private final AtomicLong number = new AtomicLong();
    private final Map<UUID, Long> changed = new ConcurrentHashMap<>();

    /** Of what was marked before, anything may have changed. */
    private volatile long nothingKnownBefore;

    /** @param hearsClosely whether all that was announced was heard, but for the last moment */
    PostgresRecentChanges(BooleanSupplier hearsClosely) {
        this.hearsClosely = hearsClosely;
    }

    @Override
    public OptionalLong mark() {
        long now = number.get();
        return hearsClosely.getAsBoolean() ? OptionalLong.of(now) : OptionalLong.empty();
    }

    @Override
    public boolean unchangedSince(long mark, List<UUID> about) {
        // In this order: what was announced before the feed was found to hear is in the map by then.
        if (!hearsClosely.getAsBoolean() || mark < nothingKnownBefore) {
            return false;
        }
        for (UUID id : about) {
            Long last = changed.get(id);
            if (last != null && last > mark) {
                return false;
            }
        }
        // Again: the map may have been emptied meanwhile.
        return mark >= nothingKnownBefore;
    }

    /** Called in the order in which it is heard. */
    void changed(String about) {
        Ids.parse(about).ifPresent(id -> {
            if (changed.size() >= MOST_REMEMBERED) {
                mayHaveMissed();
                changed.clear();
            }
            changed.put(id, number.incrementAndGet());
        });
    }

    void mayHaveMissed() {
        nothingKnownBefore = number.incrementAndGet();
    }
}
