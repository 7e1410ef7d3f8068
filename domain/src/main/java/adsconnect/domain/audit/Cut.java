package adsconnect.domain.audit;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Where the chain begins since whole months were dropped from its beginning, as the retention of the installation wants it.
 *
 * @param dropped the last seal that was dropped
 * @param before lines of the days before that one (UTC) are gone
 */
public record Cut(Head dropped, LocalDate before) {

    public Cut {
        Objects.requireNonNull(dropped);
        Objects.requireNonNull(before);
    }
}
