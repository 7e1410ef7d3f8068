package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.FindReadable;
import adsconnect.domain.connection.ReadableProfile;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.Table;
import adsconnect.domain.metrics.TableOutcome;
import adsconnect.domain.metrics.TableQuery;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Gives a table of a dashboard as a file: what is shown of it, on all its pages (DASH-1). */
final class DownloadTableAction {

    private final FindReadable profiles;
    private final DashboardUseCases read;
    private final NumbersViews views;
    private final Failures failures;

    DownloadTableAction(FindReadable profiles, DashboardUseCases read, NumbersViews views, Failures failures) {
        this.profiles = profiles;
        this.read = read;
        this.views = views;
        this.failures = failures;
    }

    /** What is asked for, with the days it is asked of. */
    private record Wanted(ReadableProfile shown, DashboardAddress address, Period period, DashboardFiles files) {}

    /** Makes the file. */
    private interface Fill {
        Reply of(Wanted wanted);
    }

    Reply campaigns(Visit visit, User user) {
        return file(visit, user, wanted -> {
            TableAddress asked = wanted.address().campaigns();
            return reply(
                    read.campaigns().all(wanted.shown(), wanted.period(), asked.query(), asked.filter()),
                    wanted.files(),
                    wanted.files()::campaigns);
        });
    }

    Reply searchTerms(Visit visit, User user) {
        return file(visit, user, wanted -> {
            TableAddress asked = wanted.address().terms();
            return reply(
                    read.searchTerms().all(wanted.shown(), wanted.period(), asked.query()),
                    wanted.files(),
                    wanted.files()::searchTerms);
        });
    }

    Reply days(Visit visit, User user) {
        return file(visit, user, wanted -> wanted.files().days(views.numbers(wanted.shown(), wanted.address())));
    }

    private static <T> Reply reply(TableOutcome<T> outcome, DashboardFiles files, Function<List<T>, Reply> made) {
        return switch (outcome) {
            case TableOutcome.AddingUp<T>() ->
                Reply.text(503, files.text().get("table.busy")).with("retry-after", "3");
            case TableOutcome.There<T>(Table<T> table)
            when table.found() > table.rows().size() ->
                Reply.text(422, files.text().get("table.too-many", table.found(), TableQuery.FILE));
            case TableOutcome.There<T>(Table<T> table) -> made.apply(table.rows());
        };
    }

    private Reply file(Visit visit, User user, Fill fill) {
        Optional<ProfileId> id = ShowConnectionAction.asked(visit);
        Optional<ReadableProfile> found =
                id.flatMap(known -> profiles.find(user.id(), known).filter(ReadableProfile::hasNumbers));
        if (found.isEmpty()) {
            return failures.notFound(visit, user);
        }
        ReadableProfile shown = found.get();
        DashboardAddress address = DashboardAddress.of(id.get(), visit.query());
        Period period = views.period(shown, address);
        Text text = Preferences.of(visit).text();
        DashboardFiles files =
                new DashboardFiles(text, shown.profile().name(), shown.profile().currencyCode(), period);
        return fill.of(new Wanted(shown, address, period, files));
    }
}
