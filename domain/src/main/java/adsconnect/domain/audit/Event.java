package adsconnect.domain.audit;

import java.time.Instant;
import java.util.Objects;

/** Something that people and programs outside are told of (RECO-5). */
public record Event(EventId id, Kind kind, Instant at, Subject about, Facts facts) {

    /** The fact who had an account that was transferred. */
    public static final String FROM_OWNER = "fromOwner";

    /** The fact who has it now. */
    public static final String TO_OWNER = "toOwner";

    /** The fact that somebody else did it in the owner's place: their role; who it was, the audit tells those who may read it. */
    public static final String BY = "by";

    /** What happened. */
    public enum Kind {
        FIRST_SYNC_DONE,
        SYNC_FAILING,
        EXPIRING,
        EXPIRED,
        REVOKED,
        ACCESS_LOST,
        /** Its owner has no active plan (PLAN-2). */
        PAUSED,
        /** All is well again after any of these. */
        RECOVERED,
        /** Its owner no longer wants it loaded (RECO-1). */
        DISCONNECTED,
        /** Its account has another owner; told of both (section 17). */
        TRANSFERRED
    }

    public Event {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(at);
        Objects.requireNonNull(about);
        Objects.requireNonNull(facts);
    }
}
