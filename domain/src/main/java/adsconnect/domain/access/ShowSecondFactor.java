package adsconnect.domain.access;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.Sessions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Somebody whose password was right shows their second factor, and is signed in. */
public final class ShowSecondFactor {

    private final RecognizeVisitor recognizeVisitor;
    private final Sessions sessions;
    private final CheckCode checkCode;
    private final LimitProofs limit;
    private final UnitOfWork unitOfWork;
    private final Chance chance;
    private final Clock clock;

    public ShowSecondFactor(
            RecognizeVisitor recognizeVisitor,
            Sessions sessions,
            CheckCode checkCode,
            LimitProofs limit,
            UnitOfWork unitOfWork,
            Chance chance,
            Clock clock) {
        this.recognizeVisitor = recognizeVisitor;
        this.sessions = sessions;
        this.checkCode = checkCode;
        this.limit = limit;
        this.unitOfWork = unitOfWork;
        this.chance = chance;
        this.clock = clock;
    }

    /** @param half the token of the half session */
    public Outcome show(Secret half, String typed) {
        Optional<Session> session = recognizeVisitor.session(half, false).filter(known -> !known.whole());
        if (session.isEmpty()) {
            return new Over();
        }
        User user = session.get().user();
        Optional<Duration> wait = limit.enter(user.id());
        if (wait.isPresent()) {
            return new TooMany(wait.get());
        }
        return unitOfWork.inOne(() -> decide(half, user, typed));
    }

    private Outcome decide(Secret half, User user, String typed) {
        if (!checkCode.takes(user, typed)) {
            return new Refused();
        }
        Secret token = chance.secret(32);
        // A password changed at this very moment closes all sessions; this one does not slip through.
        if (!sessions.makeWhole(SecretHash.of(half), SecretHash.of(token), clock.instant())) {
            return new Over();
        }
        limit.succeeded(user.id());
        return new SignedIn(user, token);
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** The browser shows this token from now on. */
    public record SignedIn(User user, Secret token) implements Outcome {}

    public record Refused() implements Outcome {}

    public record TooMany(Duration left) implements Outcome {}

    /** It took too long, or all sessions were ended meanwhile: the password is asked for again. */
    public record Over() implements Outcome {}
}
