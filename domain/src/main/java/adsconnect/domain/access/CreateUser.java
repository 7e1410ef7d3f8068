package adsconnect.domain.access;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.Passwords;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.access.port.Users;

/** An operator gives somebody a way to sign in (CLI-1a). */
public final class CreateUser {

    /** The shortest password taken; length is what makes a password strong (NIST SP 800-63B asks for eight). */
    public static final int SHORTEST_PASSWORD = 8;

    /** In characters as well; more would only keep a processor busy. */
    public static final int LONGEST_PASSWORD = 1024;

    private final Users users;
    private final Passwords passwords;
    private final UserChanges changes;
    private final UnitOfWork unitOfWork;
    private final Chance chance;

    public CreateUser(Users users, Passwords passwords, UserChanges changes, UnitOfWork unitOfWork, Chance chance) {
        this.users = users;
        this.passwords = passwords;
        this.changes = changes;
        this.unitOfWork = unitOfWork;
        this.chance = chance;
    }

    public Outcome create(Actor by, EmailAddress email, Role role, Plan plan, Secret password) {
        if (!mayBe(password)) {
            return new PasswordRefused();
        }
        User user = new User(new UserId(chance.id()), email, role, plan);
        // Hashing is slow on purpose, and nobody should wait for it with a transaction open.
        String hash = passwords.hash(password);
        return unitOfWork.inOne(() -> add(by, user, hash));
    }

    /** Whether somebody may have that password. */
    static boolean mayBe(Secret password) {
        int length = password.reveal().codePointCount(0, password.reveal().length());
        return length >= SHORTEST_PASSWORD && length <= LONGEST_PASSWORD;
    }

    private Outcome add(Actor by, User user, String hash) {
        if (!users.add(user, hash)) {
            return new EmailTaken();
        }
        changes.created(by, user);
        return new Created(user);
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Created(User user) implements Outcome {}

    public record EmailTaken() implements Outcome {}

    /** Shorter than {@value #SHORTEST_PASSWORD} characters, or longer than {@value #LONGEST_PASSWORD}. */
    public record PasswordRefused() implements Outcome {}
}
