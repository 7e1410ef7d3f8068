package adsconnect.domain.connection.port;

import adsconnect.domain.account.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which accounts are paused because their owner has no active plan (PLAN-2), or is disabled. */
public interface PlanPauses {

    /**
     * A pause that lasts.
     *
     * @param since when it was noticed that there is no plan, or when its owner was disabled
     * @param graceFrom the same, or the end of the plan if that is later: whoever was disabled before has all of the grace still
     * @param tokensKept whether the account still has secrets
     */
    record Pause(Instant since, Instant graceFrom, boolean tokensKept) {
        public Pause {
            Objects.requireNonNull(since);
            Objects.requireNonNull(graceFrom);
        }
    }

    /**
     * The accounts that are not as the plan of their owner wants them on that day: not paused, or with open runs that don't
     * rest, though there is no plan; paused though there is one; or still keeping secrets with a grace that began then or earlier.
     */
    List<AccountId> outOfStep(LocalDate day, Instant graceFrom);

    /** True only for one of all who try at once, and only if the account was not paused. */
    boolean pause(AccountId account, Instant now);

    /** True only for one of all who try at once, and only if the account was paused. */
    boolean resume(AccountId account);

    /** The account's pause; empty if it is not paused. */
    Optional<Pause> of(AccountId account);
}
