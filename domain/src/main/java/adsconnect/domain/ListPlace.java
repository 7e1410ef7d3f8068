package adsconnect.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

/** Where something stands in a list that begins with the newest. */
public record ListPlace(Instant at, UUID id) {

    /** Before all there is. */
    public static final ListPlace TOP = new ListPlace(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /** After all there is: before all where the oldest comes first. */
    public static final ListPlace END = new ListPlace(Instant.EPOCH, new UUID(0, 0));

    /** Those that come first are newer; of two of one moment one comes first, always the same. */
    public static final Comparator<ListPlace> NEWEST_FIRST = Comparator.comparing(ListPlace::at)
            .thenComparing(place -> place.id().toString())
            .reversed();

    public ListPlace {
        Objects.requireNonNull(at);
        Objects.requireNonNull(id);
    }
}
