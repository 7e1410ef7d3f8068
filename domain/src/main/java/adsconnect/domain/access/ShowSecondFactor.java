package adsconnect.domain.access;

import adsconnect.domain.Secret;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.Attempts;
import adsconnect.domain.access.port.UserChanges;
import java.time.Duration;
import java.util.Optional;

/**
 * Somebody whose password was right shows their second factor, and is signed in; also without, if they switched it off elsewhere
 * meanwhile.
 */
public final class ShowSecondFactor {

    private final RecognizeVisitor recognizeVisitor;
    private final AdmitUser admitUser;
    private final CheckCode checkCode;
    private final LimitProofs limit;
    private final UserChanges changes;
    private final UnitOfWork unitOfWork;

    public ShowSecondFactor(
            RecognizeVisitor recognizeVisitor,
            AdmitUser admitUser,
            CheckCode checkCode,
            LimitProofs limit,
            UserChanges changes,
            UnitOfWork unitOfWork) {
        this.recognizeVisitor = recognizeVisitor;
        this.admitUser = admitUser;
        this.checkCode = checkCode;
        this.limit = limit;
        this.changes = changes;
        this.unitOfWork = unitOfWork;
    }

    /** Whether that half session needs no code any more. */
    public boolean needless(Secret half) {
        return halfSession(half)
                .filter(session -> !checkCode.asks(session.user()))
                .isPresent();
    }

    /** @param half the token of the half session */
    public Outcome show(Secret half, String typed, Knock knock) {
        Optional<Session> session = halfSession(half);
        if (session.isEmpty()) {
            return new Over();
        }
        if (!checkCode.asks(session.get().user())) {
            return unitOfWork.inOne(() -> complete(half, session.get(), false, knock));
        }
        return switch (limit.enter(session.get().user(), knock)) {
            case Attempts.Refused refused -> new TooMany(refused.left());
            case Attempts.Admitted attempt ->
                unitOfWork.inOne(() -> decide(half, session.get(), typed, attempt, knock));
        };
    }

    private Optional<Session> halfSession(Secret half) {
        return recognizeVisitor.session(half, false).filter(known -> !known.whole());
    }

    private Outcome decide(Secret half, Session session, String typed, Attempts.Admitted attempt, Knock knock) {
        User user = session.user();
        if (!checkCode.takes(user, typed)) {
            if (!limit.throttled(user, SignInFailure.WRONG_CODE, attempt)) {
                changes.signInFailed(user, SignInFailure.WRONG_CODE);
            }
            return new Refused();
        }
        limit.succeeded(user, knock);
        return complete(half, session, true, knock);
    }

    private Outcome complete(Secret half, Session session, boolean secondFactor, Knock knock) {
        // A password changed at this very moment closes all sessions; this one does not slip through.
        return admitUser
                .complete(half, session, secondFactor, knock)
                .<Outcome>map(SignedIn::new)
                .orElse(new Over());
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record SignedIn(SignIn.SignedIn whole) implements Outcome {}

    public record Refused() implements Outcome {}

    public record TooMany(Duration left) implements Outcome {}

    /** It took too long, or all sessions were ended meanwhile: the password is asked for again. */
    public record Over() implements Outcome {}
}
