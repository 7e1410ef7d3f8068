package adsconnect.testkit;

import adsconnect.domain.access.port.RecentChanges;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** Hears what the test says, once the test lets it hear. Shared between threads. */
public final class ScriptedRecentChanges implements RecentChanges {

    private final Map<UUID, Long> changed = new HashMap<>();
    private boolean hears;
    private long number;

    public synchronized void hear(boolean now) {
        hears = now;
    }

    public synchronized void changed(UUID about) {
        number++;
        changed.put(about, number);
    }

    @Override
    public synchronized OptionalLong mark() {
        return hears ? OptionalLong.of(number) : OptionalLong.empty();
    }

    @Override
    public synchronized boolean unchangedSince(long mark, List<UUID> about) {
        return hears && about.stream().allMatch(id -> changed.getOrDefault(id, 0L) <= mark);
    }
}
