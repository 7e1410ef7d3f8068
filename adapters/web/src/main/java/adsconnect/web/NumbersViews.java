package adsconnect.web;

import adsconnect.domain.connection.ReadableProfile;
import adsconnect.domain.metrics.Gap;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.ReadDashboard.Numbers;
import adsconnect.domain.sync.DayCover;
import adsconnect.httpkit.Visit;
import adsconnect.ui.dashboard.CampaignRow;
import adsconnect.ui.dashboard.DashboardNumbers;
import adsconnect.ui.dashboard.DashboardNumbers.MissingReport;
import adsconnect.ui.dashboard.FiguresTable;
import adsconnect.ui.dashboard.SearchTermRow;
import adsconnect.ui.dashboard.Trend;
import adsconnect.web.PeriodAddress.Understood;
import java.time.Clock;

/** All of a dashboard that depends on the days that are looked at, and its parts. */
final class NumbersViews {

    private final DashboardUseCases read;
    private final Clock clock;

    NumbersViews(DashboardUseCases read, Clock clock) {
        this.read = read;
        this.clock = clock;
    }

    /** What is meant by the days that somebody asks for. */
    private Understood understood(ReadableProfile shown, DashboardAddress address) {
        return address.period().understood(shown.lastDay(clock.instant()));
    }

    private static Figures figures(Visit visit, ReadableProfile shown) {
        return new Figures(new Formats(Preferences.of(visit)), shown.profile().currencyCode());
    }

    /** Of the days that somebody asks for, as far as they are loaded. */
    Numbers numbers(ReadableProfile shown, DashboardAddress address) {
        return read.numbers().read(shown, understood(shown, address).choice());
    }

    /** The days alone. */
    Period period(ReadableProfile shown, DashboardAddress address) {
        return read.numbers().period(shown, understood(shown, address).choice());
    }

    Trend trend(Visit visit, ReadableProfile shown, DashboardAddress address) {
        return TrendViews.trend(figures(visit, shown), address, numbers(shown, address));
    }

    FiguresTable<CampaignRow> campaigns(Visit visit, ReadableProfile shown, DashboardAddress address) {
        return campaigns(figures(visit, shown), shown, address, period(shown, address));
    }

    FiguresTable<SearchTermRow> searchTerms(Visit visit, ReadableProfile shown, DashboardAddress address) {
        return searchTerms(figures(visit, shown), shown, address, period(shown, address));
    }

    private FiguresTable<CampaignRow> campaigns(
            Figures figures, ReadableProfile shown, DashboardAddress address, Period period) {
        TableAddress asked = address.campaigns();
        return TableViews.campaigns(
                figures, address, read.campaigns().read(shown, period, asked.query(), asked.filter()));
    }

    private FiguresTable<SearchTermRow> searchTerms(
            Figures figures, ReadableProfile shown, DashboardAddress address, Period period) {
        return TableViews.searchTerms(
                figures,
                address,
                read.searchTerms().read(shown, period, address.terms().query()));
    }

    /** Of one moment, so that no two of them contradict each other while a sync merges day after day. */
    DashboardNumbers all(Visit visit, ReadableProfile shown, DashboardAddress address) {
        return read.unitOfWork().atOneMoment(() -> now(visit, shown, address));
    }

    private DashboardNumbers now(Visit visit, ReadableProfile shown, DashboardAddress address) {
        Figures figures = figures(visit, shown);
        Formats formats = figures.formats();
        Understood understood = understood(shown, address);
        Numbers numbers = numbers(shown, address);
        Period period = numbers.period();
        Period before = period.before();
        String state = state(numbers);
        boolean any = state.equals("numbers");
        return new DashboardNumbers(
                PeriodViews.periods(formats, address, understood, numbers, shown.lastDay(clock.instant())),
                formats.days(period.from(), period.to()),
                PeriodViews.asked(understood.choice(), numbers),
                period.days(),
                shown.dataThrough().map(formats::day).orElse(""),
                shown.lastSyncAt()
                        .map(at -> formats.moment(
                                at, clock.instant(), shown.profile().zone()))
                        .orElse(null),
                HistoryRoutes.coverage(shown.profile().id()),
                numbers.gaps().stream().map(gap -> missing(formats, gap)).toList(),
                state,
                shown.profile().attributionDays(),
                new Cards(figures, numbers).all(),
                formats.days(before.from(), before.to()),
                numbers.before().isPresent(),
                any ? TrendViews.trend(figures, address, numbers) : null,
                any ? TrendViews.days(figures, address, numbers) : null,
                any ? ProductViews.products(figures, numbers) : null,
                any ? campaigns(figures, shown, address, period) : null,
                any ? searchTerms(figures, shown, address, period) : null);
    }

    private static String state(Numbers numbers) {
        if (numbers.unknown().size() == numbers.period().days()) {
            return "unknown";
        }
        return Cards.none(numbers.totals()) ? "empty" : "numbers";
    }

    private static MissingReport missing(Formats formats, Gap gap) {
        return new MissingReport(
                ReportNames.key(gap.type()),
                formats.days(gap.days().from(), gap.days().to()),
                formats.reason(gap.reason()),
                gap.reason().equals(DayCover.NotKept.REASON) ? gap.type().keptDays() : 0);
    }
}
