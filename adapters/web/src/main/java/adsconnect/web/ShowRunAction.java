package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.sync.ReadRun;
import adsconnect.domain.sync.SyncRunId;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Shows what happened in one sync of a connection (SYNC-9). */
final class ShowRunAction implements SignedIn.UserAction {

    private final ReadRun readRun;
    private final RunViews views;
    private final Pages pages;
    private final Failures failures;

    ShowRunAction(ReadRun readRun, RunViews views, Pages pages, Failures failures) {
        this.readRun = readRun;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
    }

    /** The page of it. */
    @Override
    public Reply act(Visit visit, User user) {
        return told(visit, user)
                .map(told -> pages.page(
                        visit, user, Optional.of(told.connection().profile().id()), 200, views.page(visit, told)))
                .orElseGet(() -> failures.notFound(visit, user));
    }

    /** What the page asks for as long as the sync goes on. */
    Reply reports(Visit visit, User user) {
        return told(visit, user)
                .map(told -> pages.fragment(visit, views.reports(visit, told)))
                .orElseGet(() -> visit.fromHtmx() ? Reply.reloadPage() : failures.notFound(visit, user));
    }

    private Optional<ReadRun.Told> told(Visit visit, User user) {
        return ShowConnectionAction.asked(visit)
                .flatMap(profile -> Optional.ofNullable(visit.parameters().get("runId"))
                        .flatMap(SyncRunId::parse)
                        .flatMap(run -> readRun.read(user.id(), profile, run)));
    }
}
