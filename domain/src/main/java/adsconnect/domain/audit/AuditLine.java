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

    /**
     * A deed that comes from where the running work does. What somebody does by a key of theirs, the key did; what an admin
     * does in an owner's place, the admin did.
     */
    public static AuditLine of(Instant at, Actor by, Deed deed, Subject about, Facts why) {
        Origin origin = Origin.current();
        return new AuditLine(at, actor(by, origin), origin.kept(), deed, about, why);
    }

    /** One that needs no particulars. */
    public static AuditLine of(Instant at, Actor by, Deed deed, Subject about) {
        return of(at, by, deed, about, Facts.NONE);
    }

    private static Actor actor(Actor by, Origin origin) {
        if (!(by instanceof Actor.Person(UserId person))) {
            return by;
        }
        if (origin.key().isPresent()) {
            return new Actor.Key(person, origin.key().get());
        }
        return origin.admin().<Actor>map(Actor.Person::new).orElse(by);
    }
}
