package adsconnect.testkit;

import adsconnect.domain.Chance;
import adsconnect.domain.Heartbeat;
import adsconnect.domain.account.ConsentTerm;
import adsconnect.domain.connection.FollowConsents;
import adsconnect.domain.token.JudgeRefusals;
import adsconnect.domain.token.RefreshOnce;
import adsconnect.domain.token.port.OAuth;
import adsconnect.domain.token.port.Pause;
import adsconnect.domain.token.port.TokenVault;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** What renews tokens and ends consents, over any stores, as an installation has it that changed no setting. */
public final class Refreshing {

    /** Consents given since then end after 365 days. */
    public static final ConsentTerm TERM = new ConsentTerm(LocalDate.of(2026, 7, 30), Duration.ofDays(365));

    public static final Duration CONFIRM_AFTER = Duration.ofSeconds(30);

    private Refreshing() {}

    public static RefreshOnce once(
            Stores stores, TokenVault vault, OAuth oauth, Heartbeat heartbeat, Pause pause, Clock clock) {
        return new RefreshOnce(
                vault,
                oauth,
                stores.tokenRefreshes(),
                judge(stores, clock),
                stores.unitOfWork(),
                heartbeat,
                pause,
                clock);
    }

    public static JudgeRefusals judge(Stores stores, Clock clock) {
        return new JudgeRefusals(
                stores.tokenRefreshes(),
                stores.accounts(),
                consents(stores, clock),
                stores.alarms(),
                stores.auditTrail(),
                stores.unitOfWork(),
                CONFIRM_AFTER,
                clock);
    }

    public static FollowConsents consents(Stores stores, Clock clock) {
        return new FollowConsents(
                stores.users(),
                stores.accounts(),
                stores.connections(),
                stores.openRuns(),
                stores.discoveries(),
                stores.auditTrail(),
                stores.events(),
                stores.unitOfWork(),
                TERM,
                // Several of these, over the same stores, announce events of their own.
                new Chance(new SplittableRandom()),
                clock);
    }
}
