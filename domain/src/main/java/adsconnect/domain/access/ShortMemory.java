package adsconnect.domain.access;

import adsconnect.domain.access.port.RecentChanges;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Remembers facts for as long as it is known that they did not change, so that most requests need not ask for them again. What
 * follows from them and the time of day must not be in here. Shared between threads.
 */
public final class ShortMemory<K, V> {

    private final RecentChanges changes;
    private final int mostEntries;
    private final Function<V, List<UUID>> about;
    private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();

    private record Entry<V>(Optional<V> value, long mark, List<UUID> about) {}

    /** @param about the users and accounts that a fact is of */
    public ShortMemory(RecentChanges changes, int mostEntries, Function<V, List<UUID>> about) {
        this.changes = changes;
        this.mostEntries = mostEntries;
        this.about = about;
    }

    /** The fact, from memory if it is known to be true, or read. That there is none is not remembered. */
    public Optional<V> get(K key, Supplier<Optional<V>> read) {
        Entry<V> entry = entries.get(key);
        if (entry != null && changes.unchangedSince(entry.mark(), entry.about())) {
            return entry.value();
        }
        // Before it is read: what changes while it is read counts as changed.
        OptionalLong mark = changes.mark();
        Optional<V> value = read.get();
        if (mark.isPresent() && value.isPresent()) {
            remember(key, new Entry<>(value, mark.getAsLong(), about.apply(value.get())));
        } else {
            entries.remove(key);
        }
        return value;
    }

    private void remember(K key, Entry<V> entry) {
        if (entries.size() >= mostEntries) {
            // Rare; all that is asked for comes back by itself.
            entries.clear();
        }
        entries.put(key, entry);
    }
}
