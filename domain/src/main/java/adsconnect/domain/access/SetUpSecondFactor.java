package adsconnect.domain.access;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.Attempts;
import adsconnect.domain.access.port.SecondFactors;
import adsconnect.domain.access.port.SeedSafe;
import adsconnect.domain.access.port.Sessions;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.access.port.Users;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Somebody gets a second factor of their own: a seed for their app, proved by a code, and recovery codes for a bad day. */
public final class SetUpSecondFactor {

    /** How long a seed can be seen and proved. */
    private static final Duration BEGUN_HOLDS = Duration.ofMinutes(10);

    private final Users users;
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
            Users users,
            SecondFactors secondFactors,
            SeedSafe seeds,
            CheckCode checkCode,
            LimitProofs limit,
            Sessions sessions,
            UserChanges changes,
            UnitOfWork unitOfWork,
            Chance chance,
            Clock clock) {
        this.users = users;
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

    /**
     * Begins, for whoever proved lately who they are. What was begun before and not proved is over, with its seed.
     *
     * @param token of the session that goes on with it, and no other does
     */
    public void begin(User user, Secret token) {
        unitOfWork.inOne(() -> {
            if (users.lock(user.id()).isPresent()
                    && secondFactors.begin(user.id(), SecretHash.of(token), clock.instant())) {
                seeds.keep(user.id(), OneTimeCodes.seed(chance));
            }
            return null;
        });
    }

    /** What the app is to be given; for some minutes, where it was begun. Of one that is asked for already, nobody sees it again. */
    public Optional<Secret> seed(User user, Secret token) {
        return begunIn(user, token) ? seeds.open(user.id()) : Optional.empty();
    }

    private boolean begunIn(User user, Secret token) {
        return secondFactors
                .begun(user.id(), SecretHash.of(token))
                .filter(at -> clock.instant().isBefore(at.plus(BEGUN_HOLDS)))
                .isPresent();
    }

    /**
     * Ends all other sessions of the user, for none of them showed a code.
     *
     * @param token of the session that goes on
     */
    public Outcome confirm(User user, Secret token, String code, Knock knock) {
        return switch (limit.enter(user, knock)) {
            case Attempts.Refused refused -> new TooMany(refused.left());
            case Attempts.Admitted attempt ->
                unitOfWork.inOne(() -> decide(user, token, code.replaceAll("\\s", ""), attempt, knock));
        };
    }

    /** The user is locked: of one who proves a seed and one who begins anew, one comes first. */
    private Outcome decide(User user, Secret token, String code, Attempts.Admitted attempt, Knock knock) {
        if (users.lock(user.id()).isEmpty() || !begunIn(user, token)) {
            return new NothingBegun();
        }
        if (!checkCode.takesCode(user, code)) {
            limit.throttled(user, SignInFailure.WRONG_CODE, attempt);
            return new Refused();
        }
        if (!secondFactors.confirm(user.id(), clock.instant())) {
            return new NothingBegun();
        }
        limit.succeeded(user, knock);
        List<Secret> codes = freshCodes(user);
        changes.secondFactorAdded(new Actor.Person(user.id()), user);
        sessions.closeOthers(user.id(), SecretHash.of(token));
        return new Confirmed(codes);
    }

    /** New recovery codes in place of all there were; empty if there is no second factor they would belong to. */
    public Optional<List<Secret>> renewRecoveryCodes(User user) {
        return unitOfWork.inOne(() -> users.lock(user.id())
                .flatMap(locked -> secondFactors.of(locked.id()))
                .filter(SecondFactor::confirmed)
                .map(confirmed -> {
                    List<Secret> codes = freshCodes(user);
                    changes.recoveryCodesRenewed(new Actor.Person(user.id()), user);
                    return codes;
                }));
    }

    /** Destroys the seeds that were begun and not proved in time. */
    public void purge() {
        for (UserId user : secondFactors.begunBefore(clock.instant().minus(BEGUN_HOLDS))) {
            unitOfWork.inOne(() -> {
                boolean over = users.lock(user).isPresent()
                        && secondFactors.removeBegun(user, clock.instant().minus(BEGUN_HOLDS));
                if (over) {
                    seeds.destroy(user);
                }
                return null;
            });
        }
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
