package adsconnect.application;

import adsconnect.api.ApiUseCases;
import adsconnect.api.CallUseCases;
import adsconnect.domain.access.RecognizeKey;
import adsconnect.domain.access.port.RecentChanges;
import adsconnect.domain.token.CountHandouts;
import adsconnect.domain.token.HandOutToken;
import adsconnect.domain.token.IssueToken;
import adsconnect.domain.token.RefreshOnce;
import adsconnect.domain.token.RenewInTime;
import adsconnect.domain.token.RenewToken;
import adsconnect.postgres.Database;
import adsconnect.postgres.PostgresAccounts;
import adsconnect.postgres.PostgresApiKeys;
import adsconnect.postgres.PostgresAuditTrail;
import adsconnect.postgres.PostgresBoundProfiles;
import adsconnect.postgres.PostgresTokenRefreshes;
import java.time.Clock;
import java.time.Duration;

/** Builds what programs use. */
final class ApiWiring {

    final ApiUseCases useCases;
    final RenewInTime renewInTime;
    final CountHandouts handouts;

    ApiWiring(
            Database database,
            RecentChanges changes,
            RefreshOnce refresh,
            HandOutToken tokens,
            Duration refreshCoolDown,
            CallUseCases calls,
            Clock clock) {
        PostgresBoundProfiles profiles = new PostgresBoundProfiles(database);
        renewInTime = new RenewInTime(refresh, new PostgresTokenRefreshes(database), clock);
        handouts = new CountHandouts(new PostgresAuditTrail(database), database, clock);
        useCases = new ApiUseCases(
                new RecognizeKey(new PostgresApiKeys(database), changes, clock),
                new IssueToken(profiles, tokens, renewInTime, handouts, changes, clock),
                new RenewToken(
                        profiles,
                        new PostgresAccounts(database),
                        tokens,
                        renewInTime,
                        handouts,
                        refreshCoolDown,
                        clock),
                calls);
    }
}
