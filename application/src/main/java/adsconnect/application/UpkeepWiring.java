package adsconnect.application;

import adsconnect.domain.Chance;
import adsconnect.domain.audit.EndOldAlarms;
import adsconnect.domain.connection.FollowConsents;
import adsconnect.domain.connection.FollowFreshness;
import adsconnect.domain.connection.FollowPlans;
import adsconnect.domain.sync.ForgetOldRuns;
import adsconnect.domain.token.JudgeRefusals;
import adsconnect.domain.token.port.TokenVault;
import adsconnect.postgres.Database;
import adsconnect.postgres.PostgresAccounts;
import adsconnect.postgres.PostgresAlarms;
import adsconnect.postgres.PostgresAuditTrail;
import adsconnect.postgres.PostgresConnections;
import adsconnect.postgres.PostgresDiscoveries;
import adsconnect.postgres.PostgresEvents;
import adsconnect.postgres.PostgresPlanPauses;
import adsconnect.postgres.PostgresSyncRuns;
import adsconnect.postgres.PostgresTokenRefreshes;
import adsconnect.postgres.PostgresUsers;
import java.time.Clock;

/** Builds what looks after connections while nobody looks at them. */
final class UpkeepWiring {

    final FollowPlans followPlans;
    final FollowConsents followConsents;
    final FollowFreshness followFreshness;
    final JudgeRefusals judgeRefusals;
    final EndOldAlarms endOldAlarms;
    final ForgetOldRuns forgetOldRuns;

    UpkeepWiring(Database database, TokenVault vault, Settings.Lifetimes lifetimes, Chance chance, Clock clock) {
        PostgresUsers users = new PostgresUsers(database);
        PostgresAccounts accounts = new PostgresAccounts(database);
        PostgresConnections connections = new PostgresConnections(database);
        PostgresSyncRuns syncRuns = new PostgresSyncRuns(database);
        PostgresDiscoveries discoveries = new PostgresDiscoveries(database);
        PostgresTokenRefreshes refreshes = new PostgresTokenRefreshes(database);
        PostgresAuditTrail auditTrail = new PostgresAuditTrail(database);
        PostgresEvents events = new PostgresEvents(database);

        followPlans = new FollowPlans(
                users,
                accounts,
                new PostgresPlanPauses(database),
                syncRuns,
                discoveries,
                connections,
                refreshes,
                vault,
                auditTrail,
                events,
                database,
                lifetimes.planGrace(),
                chance,
                clock);
        followConsents = new FollowConsents(
                users,
                accounts,
                connections,
                syncRuns,
                discoveries,
                auditTrail,
                events,
                database,
                lifetimes.consent(),
                chance,
                clock);
        followFreshness =
                new FollowFreshness(connections, auditTrail, events, database, lifetimes.staleAfter(), chance, clock);
        PostgresAlarms alarms = new PostgresAlarms(database);
        endOldAlarms = new EndOldAlarms(alarms, clock);
        forgetOldRuns = new ForgetOldRuns(syncRuns, lifetimes.runs(), clock);
        judgeRefusals = new JudgeRefusals(
                refreshes,
                accounts,
                followConsents,
                alarms,
                auditTrail,
                database,
                lifetimes.refusalConfirmAfter(),
                clock);
    }
}
