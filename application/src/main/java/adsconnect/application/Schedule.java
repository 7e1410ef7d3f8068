package adsconnect.application;

import adsconnect.domain.authorization.DiscoverProfiles;
import adsconnect.domain.connection.PurgeHistory;
import adsconnect.domain.sync.WorkSyncRun;
import adsconnect.domain.token.RenewInTime;
import java.time.Duration;

/** What is done in the background, how often, and how much of it at once. */
final class Schedule {

    private static final int DISCOVERIES_AT_ONCE = 16;
    private static final int RUNS_AT_ONCE = 16;
    /** Deleting never hurries; what people look at goes first. */
    private static final int PURGES_AT_ONCE = 1;

    private static final Duration JANITOR_EVERY = Duration.ofSeconds(10);
    private static final Duration KEY_USES_EVERY = Duration.ofSeconds(5);
    /** Each is for an account of its own, and may take as long as Amazon's slowest answer. */
    private static final int RENEWALS_AT_ONCE = 256;

    private static final Duration HANDOUTS_EVERY = Duration.ofSeconds(2);
    private static final Duration DAILY_SYNCS_EVERY = Duration.ofSeconds(5);
    private static final Duration PROTECTION_EVERY = Duration.ofMinutes(1);
    /** What a lapsed plan stops has to stop within a minute (SYNC-7). */
    private static final Duration UPKEEP_EVERY = Duration.ofSeconds(15);

    /** What was done is to be sealed within a second (AUDIT-1). */
    private static final Duration SEALS_EVERY = Duration.ofMillis(300);

    private static final Duration BEAT_EVERY = Duration.ofSeconds(5);

    private static final Duration AUDIT_AGE_EVERY = Duration.ofHours(1);
    private static final Duration OLD_RUNS_EVERY = Duration.ofHours(1);

    private static final Duration HEAD_EVERY = Duration.ofMinutes(10);

    private Schedule() {}

    static void start(Wiring wiring, Jobs jobs) {
        jobs.every(BEAT_EVERY, "nodes", wiring.node::beat);
        DiscoverProfiles discover = wiring.discoverProfiles;
        WorkSyncRun work = wiring.sync.workSyncRun;
        jobs.drain("profile discovery", DISCOVERIES_AT_ONCE, discover::claim, discover::work);
        jobs.drain("report loading", RUNS_AT_ONCE, work::claim, work::work);
        jobs.every(DAILY_SYNCS_EVERY, "daily syncs", wiring.sync.queueDailySyncs::queue);
        jobs.every(JANITOR_EVERY, "expired consents", wiring.useCases.discardPending()::expired);
        jobs.every(UPKEEP_EVERY, "plans", wiring.upkeep.followPlans::follow);
        jobs.every(UPKEEP_EVERY, "consents", wiring.upkeep.followConsents::follow);
        jobs.every(UPKEEP_EVERY, "freshness", wiring.upkeep.followFreshness::follow);
        jobs.every(UPKEEP_EVERY, "alarms", new AlarmBell(wiring.upkeep.judgeRefusals)::ring);
        jobs.every(UPKEEP_EVERY, "alarms that are over", wiring.upkeep.endOldAlarms::end);
        wiring.notices.start(jobs);
        PurgeHistory purge = wiring.parting.purgeHistory;
        jobs.drain("history deletion", PURGES_AT_ONCE, purge::claim, purge::work);
        jobs.every(JANITOR_EVERY, "histories that are over", wiring.parting.endHistories::end);
        jobs.every(KEY_USES_EVERY, "uses of keys", wiring.api.useCases.recognizeKey()::writeDownUses);
        RenewInTime renew = wiring.api.renewInTime;
        jobs.drain("token renewals", RENEWALS_AT_ONCE, renew::claim, renew::renew);
        jobs.every(HANDOUTS_EVERY, "counts of tokens", wiring.api.handouts::closeThoseOver);
        jobs.every(SEALS_EVERY, "seals of the audit", wiring.audit.sealLines::seal);
        jobs.every(AUDIT_AGE_EVERY, "age of the audit", wiring.audit.dropOldLines::drop);
        jobs.every(OLD_RUNS_EVERY, "old syncs", wiring.upkeep.forgetOldRuns::forget);
        jobs.every(PROTECTION_EVERY, "rights to the audit", wiring.audit.protection::look);
        jobs.every(HEAD_EVERY, "head of the audit", wiring.audit.headLog::write);
        jobs.every(JANITOR_EVERY, "ended sessions", wiring.useCases.recognizeVisitor()::purge);
        jobs.every(JANITOR_EVERY, "attempts and links that are over", wiring.people::purge);
        jobs.every(JANITOR_EVERY, "attempts to sign on", wiring.identity::purge);
    }
}
