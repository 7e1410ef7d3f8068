package adsconnect.domain.audit;

import adsconnect.domain.access.Actor;
import java.time.Instant;
import java.util.Objects;

/** One thing that was done: when, by whom, from where, to what, and why. */
public record AuditLine(Instant at, Actor by, Origin origin, Deed deed, Subject about, Facts why) {

    public AuditLine {
        Objects.requireNonNull(at);
        Objects.requireNonNull(by);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(deed);
        Objects.requireNonNull(about);
        Objects.requireNonNull(why);
    }

    /** A deed that comes from where the running work does. */
    public static AuditLine of(Instant at, Actor by, Deed deed, Subject about, Facts why) {
        return new AuditLine(at, by, Origin.current(), deed, about, why);
    }

    /** One that needs no reason. */
    public static AuditLine of(Instant at, Actor by, Deed deed, Subject about) {
        return of(at, by, deed, about, Facts.NONE);
    }
}
