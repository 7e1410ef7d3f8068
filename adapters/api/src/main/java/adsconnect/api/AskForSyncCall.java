package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.domain.access.Caller;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.RetryFirstSync;
import adsconnect.domain.sync.AskForSync;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.time.Clock;
import java.time.Duration;

/** Loads a connection now (SYNC-4). Where its first load failed, that is begun anew. */
final class AskForSyncCall implements Keyed.Call {

    /** Until what paused without a plan is awake again. */
    private static final Duration WAKING = Duration.ofSeconds(15);

    private final AskForSync askForSync;
    private final RetryFirstSync retryFirstSync;
    private final Clock clock;

    AskForSyncCall(AskForSync askForSync, RetryFirstSync retryFirstSync, Clock clock) {
        this.askForSync = askForSync;
        this.retryFirstSync = retryFirstSync;
        this.clock = clock;
    }

    /** What becomes of it. */
    enum State {
        QUEUED,
        /** One is under way already. */
        RUNNING
    }

    record Asked(long profileId, String profileIdString, State state) {}

    @Override
    public Reply act(Visit visit, Caller caller) {
        ProfileId profile = Queries.profile(visit, caller);
        if (!caller.user().plan().activeAt(clock.instant())) {
            return Problems.planRequired(visit);
        }
        return switch (askForSync.ask(caller.user().id(), profile)) {
            case AskForSync.Queued queued -> accepted(profile, State.QUEUED);
            case AskForSync.AlreadyRunning running -> accepted(profile, State.RUNNING);
            case AskForSync.FirstSyncNotDone first -> {
                retryFirstSync.retry(caller.user().id(), profile);
                yield accepted(profile, State.RUNNING);
            }
            case AskForSync.TooSoon soon ->
                Problems.later(
                        visit,
                        Code.TOO_SOON,
                        "It was loaded only just now. Wait as long as Retry-After says.",
                        Duration.between(clock.instant(), soon.again()));
            case AskForSync.Resting resting ->
                switch (resting.why()) {
                    case PLAN_LAPSED ->
                        // The plan came just now, and what paused without it is being woken.
                        Problems.later(
                                visit,
                                Code.TOO_SOON,
                                "Loading goes on after a pause. Try again in some seconds.",
                                WAKING);
                    case CONSENT_ENDED ->
                        Problems.of(
                                visit,
                                Code.RECONSENT_REQUIRED,
                                "The consent of this profile's account is over: POST /api/v1/authorizations with its accountId.");
                    case ACCESS_LOST ->
                        Problems.of(
                                visit,
                                Code.RECONSENT_REQUIRED,
                                "Amazon no longer lets the account reach this profile: reconnect it with a login that does.");
                };
            case AskForSync.NoSuchConnection nobody ->
                Problems.of(
                        visit,
                        Code.NOT_FOUND,
                        "No such profile of this key's owner is connected. POST …/connection connects it.");
        };
    }

    private static Reply accepted(ProfileId profile, State state) {
        return Json.reply(202, new Asked(profile.value(), Long.toString(profile.value()), state));
    }
}
