package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.metrics.Period;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.Text;
import java.util.Optional;

/** Gives a table of a dashboard as a file: what is shown of it, on all its pages (DASH-1). */
final class DownloadTableAction {

    private final ShownProfiles profiles;
    private final DashboardUseCases read;
    private final NumbersViews views;
    private final Failures failures;

    DownloadTableAction(ShownProfiles profiles, DashboardUseCases read, NumbersViews views, Failures failures) {
        this.profiles = profiles;
        this.read = read;
        this.views = views;
        this.failures = failures;
    }

    /** What is asked for, with the days it is asked of. */
    private record Wanted(ShownProfile shown, DashboardAddress address, Period period, DashboardFiles files) {}

    /** Makes the file; empty if its rows are just being added up. */
    private interface Fill {
        Optional<Reply> of(Wanted wanted);
    }

    Reply campaigns(Visit visit, User user) {
        return file(visit, user, wanted -> {
            TableAddress asked = wanted.address().campaigns();
            return read.campaigns()
                    .all(wanted.shown().loaded(), wanted.period(), asked.query(), asked.filter())
                    .map(wanted.files()::campaigns);
        });
    }

    Reply searchTerms(Visit visit, User user) {
        return file(
                visit,
                user,
                wanted -> read.searchTerms()
                        .all(
                                wanted.shown().loaded(),
                                wanted.period(),
                                wanted.address().terms().query())
                        .map(wanted.files()::searchTerms));
    }

    Reply days(Visit visit, User user) {
        return file(
                visit,
                user,
                wanted -> Optional.of(wanted.files().days(views.numbers(wanted.shown(), wanted.address()))));
    }

    private Reply file(Visit visit, User user, Fill fill) {
        Optional<ProfileId> id = ShowConnectionAction.asked(visit);
        Optional<ShownProfile> found = id.flatMap(known -> profiles.find(user, known));
        if (found.isEmpty()) {
            return failures.notFound(visit, user);
        }
        ShownProfile shown = found.get();
        DashboardAddress address = DashboardAddress.of(id.get(), visit.query());
        Period period = views.period(shown, address);
        Text text = Preferences.of(visit).text();
        DashboardFiles files =
                new DashboardFiles(text, shown.profile().name(), shown.profile().currencyCode(), period);
        return fill.of(new Wanted(shown, address, period, files))
                .orElseGet(() -> Reply.text(503, text.get("table.busy")).with("retry-after", "3"));
    }
}
