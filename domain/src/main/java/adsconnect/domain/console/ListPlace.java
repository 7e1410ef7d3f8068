package adsconnect.domain.console;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

/** Where something stands in a list that begins with the newest. */
public record ListPlace(Instant at, UUID id) {

    /** Before all there is. */
    public static final ListPlace TOP = new ListPlace(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /** Those that come first are newer; of two of one moment one comes first, always the same. */
    public static final Comparator<ListPlace> NEWEST_FIRST = Comparator.comparing(ListPlace::at)
            .thenComparing(place -> place.id().toString())
            .reversed();

    public ListPlace {
        Objects.requireNonNull(at);
        Objects.requireNonNull(id);
    }
}
