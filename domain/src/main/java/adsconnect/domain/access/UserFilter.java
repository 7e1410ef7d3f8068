package adsconnect.domain.access;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Which users to show.
 *
 * @param words that their address or name contains; in lower case, since people type it either way; empty for any
 */
public record UserFilter(String words, Optional<Role> role, Optional<PlanState> plan, Optional<Access> access) {

    public static final UserFilter ALL = new UserFilter("", Optional.empty(), Optional.empty(), Optional.empty());

    public static final int LONGEST_WORDS = 100;

    /** How somebody's plan stands on a day. */
    public enum PlanState {
        ACTIVE,
        /** It begins later, or is over. */
        NOT_NOW,
        NONE
    }

    /** Whether somebody may sign in. */
    public enum Access {
        ENABLED,
        DISABLED
    }

    public UserFilter {
        Objects.requireNonNull(role);
        Objects.requireNonNull(plan);
        Objects.requireNonNull(access);
        if (words.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException("Nobody searches for that much");
        }
        words = words.strip().toLowerCase(Locale.ROOT);
    }
}
