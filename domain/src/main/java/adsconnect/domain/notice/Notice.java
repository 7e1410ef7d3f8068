package adsconnect.domain.notice;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** News as one user has them in the product. */
public record Notice(long number, News news, Optional<Instant> readAt) {

    public Notice {
        Objects.requireNonNull(news);
        Objects.requireNonNull(readAt);
    }
}
