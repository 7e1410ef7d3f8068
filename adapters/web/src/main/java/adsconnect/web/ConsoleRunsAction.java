package adsconnect.web;

import adsconnect.domain.Code;
import adsconnect.domain.ListPage;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.console.ReadLists;
import adsconnect.domain.console.WatchedRun;
import adsconnect.domain.sync.ReadRun;
import adsconnect.domain.sync.RunState;
import adsconnect.domain.sync.SyncRunId;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.Text;
import adsconnect.ui.console.GonePage;
import adsconnect.ui.console.RunPage;
import adsconnect.ui.console.RunRows;
import adsconnect.ui.console.RunsPage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Shows the syncs of all owners, and one of them with its reports. */
final class ConsoleRunsAction implements ConsoleDoor.ConsoleAction {

    private static final List<String> COLUMNS = List.of(
            "console.owner",
            "overview.column.account",
            "overview.column.name",
            "console.profile-id",
            "console.runs.what",
            "console.state",
            "run.began",
            "run.ended",
            "console.last-error");

    private final ReadLists readLists;
    private final ReadRun readRun;
    private final ConsoleRunViews views;
    private final RunViews runViews;
    private final ConsoleList<WatchedRun, RunState> list;
    private final Pages pages;

    ConsoleRunsAction(ReadLists readLists, ReadRun readRun, ConsoleRunViews views, Pages pages, Clock clock) {
        this.readLists = readLists;
        this.readRun = readRun;
        this.views = views;
        this.runViews = new RunViews(clock);
        this.list = new ConsoleList<>(
                ConsoleRoutes.RUNS,
                ConsoleRoutes.PARTS + "runs",
                RunState.class,
                RunStates::key,
                readLists::runs,
                WatchedRun::place,
                new ConsoleFile<>("console.nav.runs", COLUMNS, ConsoleRunsAction::cells, clock));
        this.pages = pages;
    }

    @Override
    public Reply act(Visit visit, User user, Purview purview) {
        return pages.page(visit, user, 200, new RunsPage(rows(visit, purview)));
    }

    /** What the page asks for as long as it is open. */
    Reply rows(Visit visit, User user, Purview purview) {
        return pages.fragment(visit, rows(visit, purview), list.query(visit).address());
    }

    /** All that was found. */
    Reply file(Visit visit, User user, Purview purview) {
        return list.file(visit, purview);
    }

    /** One of them. */
    Reply run(Visit visit, User user, Purview purview) {
        return told(visit, purview)
                .map(told -> pages.page(visit, user, 200, page(visit, told)))
                .orElseGet(() -> pages.refused(visit, user, Code.NOT_FOUND, new GonePage("run", "runs")));
    }

    /** What its page asks for as long as it goes on. */
    Reply reports(Visit visit, User user, Purview purview) {
        return told(visit, purview)
                .map(told -> pages.fragment(
                        visit,
                        runViews.reports(
                                visit, told.read(), part(told.run()), told.run().ownerDisabled())))
                .orElseGet(Reply::reloadPage);
    }

    private record Told(WatchedRun run, ReadRun.Told read) {}

    private Optional<Told> told(Visit visit, Purview purview) {
        return Optional.ofNullable(visit.parameters().get("runId"))
                .flatMap(SyncRunId::parse)
                .flatMap(id -> readLists.run(purview, id))
                .flatMap(run ->
                        readRun.read(run.ownerId(), run.profile(), run.id()).map(read -> new Told(run, read)));
    }

    private RunPage page(Visit visit, Told told) {
        Formats formats = new Formats(Preferences.of(visit));
        return new RunPage(
                "coverage.run." + told.run().kind().name(),
                formats.day(LocalDate.ofInstant(
                        told.run().queuedAt(),
                        told.read().connection().profile().zone())),
                told.run().owner().value(),
                told.run().name(),
                ConsoleRoutes.connection(told.run().profile()),
                runViews.reports(
                        visit, told.read(), part(told.run()), told.run().ownerDisabled()));
    }

    private static String part(WatchedRun run) {
        return ConsoleRoutes.PARTS + "runs/" + run.id().value();
    }

    private RunRows rows(Visit visit, Purview purview) {
        ListPage<WatchedRun> found = list.page(visit, purview);
        return views.list(Preferences.of(visit), list.listing(visit, found.further()), found.rows());
    }

    private static List<String> cells(Text text, WatchedRun run) {
        return List.of(
                run.owner().value(),
                run.accountName(),
                run.name(),
                Long.toString(run.profile().value()),
                text.get("coverage.run." + run.kind().name()),
                text.get(RunStates.key(run.state())),
                run.queuedAt().toString(),
                run.finishedAt().map(Instant::toString).orElse(""),
                run.failure().map(reason -> Reasons.words(text, reason)).orElse(""));
    }
}
