package adsconnect.domain.access;

import adsconnect.domain.ListPlace;
import java.time.Instant;
import java.util.Objects;

/**
 * Somebody is asked to become a user (section 17). Until they join there is no user, only the id that they will have.
 *
 * @param role fixed when they were asked, whatever becomes of whoever asked
 * @param endsAt from when on the link opens nothing
 */
public record Invitation(
        UserId user, EmailAddress email, Role role, UserId madeBy, Instant madeAt, Instant endsAt, State state) {

    /** How it stands, apart from the time of day. */
    public enum State {
        OPEN,
        ACCEPTED,
        REVOKED
    }

    public Invitation {
        Objects.requireNonNull(user);
        Objects.requireNonNull(email);
        Objects.requireNonNull(role);
        Objects.requireNonNull(madeBy);
        Objects.requireNonNull(state);
        if (!endsAt.isAfter(madeAt)) {
            throw new IllegalArgumentException("An invitation ends after it was made");
        }
    }

    /** Whether its link lets somebody join. */
    public boolean openAt(Instant now) {
        return state == State.OPEN && now.isBefore(endsAt);
    }

    /** Where it stands among those that are open. */
    public ListPlace place() {
        return new ListPlace(madeAt, user.value());
    }

    Invitation with(State other) {
        return new Invitation(user, email, role, madeBy, madeAt, endsAt, other);
    }

    Invitation renewed(UserId by, Instant now, Instant end) {
        return new Invitation(user, email, role, by, now, end, State.OPEN);
    }
}
