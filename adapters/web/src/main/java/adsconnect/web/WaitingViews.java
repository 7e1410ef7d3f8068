package adsconnect.web;

import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.OfferProfiles;
import adsconnect.domain.connection.StageState;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.metrics.ReadFirstNumbers;
import adsconnect.domain.metrics.ReadFirstNumbers.FirstNumbers;
import adsconnect.domain.sync.ReportJob;
import adsconnect.httpkit.Visit;
import adsconnect.ui.waiting.Stages;
import adsconnect.ui.waiting.Stages.Figure;
import adsconnect.ui.waiting.Stages.Step;
import adsconnect.ui.waiting.WaitingPage;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The waiting screen in its states. */
final class WaitingViews {

    /** In the query of the page, for the stage it begins with. */
    static final String STAGE = "stage";

    /** Every stage stays on screen at least this long (WAIT-1). */
    private static final int STAGE_SHOWN_MILLIS = 300;

    /** From then on it is not the usual wait any more (WAIT-4). */
    private static final Duration SLOW_AFTER = Duration.ofMinutes(10);

    /** As many as a person reads while waiting. */
    private static final int MOST_OTHERS = 5;

    /** In the query of what the page asks: something else waits, too. Others than managers never need to look for it. */
    private static final String OTHERS = "others";

    private final ReadFirstNumbers readFirstNumbers;
    private final TroubleViews troubles;
    private final OfferProfiles offerProfiles;
    private final Connections connections;
    private final Clock clock;

    WaitingViews(
            ReadFirstNumbers readFirstNumbers,
            TroubleViews troubles,
            OfferProfiles offerProfiles,
            Connections connections,
            Clock clock) {
        this.readFirstNumbers = readFirstNumbers;
        this.troubles = troubles;
        this.offerProfiles = offerProfiles;
        this.connections = connections;
        this.clock = clock;
    }

    /** Where the screen begins with its first stage, however far the work is by then: each is shown in turn. */
    static String fromTheStart(ProfileId profile) {
        return ConnectionRoutes.connection(profile) + "?" + STAGE + "=" + ConnectionStage.OAUTH.name();
    }

    WaitingPage page(Visit visit, Connection connection) {
        boolean fromTheStart = visit.query()
                .first(STAGE)
                .filter(ConnectionStage.OAUTH.name()::equals)
                .isPresent();
        Preferences preferences = Preferences.of(visit);
        return new WaitingPage(
                connection.profile().name(),
                connection.profile().countryCode().toLowerCase(Locale.ROOT),
                connection.profile().domain(),
                connection.account().name().value(),
                WelcomeViews.pending(offerProfiles, connection.account().owner()),
                stages(
                        preferences,
                        connection,
                        fromTheStart ? ConnectionStage.OAUTH : connection.stage(),
                        waitingBeside(connection)));
    }

    /**
     * What a page that is open asks for.
     *
     * @param shown the stage to show; the connection may be further on already
     */
    Stages stages(Visit visit, Connection connection, ConnectionStage shown) {
        boolean others = visit.query().first(OTHERS).isPresent();
        return stages(Preferences.of(visit), connection, shown, others ? waitingBeside(connection) : List.of());
    }

    /** What else of that person's is not ready. Several may be picked at once, and they wait in parallel. */
    private List<Connection> waitingBeside(Connection connection) {
        return connections.notReady(connection.account().owner()).stream()
                .filter(other ->
                        !other.profile().id().equals(connection.profile().id()))
                .toList();
    }

    private Stages stages(
            Preferences preferences, Connection connection, ConnectionStage shown, List<Connection> others) {
        List<Step> steps = Arrays.stream(ConnectionStage.values())
                .map(stage -> step(preferences, connection, stage, shown))
                .toList();
        Optional<String> problem = problem(connection.status());
        FirstNumbers numbers = readFirstNumbers.read(connection);
        String address = ConnectionRoutes.connection(connection.profile().id());
        Formats formats = new Formats(preferences);
        return new Stages(
                steps,
                problem.isPresent()
                        ? null
                        : address + "/status?seen=" + shown.name() + "." + connection.version()
                                + (others.isEmpty() ? "" : "&" + OTHERS + "=" + others.size()),
                STAGE_SHOWN_MILLIS,
                shown == ConnectionStage.READY,
                first(formats, connection, numbers),
                numbers.givenUp().stream().map(job -> missing(preferences, job)).toList(),
                shown == ConnectionStage.GENERATING_REPORTS
                        && connection.stage() == shown
                        && connection.status() == ConnectionStatus.FIRST_SYNC
                        && stageLasts(connection).compareTo(SLOW_AFTER) >= 0,
                problem.orElse(null),
                "",
                problem.isPresent() ? wayOn(connection) : null,
                troubles.ofWaiting(formats, connection),
                others.stream().limit(MOST_OTHERS).map(WaitingViews::other).toList(),
                others.size() > MOST_OTHERS ? ConnectionRoutes.CONNECTIONS : null);
    }

    private static Stages.Other other(Connection connection) {
        return new Stages.Other(
                ConnectionRoutes.connection(connection.profile().id()),
                connection.profile().name(),
                connection.profile().countryCode().toLowerCase(Locale.ROOT),
                connection.profile().domain(),
                Health.key(Health.of(connection)),
                Health.tone(Health.of(connection)),
                connection.reports().done(),
                connection.reports().total());
    }

    /** A consent that ended is asked for anew; for everything else Amazon is asked once more. */
    private static String wayOn(Connection connection) {
        return connection.account().consent().end().isPresent()
                ? AuthorizationRoutes.reconnect(connection.account().id())
                : ConnectionRoutes.connection(connection.profile().id()) + "/runs";
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
                running ? new Formats(preferences).since(stageLasts(connection)) : "");
    }

    private Duration stageLasts(Connection connection) {
        return Duration.between(connection.stageSince(), clock.instant());
    }

    /** Keeps the place while numbers may still come, so that nothing moves when they do. */
    private static Stages.FirstNumbers first(Formats formats, Connection connection, FirstNumbers numbers) {
        boolean over = problem(connection.status()).isPresent()
                || connection.status() == ConnectionStatus.PAUSED_PLAN
                || !numbers.expected();
        if (over && numbers.totals().isEmpty()) {
            return null;
        }
        String currency = connection.profile().currencyCode();
        return new Stages.FirstNumbers(
                formats.shortDays(numbers.period().from(), numbers.period().to()),
                numbers.totals()
                        .map(totals -> List.of(
                                new Figure("spend", formats.money(totals.spend(), currency)),
                                new Figure("sales", formats.money(totals.sales(), currency)),
                                new Figure("orders", formats.count(totals.orders())),
                                new Figure("acos", formats.percent(totals.acos(), 1))))
                        .orElse(List.of()));
    }

    private static Stages.MissingReport missing(Preferences preferences, ReportJob.Failed job) {
        return new Stages.MissingReport(
                ReportNames.key(job.order().type()), Reasons.words(preferences.text(), job.reason()));
    }

    /** A text key of what only a person can help; a consent that ended is not mended by asking for the reports again. */
    private static Optional<String> problem(ConnectionStatus status) {
        return switch (status) {
            case SYNC_ERROR -> Optional.of("waiting.problem.all_failed");
            case REVOKED -> Optional.of("waiting.problem.reconsent");
            case EXPIRED -> Optional.of("waiting.problem.expired");
            case ACCESS_LOST -> Optional.of("waiting.problem.access_lost");
            case FIRST_SYNC, CONNECTED, STALE, EXPIRING, PAUSED_PLAN, DISCONNECTED -> Optional.empty();
        };
    }
}
