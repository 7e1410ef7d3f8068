package adsconnect.domain.audit;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something in the audit that is not as it was written.
 *
 * @param line number of the line it is about, where that is known
 * @param seal number of the seal it is about, where there is one
 * @param at when the line says it was, or said when it was sealed
 */
public record Damage(Kind kind, Optional<Long> line, Optional<Long> seal, Optional<Instant> at) {

    /** What happened to it. */
    public enum Kind {
        /** It says something else than when it was sealed. */
        LINE_CHANGED,
        LINE_MISSING,
        /** It is there, but no seal is, and none is to come: it was put in by hand, or its seal was taken away. */
        LINE_UNSEALED,
        SEAL_CHANGED,
        SEAL_MISSING,
        /** The chain ends before where it is known to have ended. */
        TAIL_CUT_OFF,
        /** The chain says something else there than it is known to have said. */
        HEAD_DIFFERS,
        /** What was noted is of before the oldest that is kept, and can't be held against anything any more. */
        HEAD_TOO_OLD,
        /** The beginning is gone, and no line says that the retention dropped it. */
        BEGINNING_CUT_OFF
    }

    public Damage {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(line);
        Objects.requireNonNull(seal);
        Objects.requireNonNull(at);
    }

    static Damage line(Kind kind, Seal seal) {
        return new Damage(kind, Optional.of(seal.line()), Optional.of(seal.number()), Optional.of(seal.lineAt()));
    }

    /** Of one without a seal. */
    static Damage line(Kind kind, long line, Instant at) {
        return new Damage(kind, Optional.of(line), Optional.empty(), Optional.of(at));
    }

    static Damage seal(Kind kind, long seal) {
        return new Damage(kind, Optional.empty(), Optional.of(seal), Optional.empty());
    }
}
