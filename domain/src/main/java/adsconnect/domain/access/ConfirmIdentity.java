package adsconnect.domain.access;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.Attempts;
import adsconnect.domain.access.port.Passwords;
import adsconnect.domain.access.port.SecondFactors;
import adsconnect.domain.access.port.Sessions;
import adsconnect.domain.access.port.Users;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** Somebody who is signed in proves once more who they are, before they do something dangerous (section 17). */
public final class ConfirmIdentity {

    private final Sessions sessions;
    private final Users users;
    private final Passwords passwords;
    private final SecondFactors secondFactors;
    private final CheckCode checkCode;
    private final LimitProofs limit;
    private final UnitOfWork unitOfWork;
    private final Set<EmailAddress> demoUsers;
    private final Clock clock;

    /** @param demoUsers of the sandbox, who sign in by a click and have nothing to prove */
    public ConfirmIdentity(
            Sessions sessions,
            Users users,
            Passwords passwords,
            SecondFactors secondFactors,
            CheckCode checkCode,
            LimitProofs limit,
            UnitOfWork unitOfWork,
            Set<EmailAddress> demoUsers,
            Clock clock) {
        this.sessions = sessions;
        this.users = users;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.checkCode = checkCode;
        this.limit = limit;
        this.unitOfWork = unitOfWork;
        this.demoUsers = Set.copyOf(demoUsers);
        this.clock = clock;
    }

    /** How this user can. */
    public enum Way {
        /** Of the sandbox's demo users. */
        CLICK,
        PASSWORD,
        /** Of those who have no password: they sign in by the other company's sign-in anew. */
        SIGN_ON,
        /** Of those who have a second factor: of their app, or a recovery code. */
        CODE
    }

    /** Whether they did so lately, in this browser; not if its session has ended meanwhile. */
    public boolean lately(Secret token) {
        return sessions.find(SecretHash.of(token))
                .filter(session -> session.provedLately(clock.instant()))
                .isPresent();
    }

    /** How they would have to. */
    public Way way(User user) {
        if (secondFactors.of(user.id()).filter(SecondFactor::confirmed).isPresent()) {
            return Way.CODE;
        }
        if (demoUsers.contains(user.email())) {
            return Way.CLICK;
        }
        return users.passwordHashOf(user.email()).isPresent() ? Way.PASSWORD : Way.SIGN_ON;
    }

    /** @param proof a code of theirs, or their password */
    public Outcome confirm(Secret token, User user, Secret proof, Knock knock) {
        return switch (limit.enter(user, knock)) {
            case Attempts.Refused refused -> new TooMany(refused.left());
            case Attempts.Admitted attempt -> confirm(token, user, proof, knock, attempt);
        };
    }

    private Outcome confirm(Secret token, User user, Secret proof, Knock knock, Attempts.Admitted attempt) {
        if (!proves(user, proof)) {
            SignInFailure failure = way(user) == Way.CODE ? SignInFailure.WRONG_CODE : SignInFailure.WRONG_PASSWORD;
            unitOfWork.inOne(() -> limit.throttled(user, failure, attempt));
            return new Refused();
        }
        limit.succeeded(user, knock);
        return sessions.prove(SecretHash.of(token), clock.instant()) ? new Confirmed() : new Refused();
    }

    private boolean proves(User user, Secret proof) {
        return switch (way(user)) {
            case CLICK -> true;
            case SIGN_ON -> false;
            case CODE -> unitOfWork.inOne(() -> checkCode.takes(user, proof.reveal()));
            case PASSWORD ->
                users.passwordHashOf(user.email())
                        .filter(hash -> passwords.matches(proof, hash))
                        .isPresent();
        };
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Confirmed() implements Outcome {}

    public record Refused() implements Outcome {}

    /** Too often wrong: nothing was looked at. */
    public record TooMany(Duration left) implements Outcome {}
}
