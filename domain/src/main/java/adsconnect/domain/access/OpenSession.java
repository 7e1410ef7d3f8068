package adsconnect.domain.access;

import adsconnect.domain.SecretHash;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One browser in which somebody is signed in, as they see it in their list.
 *
 * @param token by which the browser that looks is told from the others
 * @param browser what it called itself; empty where that is not known
 */
public record OpenSession(UUID id, SecretHash token, String browser, Instant openedAt, Instant lastSeenAt) {
    public OpenSession {
        Objects.requireNonNull(id);
        Objects.requireNonNull(token);
        Objects.requireNonNull(browser);
    }
}
