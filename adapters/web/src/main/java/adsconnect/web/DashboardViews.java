package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Profile;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.FormerConnection;
import adsconnect.domain.connection.OfferProfiles;
import adsconnect.domain.metrics.CampaignMeasures;
import adsconnect.domain.metrics.Gap;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.ReadDashboard;
import adsconnect.domain.metrics.ReadDashboard.Numbers;
import adsconnect.domain.sync.DayCover;
import adsconnect.httpkit.Visit;
import adsconnect.ui.dashboard.DashboardPage;
import adsconnect.ui.dashboard.DashboardPage.CampaignRow;
import adsconnect.ui.dashboard.DashboardPage.MissingReport;
import adsconnect.ui.dashboard.DashboardPage.PeriodChoice;
import adsconnect.ui.dashboard.DashboardPage.TrendPoint;
import adsconnect.ui.history.FormerNotice;
import adsconnect.ui.trouble.Trouble;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/** The dashboard of one connection. */
final class DashboardViews {

    private static final List<Integer> PERIODS = List.of(7, 14, 30, 90);

    /** Amazon keeps changing the last two days for a while (DASH-2). */
    private static final int UNSETTLED_DAYS = 2;

    private final ReadDashboard readDashboard;
    private final OfferProfiles offerProfiles;
    private final TroubleViews troubles;
    private final Clock clock;

    DashboardViews(ReadDashboard readDashboard, OfferProfiles offerProfiles, TroubleViews troubles, Clock clock) {
        this.readDashboard = readDashboard;
        this.offerProfiles = offerProfiles;
        this.troubles = troubles;
        this.clock = clock;
    }

    DashboardPage page(Visit visit, User user, Connection connection) {
        return page(
                visit,
                user,
                Shown.of(connection),
                null,
                troubles.ofReady(new Formats(Preferences.of(visit)), connection),
                days -> readDashboard.read(connection, days));
    }

    /** What can still be read of a profile that was disconnected (RECO-1). */
    DashboardPage page(Visit visit, User user, FormerConnection former, FormerNotice notice) {
        return page(visit, user, Shown.of(former), notice, null, days -> readDashboard.read(former, days));
    }

    /** What connections and former ones have alike. */
    private record Shown(
            Profile profile, String accountName, Optional<LocalDate> dataThrough, Optional<Instant> lastSyncAt) {

        static Shown of(Connection connection) {
            return new Shown(
                    connection.profile(),
                    connection.account().name().value(),
                    connection.dataThrough(),
                    connection.lastSyncAt());
        }

        static Shown of(FormerConnection former) {
            return new Shown(former.profile(), former.accountName().value(), former.dataThrough(), former.lastSyncAt());
        }
    }

    private DashboardPage page(
            Visit visit, User user, Shown connection, FormerNotice former, Trouble trouble, IntFunction<Numbers> read) {
        int days = visit.query()
                .first("days")
                .flatMap(wanted -> PERIODS.stream()
                        .filter(period -> wanted.equals(period.toString()))
                        .findFirst())
                .orElse(PERIODS.getFirst());
        Formats formats = new Formats(Preferences.of(visit));
        Numbers numbers = read.apply(days);
        String currency = connection.profile().currencyCode();
        return new DashboardPage(
                connection.profile().name(),
                connection.accountName(),
                connection.profile().countryCode().toLowerCase(Locale.ROOT),
                connection.profile().domain(),
                currency,
                periods(connection, days),
                formats.days(numbers.period().from(), numbers.period().to()),
                connection.dataThrough().map(formats::day).orElse(""),
                connection
                        .lastSyncAt()
                        .map(at -> formats.moment(
                                at, clock.instant(), connection.profile().zone()))
                        .orElse(null),
                numbers.gaps().stream().map(gap -> missing(formats, gap)).toList(),
                connection.profile().attributionDays(),
                new Cards(formats, currency, numbers).all(),
                numbers.byDay().entrySet().stream()
                        .map(day -> point(
                                formats,
                                currency,
                                day.getKey(),
                                day.getValue(),
                                numbers.period().to()))
                        .toList(),
                numbers.campaigns().stream()
                        .map(campaign -> row(formats, currency, campaign))
                        .toList(),
                numbers.totals().spend().signum() == 0,
                WelcomeViews.pending(offerProfiles, user.id()),
                trouble,
                offerProfiles.exceeded(user).orElse(null),
                former,
                null);
    }

    private static List<PeriodChoice> periods(Shown connection, int selected) {
        return PERIODS.stream()
                .map(days -> new PeriodChoice(
                        days, Routes.connection(connection.profile().id()) + "?days=" + days, days == selected))
                .toList();
    }

    private static TrendPoint point(
            Formats formats, String currency, LocalDate day, Measures measures, LocalDate lastDay) {
        return new TrendPoint(
                formats.shortDay(day),
                day.toString(),
                formats.money(measures.spend(), currency),
                measures.spend().toPlainString(),
                formats.money(measures.sales(), currency),
                measures.sales().toPlainString(),
                !day.isAfter(lastDay.minusDays(UNSETTLED_DAYS)));
    }

    private static MissingReport missing(Formats formats, Gap gap) {
        return new MissingReport(
                ReportNames.key(gap.type()),
                formats.days(gap.days().from(), gap.days().to()),
                formats.reason(gap.reason()),
                gap.reason().equals(DayCover.NotKept.REASON) ? gap.type().keptDays() : 0);
    }

    private static CampaignRow row(Formats formats, String currency, CampaignMeasures campaign) {
        Measures measures = campaign.measures();
        return new CampaignRow(
                campaign.name(),
                campaign.adProduct().name(),
                campaign.status(),
                formats.money(measures.spend(), currency),
                formats.money(measures.sales(), currency),
                formats.percent(measures.acos(), 1),
                formats.decimal(measures.roas()),
                formats.count(measures.orders()),
                formats.count(measures.clicks()),
                formats.count(measures.impressions()),
                formats.percent(measures.clickThroughRate(), 2),
                formats.money(measures.costPerClick(), currency),
                formats.percent(measures.conversionRate(), 1));
    }
}
