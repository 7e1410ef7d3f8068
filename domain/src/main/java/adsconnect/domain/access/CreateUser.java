package adsconnect.domain.access;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.access.port.Passwords;
import adsconnect.domain.access.port.Users;

/** An operator gives somebody a way to sign in (CLI-1a). */
public final class CreateUser {

    /** The shortest password taken; length is what makes a password strong (NIST SP 800-63B asks for eight). */
    public static final int SHORTEST_PASSWORD = 8;

    private static final int LONGEST_PASSWORD = 1024;

    private final Users users;
    private final Passwords passwords;
    private final Chance chance;

    public CreateUser(Users users, Passwords passwords, Chance chance) {
        this.users = users;
        this.passwords = passwords;
        this.chance = chance;
    }

    public Outcome create(EmailAddress email, Role role, Plan plan, Secret password) {
        int length = password.reveal().codePointCount(0, password.reveal().length());
        if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
            return new PasswordRefused();
        }
        User user = new User(new UserId(chance.id()), email, role, plan);
        return users.add(user, passwords.hash(password)) ? new Created(user) : new EmailTaken();
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Created(User user) implements Outcome {}

    public record EmailTaken() implements Outcome {}

    /** Shorter than {@value #SHORTEST_PASSWORD} characters, or absurdly long. */
    public record PasswordRefused() implements Outcome {}
}
