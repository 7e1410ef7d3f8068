package adsconnect.domain.audit;

import adsconnect.domain.access.Actor;
import adsconnect.domain.access.UserId;
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

    /** A deed that comes from where the running work does; what somebody does by a key of theirs, the key did. */
    public static AuditLine of(Instant at, Actor by, Deed deed, Subject about, Facts why) {
        Origin origin = Origin.current();
        Actor actor = by instanceof Actor.Person(UserId person) && origin.key().isPresent()
                ? new Actor.Key(person, origin.key().get())
                : by;
        return new AuditLine(at, actor, new Origin(origin.via(), origin.from()), deed, about, why);
    }

    /** One that needs no reason. */
    public static AuditLine of(Instant at, Actor by, Deed deed, Subject about) {
        return of(at, by, deed, about, Facts.NONE);
    }
}
