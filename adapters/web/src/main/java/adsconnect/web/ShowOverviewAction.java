package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.connection.OfferProfiles;
import adsconnect.domain.metrics.ReadOverview;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.overview.OverviewList;
import adsconnect.ui.overview.OverviewPage;

/** Shows managers and admins all their connections side by side (DASH-4). */
final class ShowOverviewAction implements SignedIn.UserAction {

    private final ReadOverview readOverview;
    private final OfferProfiles offerProfiles;
    private final OverviewViews views;
    private final Pages pages;
    private final Failures failures;

    ShowOverviewAction(
            ReadOverview readOverview,
            OfferProfiles offerProfiles,
            OverviewViews views,
            Pages pages,
            Failures failures) {
        this.readOverview = readOverview;
        this.offerProfiles = offerProfiles;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit, User user) {
        if (!user.role().hasOverview()) {
            return failures.notFound(visit, user);
        }
        OverviewQuery query = OverviewQuery.of(visit.query());
        OverviewFound found = OverviewFound.in(readOverview.read(user.id(), query.days()), query);
        OverviewList list = views.list(user, new Formats(Preferences.of(visit)), found);
        return visit.fromHtmx() ? pages.fragment(visit, list) : pages.page(visit, user, 200, page(user, found, list));
    }

    private OverviewPage page(User user, OverviewFound found, OverviewList list) {
        return new OverviewPage(
                found.needy(), OverviewRoutes.OVERVIEW, list, WelcomeViews.pending(offerProfiles, user.id()));
    }
}
