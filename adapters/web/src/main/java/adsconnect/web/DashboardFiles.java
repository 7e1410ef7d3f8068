package adsconnect.web;

import adsconnect.domain.metrics.CampaignMeasures;
import adsconnect.domain.metrics.Measure;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.ReadDashboard.Numbers;
import adsconnect.domain.metrics.SearchTermMeasures;
import adsconnect.httpkit.Reply;
import adsconnect.ui.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tables of a dashboard as files: exact plain numbers, whatever the visitor's locale.
 *
 * @param name of the profile
 * @param period the days they are of
 */
record DashboardFiles(Text text, String name, String currency, Period period) {

    /** A ratio may go on for ever; more decimals than anybody needs. */
    private static final int RATIO_DECIMALS = 6;

    Reply campaigns(List<CampaignMeasures> rows) {
        Csv csv = csv("campaigns.name", "campaigns.product", "campaigns.status");
        rows.forEach(row -> csv.add(line(
                row.measures(),
                row.name(),
                text.get("product." + row.adProduct().name()),
                TableAddress.STATUSES.contains(row.status())
                        ? text.get("campaigns.status." + row.status())
                        : row.status())));
        return reply(csv, "campaigns");
    }

    Reply searchTerms(List<SearchTermMeasures> rows) {
        Csv csv = csv("search-terms.name", "campaigns.name");
        rows.forEach(row -> csv.add(line(
                row.measures(), row.searchTerm(), row.alone() ? row.campaign() : text.get("search-terms.several"))));
        return reply(csv, "search-terms");
    }

    Reply days(Numbers numbers) {
        Csv csv = csv("trend.day", "trend.remark");
        numbers.byDay().forEach((day, measures) -> {
            String remark = remark(numbers, day);
            csv.add(
                    numbers.unknown().contains(day)
                            ? List.of(day.toString(), remark)
                            : line(measures, day.toString(), remark));
        });
        return reply(csv, "days");
    }

    /** As it is; a ratio rounded. */
    static String number(Measure measure, Optional<BigDecimal> value) {
        boolean exact = measure.kind() == Measure.Kind.COUNT || measure == Measure.SPEND || measure == Measure.SALES;
        return value.map(number -> exact ? number : rounded(number))
                .map(Csv::number)
                .orElse("");
    }

    private static BigDecimal rounded(BigDecimal ratio) {
        return ratio.setScale(RATIO_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private String remark(Numbers numbers, LocalDate day) {
        String state = TrendViews.state(numbers, day);
        if (!state.equals("whole")) {
            return text.get("trend." + state);
        }
        return TrendViews.settled(numbers, day) ? "" : text.get("trend.open");
    }

    private Csv csv(String... first) {
        Stream<String> figures = Arrays.stream(Measure.values()).map(measure -> {
            String title = text.get("card." + MeasureNames.key(measure));
            return measure.kind() == Measure.Kind.MONEY ? title + " (" + currency + ")" : title;
        });
        return new Csv(
                Stream.concat(Arrays.stream(first).map(text::get), figures).toList());
    }

    private static List<String> line(Measures measures, String... first) {
        return Stream.concat(
                        Arrays.stream(first),
                        Arrays.stream(Measure.values()).map(measure -> number(measure, measure.of(measures))))
                .toList();
    }

    private Reply reply(Csv csv, String what) {
        return csv.reply(name, what, period.from() + "_" + period.to());
    }
}
