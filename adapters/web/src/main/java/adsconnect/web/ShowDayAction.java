package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.metrics.ReadDayHistory;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Shows what Amazon said when of one day (SYNC-10). */
final class ShowDayAction implements SignedIn.UserAction {

    private final ReadDayHistory readDayHistory;
    private final DayViews views;
    private final Pages pages;
    private final Failures failures;

    ShowDayAction(ReadDayHistory readDayHistory, DayViews views, Pages pages, Failures failures) {
        this.readDayHistory = readDayHistory;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit, User user) {
        return ShowConnectionAction.asked(visit)
                .flatMap(profile -> Optional.ofNullable(visit.parameters().get("day"))
                        .flatMap(Days::parse)
                        .flatMap(day -> readDayHistory.read(user.id(), profile, day, DayViews.asOf(visit))))
                .map(told -> pages.page(visit, user, Optional.of(told.profile().id()), 200, views.page(visit, told)))
                .orElseGet(() -> failures.notFound(visit, user));
    }
}
