package adsconnect.domain.access;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.Attempts;
import adsconnect.domain.access.port.PasswordResets;
import adsconnect.domain.access.port.Passwords;
import adsconnect.domain.access.port.Sessions;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.access.port.Users;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Somebody who is signed in takes another password; all their other browsers are signed out, on every node (section 17). */
public final class ChangePassword {

    private final Users users;
    private final Passwords passwords;
    private final Sessions sessions;
    private final PasswordResets resets;
    private final LimitProofs limit;
    private final UserChanges changes;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ChangePassword(
            Users users,
            Passwords passwords,
            Sessions sessions,
            PasswordResets resets,
            LimitProofs limit,
            UserChanges changes,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
        this.resets = resets;
        this.limit = limit;
        this.changes = changes;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Whether they have one: whoever came by single sign-on has none, until they choose one by a link. */
    public boolean hasOne(User user) {
        return users.passwordHashOf(user.email()).isPresent();
    }

    /** @param session of the browser in which it is done, which stays signed in */
    public Outcome change(User user, Secret old, Secret other, Secret session, Knock knock) {
        if (!CreateUser.mayBe(other)) {
            return new PasswordRefused();
        }
        if (other.equals(old)) {
            return new SamePassword();
        }
        return switch (limit.enter(user, knock)) {
            case Attempts.Refused refused -> new TooMany(refused.left());
            case Attempts.Admitted attempt -> change(user, old, other, SecretHash.of(session), knock, attempt);
        };
    }

    private Outcome change(
            User user, Secret old, Secret other, SecretHash session, Knock knock, Attempts.Admitted attempt) {
        Optional<String> hash = users.passwordHashOf(user.email()).filter(known -> passwords.matches(old, known));
        if (hash.isEmpty()) {
            unitOfWork.inOne(() -> limit.throttled(user, SignInFailure.WRONG_PASSWORD, attempt));
            return new WrongPassword();
        }
        limit.succeeded(user, knock);
        String otherHash = passwords.hash(other);
        return unitOfWork.inOne(() -> set(user, hash.get(), otherHash, session));
    }

    /** The one that was shown may have been changed while the new one was hashed. */
    private Outcome set(User user, String shown, String otherHash, SecretHash session) {
        boolean stillSo = users.lock(user.id()).filter(now -> !now.disabled()).isPresent()
                && users.passwordHashOf(user.email()).filter(shown::equals).isPresent();
        if (!stillSo) {
            return new WrongPassword();
        }
        users.changePassword(user.id(), otherHash);
        sessions.closeOthers(user.id(), session);
        resets.remove(user.id());
        changes.passwordChanged(user, PasswordProof.OLD_PASSWORD);
        return new Changed();
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Changed() implements Outcome {}

    /** The old one is another. */
    public record WrongPassword() implements Outcome {}

    /** The new one is too short or absurdly long. */
    public record PasswordRefused() implements Outcome {}

    /** The new one is the old one; whether that was right was not looked at. */
    public record SamePassword() implements Outcome {}

    public record TooMany(Duration left) implements Outcome {}
}
