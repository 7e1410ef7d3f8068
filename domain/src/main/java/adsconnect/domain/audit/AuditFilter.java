package adsconnect.domain.audit;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which lines of the audit somebody wants to see.
 *
 * @param words parts of an e-mail address or an account's name, of whoever did it or of what it was done to; or
 *     of the reason, in the newest lines that fit otherwise; or a profile's number
 * @param from those of that moment and later
 * @param until those before that moment
 */
public record AuditFilter(
        Optional<String> words,
        Optional<Deed> deed,
        Optional<ActorKind> by,
        Optional<Instant> from,
        Optional<Instant> until) {

    public static final AuditFilter ALL =
            new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What sort of somebody did it. */
    public enum ActorKind {
        PERSON,
        KEY,
        OPERATOR,
        PROGRAM,
        GUEST
    }

    public AuditFilter {
        Objects.requireNonNull(words);
        Objects.requireNonNull(deed);
        Objects.requireNonNull(by);
        Objects.requireNonNull(from);
        Objects.requireNonNull(until);
    }
}
