package adsconnect.domain.access.port;

import adsconnect.domain.Secret;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import java.time.Instant;

/**
 * The letters that bring somebody a single-use link (section 17). Every call joins the open unit of work: should that be undone,
 * nothing is sent. What became of a letter is not told here.
 */
public interface Letters {

    /** Whether letters are sent at all; where they are not, whoever asks for a link has to pass it on themselves. */
    boolean ready();

    /**
     * Asks somebody to join. Nothing happens while letters are not {@link #ready}.
     *
     * @param by who asks, as others know them
     * @param link what follows {@code /join/} in the address; whoever has it may join in that role
     * @param endsAt from when on it opens nothing
     * @param language of its words, as two letters: nobody knows theirs yet
     */
    void invite(EmailAddress to, Role role, String by, Secret link, Instant endsAt, String language);

    /**
     * Lets somebody choose a new password. Nothing happens while letters are not {@link #ready}.
     *
     * @param link what follows {@code /reset/} in the address; whoever has it may set the password
     * @param endsAt from when on it opens nothing
     */
    void reset(User to, Secret link, Instant endsAt);
}
