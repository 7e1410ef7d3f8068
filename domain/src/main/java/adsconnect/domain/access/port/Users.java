package adsconnect.domain.access.port;

import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Everybody who may sign in. */
public interface Users {

    /** Adds a user with the hash of their password. False, and nothing changed, if the address is taken. */
    boolean add(User user, String passwordHash);

    /** The same of one who has no password and comes by single sign-on. */
    boolean addWithoutPassword(User user);

    Optional<User> byEmail(EmailAddress email);

    /** Those of them who have one of these addresses. */
    List<User> byEmails(Collection<EmailAddress> emails);

    Optional<User> byId(UserId id);

    /** The user, locked until the unit of work ends: two of them can't decide about the same user at once (LIM-2). */
    Optional<User> lock(UserId id);

    /** The same by address. */
    Optional<User> lock(EmailAddress email);

    /**
     * All users of that role, each locked until the unit of work ends. Of several who lock the same role, each waits for the
     * one before and sees what that did.
     */
    List<User> lockAll(Role role);

    /** Stores all but id and address of a user whom the unit of work has locked. */
    void change(User user);

    /** What to hold a typed password against. */
    Optional<String> passwordHashOf(EmailAddress email);

    /** Gives a user whom the unit of work has locked another password, by its hash. */
    void changePassword(UserId user, String passwordHash);

    /** All users, by address. */
    List<User> all();
}
