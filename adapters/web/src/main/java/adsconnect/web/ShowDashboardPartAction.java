package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.FindReadable;
import adsconnect.domain.connection.ReadableProfile;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.View;
import java.util.Optional;

/**
 * Shows the part of a dashboard that changes when something on it is pressed. What such a request does not speak of stays as
 * it is on the page that it comes from, whatever that page said when it was first loaded.
 */
final class ShowDashboardPartAction {

    private final FindReadable profiles;
    private final NumbersViews views;
    private final Pages pages;
    private final Failures failures;

    ShowDashboardPartAction(FindReadable profiles, NumbersViews views, Pages pages, Failures failures) {
        this.profiles = profiles;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
    }

    /** Makes one address of what is asked for and what is shown. */
    private interface Merge {
        DashboardAddress of(DashboardAddress asked, DashboardAddress shown);
    }

    private interface Draw {
        View of(Visit visit, ReadableProfile shown, DashboardAddress address);
    }

    Reply numbers(Visit visit, User user) {
        return part(visit, user, (asked, shown) -> shown.with(asked.period()), views::all);
    }

    Reply trend(Visit visit, User user) {
        return part(visit, user, (asked, shown) -> at(asked, shown).with(asked.measures()), views::trend);
    }

    Reply campaigns(Visit visit, User user) {
        return part(visit, user, (asked, shown) -> at(asked, shown).withCampaigns(asked.campaigns()), views::campaigns);
    }

    Reply searchTerms(Visit visit, User user) {
        return part(visit, user, (asked, shown) -> at(asked, shown).withTerms(asked.terms()), views::searchTerms);
    }

    /** The days are those of what stands beside it. */
    private static DashboardAddress at(DashboardAddress asked, DashboardAddress shown) {
        return new DashboardAddress(
                asked.profile(), asked.period(), shown.measures(), shown.campaigns(), shown.terms());
    }

    private Reply part(Visit visit, User user, Merge merge, Draw draw) {
        Optional<ProfileId> id = ShowConnectionAction.asked(visit);
        Optional<ReadableProfile> profile =
                id.flatMap(known -> profiles.find(user.id(), known).filter(ReadableProfile::hasNumbers));
        if (profile.isEmpty()) {
            return visit.fromHtmx() ? Reply.reloadPage() : failures.notFound(visit, user);
        }
        DashboardAddress asked = DashboardAddress.of(id.get(), visit.query());
        if (!visit.fromHtmx()) {
            return Reply.seeOther(asked.page());
        }
        Optional<DashboardAddress> shown = DashboardAddress.shown(id.get(), visit);
        DashboardAddress address = merge.of(asked, shown.orElse(asked));
        Reply reply = pages.fragment(visit, draw.of(visit, profile.get(), address));
        return shown.filter(before -> !before.equals(address))
                .map(before -> reply.with(step(before, address), address.page()))
                .orElse(reply);
    }

    /** Every choice is a step to come back to; going on typing is none. */
    private static String step(DashboardAddress before, DashboardAddress after) {
        boolean typing = after.campaigns().typedOnFrom(before.campaigns())
                        && after.terms().equals(before.terms())
                || after.terms().typedOnFrom(before.terms())
                        && after.campaigns().equals(before.campaigns());
        boolean rest =
                after.period().equals(before.period()) && after.measures().equals(before.measures());
        return typing && rest ? "hx-replace-url" : "hx-push-url";
    }
}
