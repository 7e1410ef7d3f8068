package adsconnect.domain.connection;

import adsconnect.domain.token.port.TokenVault;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.Samples;
import java.time.Clock;
import java.time.Duration;

/** What follows plans, on stores in memory. */
final class PlanFollower {

    private PlanFollower() {}

    static FollowPlans of(InMemoryStores stores, Duration grace, Clock clock) {
        return of(stores, stores.tokenVault(), grace, clock);
    }

    /** The same with another vault. */
    static FollowPlans of(InMemoryStores stores, TokenVault vault, Duration grace, Clock clock) {
        return new FollowPlans(
                stores.users(),
                stores.accounts(),
                stores.planPauses(),
                stores.openRuns(),
                stores.discoveries(),
                stores.connections(),
                stores.tokenRefreshes(),
                vault,
                stores.auditTrail(),
                stores.events(),
                stores.unitOfWork(),
                grace,
                Samples.chance(),
                clock);
    }
}
