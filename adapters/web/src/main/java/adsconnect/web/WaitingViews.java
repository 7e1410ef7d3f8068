package adsconnect.web;

import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.StageState;
import adsconnect.domain.connection.SyncProblem;
import adsconnect.httpkit.Visit;
import adsconnect.ui.waiting.Stages;
import adsconnect.ui.waiting.Stages.Step;
import adsconnect.ui.waiting.WaitingPage;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The waiting screen in its states. */
final class WaitingViews {

    /** Every stage stays on screen at least this long (WAIT-1). */
    private static final int STAGE_SHOWN_MILLIS = 300;

    private final Clock clock;

    WaitingViews(Clock clock) {
        this.clock = clock;
    }

    /** Where the screen begins with its first stage, however far the work is by then: each is shown in turn. */
    static String fromTheStart(ProfileId profile) {
        return Routes.connection(profile) + "?stage=" + ConnectionStage.OAUTH.name();
    }

    WaitingPage page(Visit visit, Connection connection) {
        boolean fromTheStart = visit.query()
                .first("stage")
                .filter(ConnectionStage.OAUTH.name()::equals)
                .isPresent();
        Preferences preferences = Preferences.of(visit);
        return new WaitingPage(
                connection.profile().name(),
                connection.profile().countryCode().toLowerCase(Locale.ROOT),
                connection.profile().domain(),
                stages(preferences, connection, fromTheStart ? ConnectionStage.OAUTH : connection.stage()));
    }

    /** @param shown the stage to show; the connection may be further on already */
    Stages stages(Preferences preferences, Connection connection, ConnectionStage shown) {
        List<Step> steps = Arrays.stream(ConnectionStage.values())
                .map(stage -> step(preferences, connection, stage, shown))
                .toList();
        boolean failed = connection.status() == ConnectionStatus.SYNC_ERROR;
        String address = Routes.connection(connection.profile().id());
        return new Stages(
                steps,
                failed ? null : address + "/status?seen=" + shown.name() + "." + connection.version(),
                STAGE_SHOWN_MILLIS,
                shown == ConnectionStage.READY,
                connection.problem().map(WaitingViews::problem).orElse(null),
                "",
                connection.problem().filter(WaitingViews::retryHelps).isPresent() ? address + "/runs" : null);
    }

    private Step step(Preferences preferences, Connection connection, ConnectionStage stage, ConnectionStage shown) {
        StageState state = connection.stateOf(stage, shown);
        boolean counts = stage == ConnectionStage.GENERATING_REPORTS && state != StageState.TODO;
        boolean running = state == StageState.RUNNING && connection.stage() == stage;
        return new Step(
                stage.name(),
                state.name(),
                counts ? connection.reports().done() : 0,
                counts ? connection.reports().total() : 0,
                running
                        ? new Formats(preferences).since(Duration.between(connection.stageSince(), clock.instant()))
                        : "");
    }

    /** A consent that ended is not mended by asking for the reports again. */
    private static boolean retryHelps(SyncProblem problem) {
        return problem != SyncProblem.CONSENT_ENDED;
    }

    private static String problem(SyncProblem problem) {
        return switch (problem) {
            case ALL_REPORTS_FAILED -> "waiting.problem.all_failed";
            case CONSENT_ENDED -> "waiting.problem.reconsent";
            case ACCESS_LOST -> "waiting.problem.access_lost";
        };
    }
}
