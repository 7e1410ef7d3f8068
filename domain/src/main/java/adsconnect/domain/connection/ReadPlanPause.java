package adsconnect.domain.connection;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.connection.port.PlanPauses;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells somebody whose plan ended what is still kept for them (PLAN-2). */
public final class ReadPlanPause {

    private final PlanPauses pauses;
    private final Duration grace;

    public ReadPlanPause(PlanPauses pauses, Duration grace) {
        this.pauses = pauses;
        this.grace = grace;
    }

    /** @param tokensUntil when the account's tokens are destroyed; empty if they are already */
    public record Paused(Optional<Instant> tokensUntil) {}

    /** Empty if the account is not paused. */
    public Optional<Paused> of(AccountId account) {
        return pauses.of(account)
                .map(pause -> new Paused(
                        pause.tokensKept() ? Optional.of(pause.graceFrom().plus(grace)) : Optional.empty()));
    }
}
