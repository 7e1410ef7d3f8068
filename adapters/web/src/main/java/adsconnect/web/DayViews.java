package adsconnect.web;

import adsconnect.domain.metrics.AsOf;
import adsconnect.domain.metrics.CampaignThen;
import adsconnect.domain.metrics.DayMoment;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.ReadDayHistory.Told;
import adsconnect.httpkit.Visit;
import adsconnect.ui.coverage.DayPage;
import adsconnect.ui.coverage.DayPage.Campaign;
import adsconnect.ui.coverage.DayPage.Figure;
import adsconnect.ui.coverage.DayPage.Saying;
import adsconnect.ui.coverage.DayPage.When;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Amazon said when of one day. */
final class DayViews {

    /** In the query: when in the past the day is looked at, as a moment or as the day that ended then. */
    static final String AT = "at";

    private final Clock clock;

    DayViews(Clock clock) {
        this.clock = clock;
    }

    DayPage page(Visit visit, Told told) {
        Formats formats = new Formats(Preferences.of(visit));
        ZoneId zone = told.profile().zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        String currency = told.profile().currencyCode();
        List<Campaign> campaigns = told.campaigns().stream()
                .map(campaign -> campaign(formats, currency, campaign))
                .toList();
        LocalDate next = told.day().plusDays(1);
        return new DayPage(
                Subjects.of(told.profile(), told.accountName(), told.account()),
                formats.day(told.day()),
                told.day().toString(),
                nothing(told, today),
                told.lastSaid()
                        .map(at -> formats.moment(at, clock.instant(), zone))
                        .orElse(null),
                new When(
                        address(told),
                        told.asOf()
                                .map(at -> LocalDate.ofInstant(at, zone).toString())
                                .orElse(""),
                        today.toString(),
                        told.asOf()
                                .map(at -> formats.moment(at, clock.instant(), zone))
                                .orElse(null),
                        told.then().isPresent()),
                told.then()
                        .map(then -> beside(
                                figures(formats, currency, then.measures(), Optional.empty()),
                                figures(
                                        formats,
                                        currency,
                                        told.moments().getFirst().measures(),
                                        Optional.empty())))
                        .orElse(List.of()),
                sayings(formats, told),
                campaigns,
                (int) told.campaigns().stream().filter(CampaignThen::differs).count(),
                HistoryRoutes.day(told.profile().id(), told.day().minusDays(1)),
                next.isBefore(today) ? HistoryRoutes.day(told.profile().id(), next) : null);
    }

    private static String nothing(Told told, LocalDate today) {
        if (!told.moments().isEmpty()) {
            return null;
        }
        if (told.lastSaid().isPresent()) {
            return "day.empty";
        }
        return told.day().isBefore(today) ? "day.never" : "day.ahead";
    }

    private List<Saying> sayings(Formats formats, Told told) {
        List<Saying> sayings = new ArrayList<>();
        List<DayMoment> moments = told.moments();
        for (int i = 0; i < moments.size(); i++) {
            DayMoment moment = moments.get(i);
            boolean first = i == moments.size() - 1;
            sayings.add(new Saying(
                    formats.moment(moment.at(), clock.instant(), told.profile().zone()),
                    address(told) + "?" + AT + "=" + moment.at(),
                    told.asOf().isPresent() && told.then().equals(Optional.of(moment)),
                    first,
                    moment.products().stream()
                            .sorted()
                            .map(product -> "product." + product.name())
                            .toList(),
                    moment.added(),
                    moment.restated(),
                    moment.withdrawn(),
                    figures(
                            formats,
                            told.profile().currencyCode(),
                            moment.measures(),
                            first
                                    ? Optional.empty()
                                    : Optional.of(moment.measures()
                                            .minus(moments.get(i + 1).measures())))));
        }
        return sayings;
    }

    private static String address(Told told) {
        return HistoryRoutes.day(told.profile().id(), told.day());
    }

    /** Each with its change, where there is one to be told of. */
    private static List<Figure> figures(
            Formats formats, String currency, Measures measures, Optional<Measures> change) {
        Measures than = change.orElse(Measures.NONE);
        return List.of(
                new Figure(
                        "spend",
                        formats.money(measures.spend(), currency),
                        formats.signed(than.spend(), amount -> formats.money(amount, currency))),
                new Figure(
                        "sales",
                        formats.money(measures.sales(), currency),
                        formats.signed(than.sales(), amount -> formats.money(amount, currency))),
                new Figure("orders", formats.count(measures.orders()), formats.signed(than.orders())),
                new Figure("clicks", formats.count(measures.clicks()), formats.signed(than.clicks())),
                new Figure("impressions", formats.count(measures.impressions()), formats.signed(than.impressions())));
    }

    private static Campaign campaign(Formats formats, String currency, CampaignThen campaign) {
        List<Figure> then = campaign.then()
                .map(measures -> figures(formats, currency, measures, Optional.empty()))
                .orElse(List.of());
        List<Figure> now = campaign.now()
                .map(measures -> figures(formats, currency, measures, Optional.empty()))
                .orElse(List.of());
        return new Campaign(campaign.name(), campaign.adProduct().name(), state(campaign), beside(then, now));
    }

    /** What was said then, and what is said now where that is something else; one of them may be nothing. */
    private static List<Figure> beside(List<Figure> then, List<Figure> now) {
        List<Figure> beside = new ArrayList<>();
        for (int i = 0; i < Math.max(then.size(), now.size()); i++) {
            String was = then.isEmpty() ? Formats.NONE : then.get(i).value();
            String is = now.isEmpty() ? Formats.NONE : now.get(i).value();
            String key = (then.isEmpty() ? now : then).get(i).key();
            beside.add(new Figure(key, was, was.equals(is) ? "" : is));
        }
        return beside;
    }

    private static String state(CampaignThen campaign) {
        if (campaign.then().isEmpty()) {
            return "later";
        }
        if (campaign.now().isEmpty()) {
            return "gone";
        }
        return campaign.differs() ? "differs" : "same";
    }

    /** Whatever is neither a moment nor a day is as if nothing had been asked. */
    static Optional<AsOf> asOf(Visit visit) {
        return visit.query().first(AT).flatMap(DayViews::asOf);
    }

    private static Optional<AsOf> asOf(String text) {
        return Days.parse(text)
                .<AsOf>map(AsOf.EndOf::new)
                .or(() -> Days.moment(text).map(AsOf.At::new));
    }
}
