package adsconnect.domain.access;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.SecondFactors;
import adsconnect.domain.access.port.SeedSafe;
import adsconnect.domain.access.port.Sessions;
import adsconnect.domain.access.port.UserChanges;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Somebody gets a second factor of their own: a seed for their app, proved by a code, and recovery codes for a bad day. */
public final class SetUpSecondFactor {

    private final SecondFactors secondFactors;
    private final SeedSafe seeds;
    private final CheckCode checkCode;
    private final LimitProofs limit;
    private final Sessions sessions;
    private final UserChanges changes;
    private final UnitOfWork unitOfWork;
    private final Chance chance;
    private final Clock clock;

    public SetUpSecondFactor(
            SecondFactors secondFactors,
            SeedSafe seeds,
            CheckCode checkCode,
            LimitProofs limit,
            Sessions sessions,
            UserChanges changes,
            UnitOfWork unitOfWork,
            Chance chance,
            Clock clock) {
        this.secondFactors = secondFactors;
        this.seeds = seeds;
        this.checkCode = checkCode;
        this.limit = limit;
        this.sessions = sessions;
        this.changes = changes;
        this.unitOfWork = unitOfWork;
        this.chance = chance;
        this.clock = clock;
    }

    public Optional<SecondFactor> of(User user) {
        return secondFactors.of(user.id());
    }

    /** Begins; begun before, it stays as it is, so that a page loaded again shows what the app already knows. */
    public void begin(User user) {
        unitOfWork.inOne(() -> {
            if (secondFactors.begin(user.id(), clock.instant())) {
                seeds.keep(user.id(), OneTimeCodes.seed(chance));
            }
            return null;
        });
    }

    /** What the app is to be given; of one that is asked for already, nobody sees it again. */
    public Optional<Secret> seed(User user) {
        return secondFactors
                .of(user.id())
                .filter(factor -> !factor.confirmed())
                .flatMap(begun -> seeds.open(user.id()));
    }

    /**
     * Ends all other sessions of the user, for none of them showed a code.
     *
     * @param token of the session that goes on
     */
    public Outcome confirm(User user, Secret token, String code) {
        Optional<Duration> wait = limit.enter(user.id());
        if (wait.isPresent()) {
            return new TooMany(wait.get());
        }
        Outcome outcome = unitOfWork.inOne(() -> decide(user, token, code.replaceAll("\\s", "")));
        if (outcome instanceof Confirmed) {
            limit.succeeded(user.id());
        }
        return outcome;
    }

    private Outcome decide(User user, Secret token, String code) {
        if (seed(user).isEmpty()) {
            return new NothingBegun();
        }
        if (!checkCode.takesCode(user, code)) {
            return new Refused();
        }
        if (!secondFactors.confirm(user.id(), clock.instant())) {
            return new NothingBegun();
        }
        List<Secret> codes = freshCodes(user);
        changes.secondFactorAdded(new Actor.Person(user.id()), user);
        sessions.closeOthers(user.id(), SecretHash.of(token));
        return new Confirmed(codes);
    }

    /** New recovery codes in place of all there were; empty if there is no second factor they would belong to. */
    public Optional<List<Secret>> renewRecoveryCodes(User user) {
        return unitOfWork.inOne(() -> secondFactors
                .of(user.id())
                .filter(SecondFactor::confirmed)
                .map(confirmed -> {
                    List<Secret> codes = freshCodes(user);
                    changes.recoveryCodesRenewed(new Actor.Person(user.id()), user);
                    return codes;
                }));
    }

    private List<Secret> freshCodes(User user) {
        List<Secret> codes = RecoveryCodes.fresh(chance);
        secondFactors.putRecoveryCodes(
                user.id(),
                codes.stream()
                        .map(code -> RecoveryCodes.hash(code.reveal()).orElseThrow())
                        .toList());
        return codes;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** @param recoveryCodes shown now and never again */
    public record Confirmed(List<Secret> recoveryCodes) implements Outcome {}

    public record Refused() implements Outcome {}

    public record TooMany(Duration left) implements Outcome {}

    /** Removed meanwhile, or confirmed in another window. */
    public record NothingBegun() implements Outcome {}
}
