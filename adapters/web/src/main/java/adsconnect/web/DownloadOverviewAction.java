package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.metrics.Measure;
import adsconnect.domain.metrics.OverviewRow;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.ReadOverview;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The overview as a file: all that was found, in its order, on whatever page. */
final class DownloadOverviewAction implements SignedIn.UserAction {

    private static final List<String> COLUMNS = List.of(
            "overview.column.name",
            "overview.column.account",
            "overview.column.domain",
            "overview.column.health",
            "overview.column.currency",
            "overview.column.from",
            "overview.column.through",
            "card.spend",
            "card.sales",
            "card.acos",
            "card.roas",
            "overview.column.sync");

    private final ReadOverview readOverview;
    private final Failures failures;
    private final Clock clock;

    DownloadOverviewAction(ReadOverview readOverview, Failures failures, Clock clock) {
        this.readOverview = readOverview;
        this.failures = failures;
        this.clock = clock;
    }

    @Override
    public Reply act(Visit visit, User user) {
        if (!user.role().hasOverview()) {
            return failures.notFound(visit, user);
        }
        Text text = Preferences.of(visit).text();
        OverviewQuery query = OverviewQuery.of(visit.query());
        Csv csv = new Csv(COLUMNS.stream().map(text::get).toList());
        OverviewFound.in(readOverview.read(user.id(), query.days()), query)
                .rows()
                .forEach(row -> csv.add(cells(text, row)));
        return csv.reply(
                text.get("overview.title"),
                text.get("dashboard.days", query.days()),
                LocalDate.ofInstant(clock.instant(), Formats.UTC).toString());
    }

    private static List<String> cells(Text text, OverviewRow row) {
        Connection connection = row.connection();
        return Stream.of(
                        connection.profile().name(),
                        connection.account().name().value(),
                        connection.profile().domain(),
                        text.get(Health.key(row.status())),
                        connection.profile().currencyCode(),
                        row.period().map(Period::from).map(LocalDate::toString).orElse(""),
                        row.period().map(Period::to).map(LocalDate::toString).orElse(""),
                        number(row, Measure.SPEND),
                        number(row, Measure.SALES),
                        number(row, Measure.ACOS),
                        number(row, Measure.ROAS),
                        connection.lastSyncAt().map(Instant::toString).orElse(""))
                .toList();
    }

    private static String number(OverviewRow row, Measure measure) {
        return DashboardFiles.number(measure, row.totals().flatMap(measure::of));
    }
}
