package adsconnect.domain.access;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.Passwords;
import adsconnect.domain.access.port.Users;
import java.util.Optional;

/** Somebody proves who they are and gets a session. */
public final class SignIn {

    private final Users users;
    private final Passwords passwords;
    private final AdmitUser admitUser;
    private final UnitOfWork unitOfWork;

    /** Held against the password of an unknown address, so that the time taken does not tell which addresses exist. */
    private final String decoyHash;

    public SignIn(Users users, Passwords passwords, AdmitUser admitUser, UnitOfWork unitOfWork, Chance chance) {
        this.users = users;
        this.passwords = passwords;
        this.admitUser = admitUser;
        this.unitOfWork = unitOfWork;
        this.decoyHash = passwords.hash(chance.secret(16));
    }

    public Outcome withPassword(EmailAddress email, Secret password, Knock knock) {
        Optional<String> hash = users.passwordHashOf(email);
        boolean matches = passwords.matches(password, hash.orElse(decoyHash));
        return matches && hash.isPresent() ? unitOfWork.inOne(() -> stillBy(email, hash, knock)) : new Refused();
    }

    /**
     * The password may have been changed while it was held against the old one, and all sessions closed; one that is opened
     * after that would outlive it.
     */
    private Outcome stillBy(EmailAddress email, Optional<String> hash, Knock knock) {
        return users.lock(email)
                .filter(user -> users.passwordHashOf(email).equals(hash))
                .map(user -> admitUser.admit(user, SignInWay.PASSWORD, knock))
                .orElse(new Refused());
    }

    /** Opens a session without a password; wired only in the sandbox, for its demo users (RUN-1). */
    public Outcome asDemoUser(EmailAddress email, Knock knock) {
        return unitOfWork.inOne(() -> users.lock(email)
                .map(user -> admitUser.admit(user, SignInWay.CLICK, knock))
                .orElse(new Refused()));
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /**
     * The browser shows both from now on; only their hashes are stored.
     *
     * @param token of the session
     * @param browser by which the browser is known, also when the session is over
     */
    public record SignedIn(User user, Secret token, Secret browser) implements Outcome {}

    /** The password was right; with this token the second factor is to be shown, and nothing else can be done. */
    public record HalfSignedIn(User user, Secret token) implements Outcome {}

    /** Wrong address or wrong password; which one is not said. */
    public record Refused() implements Outcome {}

    /** The right password of somebody who may not sign in; said to nobody else. */
    public record Disabled() implements Outcome {}
}
