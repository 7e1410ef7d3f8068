package adsconnect.domain.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A line exactly as a store has it, whatever it may say by now: what is hashed.
 *
 * @param number the line's own, in the order of their beginning, not of their end
 * @param columns all others by name, as text; one without a value is left out, so that a column added later changes nothing
 */
public record WrittenLine(long number, Instant at, SortedMap<String, String> columns) {

    public WrittenLine {
        Objects.requireNonNull(at);
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }

    /** One of which nothing is left but that it was written. */
    public static WrittenLine gone(long number, Instant at) {
        return new WrittenLine(number, at, Collections.emptySortedMap());
    }

    /** Whether it was removed before it was sealed. */
    public boolean isGone() {
        return columns.isEmpty();
    }

    /** Of all that the line says: none of it can be changed without changing this. */
    public Hash hash() {
        CanonicalBytes bytes = new CanonicalBytes().add(number).add(at).add(columns.size());
        for (Map.Entry<String, String> column : columns.entrySet()) {
            bytes.add(column.getKey()).add(column.getValue());
        }
        return bytes.hash();
    }
}
