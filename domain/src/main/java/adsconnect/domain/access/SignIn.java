package adsconnect.domain.access;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.Passwords;
import adsconnect.domain.access.port.SecondFactors;
import adsconnect.domain.access.port.Sessions;
import adsconnect.domain.access.port.Users;
import java.time.Clock;
import java.util.Optional;

/** Somebody proves who they are and gets a session. */
public final class SignIn {

    private final Users users;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SecondFactors secondFactors;
    private final UnitOfWork unitOfWork;
    private final Chance chance;
    private final Clock clock;

    /** Held against the password of an unknown address, so that the time taken does not tell which addresses exist. */
    private final String decoyHash;

    public SignIn(
            Users users,
            Passwords passwords,
            Sessions sessions,
            SecondFactors secondFactors,
            UnitOfWork unitOfWork,
            Chance chance,
            Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.unitOfWork = unitOfWork;
        this.chance = chance;
        this.clock = clock;
        this.decoyHash = passwords.hash(chance.secret(16));
    }

    public Outcome withPassword(EmailAddress email, Secret password) {
        Optional<String> hash = users.passwordHashOf(email);
        boolean matches = passwords.matches(password, hash.orElse(decoyHash));
        return matches && hash.isPresent() ? unitOfWork.inOne(() -> stillBy(email, hash)) : new Refused();
    }

    /**
     * The password may have been changed while it was held against the old one, and all sessions closed; one that is opened
     * after that would outlive it.
     */
    private Outcome stillBy(EmailAddress email, Optional<String> hash) {
        return users.lock(email)
                .filter(user -> users.passwordHashOf(email).equals(hash))
                .map(this::admit)
                .orElse(new Refused());
    }

    /** Opens a session without a password; wired only in the sandbox, for its demo users (RUN-1). */
    public Outcome asDemoUser(EmailAddress email) {
        return unitOfWork.inOne(() -> users.lock(email).map(this::admit).orElse(new Refused()));
    }

    /** Opens a session for whom single sign-on has proved. */
    Outcome asProved(User user) {
        return admit(user);
    }

    private Outcome admit(User user) {
        return user.disabled() ? new Disabled() : open(user);
    }

    private Outcome open(User user) {
        Secret token = chance.secret(32);
        if (secondFactors.of(user.id()).filter(SecondFactor::confirmed).isPresent()) {
            sessions.openHalf(SecretHash.of(token), user.id(), clock.instant());
            return new HalfSignedIn(user, token);
        }
        sessions.open(SecretHash.of(token), user.id(), clock.instant());
        return new SignedIn(user, token);
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** The browser shows the token from now on; only its hash is stored. */
    public record SignedIn(User user, Secret token) implements Outcome {}

    /** The password was right; with this token the second factor is to be shown, and nothing else can be done. */
    public record HalfSignedIn(User user, Secret token) implements Outcome {}

    /** Wrong address or wrong password; which one is not said. */
    public record Refused() implements Outcome {}

    /** The right password of somebody who may not sign in; said to nobody else. */
    public record Disabled() implements Outcome {}
}
