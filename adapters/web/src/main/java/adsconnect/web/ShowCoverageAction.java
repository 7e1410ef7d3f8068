package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.sync.ReadCoverage;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Shows what is loaded of a connection, day by day, and what its last syncs did (SYNC-9). */
final class ShowCoverageAction implements SignedIn.UserAction {

    private final ReadCoverage readCoverage;
    private final CoverageViews views;
    private final Pages pages;
    private final Failures failures;

    ShowCoverageAction(ReadCoverage readCoverage, CoverageViews views, Pages pages, Failures failures) {
        this.readCoverage = readCoverage;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
    }

    /** The page of it. */
    @Override
    public Reply act(Visit visit, User user) {
        return told(visit, user)
                .map(told ->
                        pages.page(visit, user, Optional.of(told.of().profile().id()), 200, views.page(visit, told)))
                .orElseGet(() -> failures.notFound(visit, user));
    }

    /** What the page of the account opens in its place. */
    Reply part(Visit visit, User user) {
        return told(visit, user)
                .map(told -> pages.fragment(visit, views.days(visit, told)))
                .orElseGet(() -> visit.fromHtmx() ? Reply.reloadPage() : failures.notFound(visit, user));
    }

    private Optional<ReadCoverage.Told> told(Visit visit, User user) {
        return Optional.ofNullable(visit.parameters().get("profileId"))
                .flatMap(ProfileId::parse)
                .flatMap(profile -> readCoverage.read(user.id(), profile, month(visit)));
    }

    /** Whatever is no month is the newest one. */
    private static Optional<YearMonth> month(Visit visit) {
        return visit.query().first(CoverageViews.TO).flatMap(text -> {
            try {
                return Optional.of(YearMonth.parse(text));
            } catch (DateTimeParseException noMonth) {
                return Optional.empty();
            }
        });
    }
}
