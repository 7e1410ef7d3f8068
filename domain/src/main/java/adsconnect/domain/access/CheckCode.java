package adsconnect.domain.access;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.port.SecondFactors;
import adsconnect.domain.access.port.SeedSafe;
import adsconnect.domain.access.port.UserChanges;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;

/** Takes a code of somebody's app, or one of their recovery codes; each works once. To be called in a unit of work. */
public final class CheckCode {

    private final SecondFactors secondFactors;
    private final SeedSafe seeds;
    private final UserChanges changes;
    private final Clock clock;

    public CheckCode(SecondFactors secondFactors, SeedSafe seeds, UserChanges changes, Clock clock) {
        this.secondFactors = secondFactors;
        this.seeds = seeds;
        this.changes = changes;
        this.clock = clock;
    }

    /** Whether this user has to show one at all. */
    boolean asks(User user) {
        return secondFactors.of(user.id()).filter(SecondFactor::confirmed).isPresent();
    }

    boolean takes(User user, String typed) {
        String tidied = typed.replaceAll("\\s", "");
        return OneTimeCodes.looksLike(tidied) ? takesCode(user, tidied) : takesRecoveryCode(user, tidied);
    }

    boolean takesCode(User user, String code) {
        Optional<Secret> seed = seeds.open(user.id());
        OptionalLong step = seed.map(known -> OneTimeCodes.stepOf(known, code, clock.instant()))
                .orElse(OptionalLong.empty());
        return step.isPresent() && secondFactors.takeStep(user.id(), step.getAsLong());
    }

    private boolean takesRecoveryCode(User user, String typed) {
        Optional<SecretHash> hash = RecoveryCodes.hash(typed);
        boolean taken = hash.isPresent() && secondFactors.takeRecoveryCode(user.id(), hash.get());
        if (taken) {
            changes.recoveryCodeUsed(new Actor.Person(user.id()), user);
        }
        return taken;
    }
}
