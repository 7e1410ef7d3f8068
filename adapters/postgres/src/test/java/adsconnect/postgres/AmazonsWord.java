package adsconnect.postgres;

import adsconnect.domain.sync.AdvertisedProductDay;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.Figures;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.ReportRow;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.SearchTermDay;
import adsconnect.domain.sync.SetAside;
import adsconnect.testkit.Samples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** An Amazon that changes its mind at random, and the reports that it makes of it. */
final class AmazonsWord {

    /** Two months and three days of them, so that reports cross the borders of partitions. */
    static final DayRange DAYS = new DayRange(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 11, 20));

    private static final List<String> WORDS = List.of(
            "", "Kettle", "夏季促销", "tab\there", "back\\slash", "\\N", "line\nbreak\r", "“☀”", "\\.", "Ĳſ ÅA\u030A");

    private final Random random;
    private final Map<LoadedSeries, Map<LocalDate, Map<List<Object>, ReportRow>>> said = new HashMap<>();

    /**
     * One report.
     *
     * @param kept what must be stored of it: of several rows with one identity the first
     * @param aside how many lines must be kept aside, for each reason
     */
    record Report(
            DayRange days,
            List<ReportLine> lines,
            Map<LocalDate, Map<List<Object>, ReportRow>> kept,
            Map<SetAside.Reason, Long> aside) {}

    AmazonsWord(Random random) {
        this.random = random;
    }

    /** Restates, withdraws and adds rows, of some days only. */
    void changeItsMind(LoadedSeries series) {
        for (LocalDate day : DAYS.days().toList()) {
            if (random.nextInt(3) == 0) {
                Map<List<Object>, ReportRow> rows = new LinkedHashMap<>(of(series, day));
                rows.values().removeIf(row -> random.nextInt(4) == 0);
                rows.replaceAll((identity, row) -> random.nextInt(3) == 0 ? restated(row) : row);
                for (int more = random.nextInt(3); more > 0; more--) {
                    ReportRow row = row(series.type(), day, 1 + random.nextInt(6));
                    rows.put(LoadedSeries.identity(row), row);
                }
                said.computeIfAbsent(series, any -> new HashMap<>()).put(day, rows);
            }
        }
    }

    /** What it says now, for some days, in one of the ways it may be written. */
    Report report(LoadedSeries series) {
        return report(series, days());
    }

    Report report(LoadedSeries series, DayRange days) {
        Map<LocalDate, Map<List<Object>, ReportRow>> kept = new HashMap<>();
        List<ReportLine> lines = new ArrayList<>();
        for (LocalDate day : days.days().toList()) {
            kept.put(day, of(series, day));
            kept.get(day).values().forEach(row -> lines.add(writtenAnew(row)));
        }
        if (random.nextInt(3) == 0) {
            Collections.shuffle(lines, random);
        }
        Map<SetAside.Reason, Long> aside = new EnumMap<>(SetAside.Reason.class);
        if (random.nextInt(4) == 0) {
            repeatSome(lines, aside);
        }
        if (random.nextInt(4) == 0) {
            spoilSome(lines, aside);
        }
        return new Report(days, List.copyOf(lines), kept, aside);
    }

    /** Between one day and 31, which is as many as a report may have. */
    DayRange days() {
        int length = 1 + random.nextInt(31);
        LocalDate from = DAYS.from().plusDays(random.nextLong(DAYS.days().count() - length + 1));
        return new DayRange(from, from.plusDays(length - 1L));
    }

    private Map<List<Object>, ReportRow> of(LoadedSeries series, LocalDate day) {
        return said.getOrDefault(series, Map.of()).getOrDefault(day, Map.of());
    }

    /** Rows once more, somewhere behind the first and with other figures. */
    private void repeatSome(List<ReportLine> lines, Map<SetAside.Reason, Long> aside) {
        for (ReportLine line : List.copyOf(lines)) {
            if (random.nextInt(5) == 0) {
                int behind = lines.indexOf(line) + 1;
                lines.add(behind + random.nextInt(lines.size() - behind + 1), restated((ReportRow) line));
                aside.merge(SetAside.Reason.DUPLICATE, 1L, Long::sum);
            }
        }
    }

    private void spoilSome(List<ReportLine> lines, Map<SetAside.Reason, Long> aside) {
        SetAside.Reason[] reasons = {
            SetAside.Reason.UNREADABLE, SetAside.Reason.OUTSIDE_DAYS, SetAside.Reason.UNKNOWN_COLUMN
        };
        for (int more = 1 + random.nextInt(4); more > 0; more--) {
            SetAside.Reason reason = reasons[random.nextInt(reasons.length)];
            lines.add(random.nextInt(lines.size() + 1), new SetAside(reason, "cost", "{\"cost\": \"\0\"}"));
            aside.merge(reason, 1L, Long::sum);
        }
    }

    private ReportRow row(ReportType type, LocalDate day, long id) {
        return switch (type) {
            case SPONSORED_PRODUCTS_CAMPAIGNS, SPONSORED_BRANDS_CAMPAIGNS, SPONSORED_DISPLAY_CAMPAIGNS ->
                new CampaignDay(day, id, word(), word(), figures());
            case SPONSORED_PRODUCTS_SEARCH_TERMS ->
                new SearchTermDay(
                        day, 1 + id / 3, word(), 1 + id / 2, word(), id, word(), word(), "a" + word(), figures());
            case SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS ->
                new AdvertisedProductDay(
                        day, 1 + id / 3, word(), 1 + id / 2, word(), Long.MAX_VALUE - id, word(), word(), figures());
        };
    }

    private ReportRow restated(ReportRow row) {
        ReportRow refigured = Samples.withFigures(row, random.nextBoolean() ? figures() : row.figures());
        return switch (refigured) {
            case CampaignDay campaign ->
                new CampaignDay(
                        campaign.day(), campaign.campaignId(), word(), campaign.campaignStatus(), campaign.figures());
            case SearchTermDay term -> term;
            case AdvertisedProductDay product -> product;
        };
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private Figures figures() {
        return new Figures(random.nextInt(4), 0, money(), random.nextLong(Long.MAX_VALUE), money());
    }

    private BigDecimal money() {
        return switch (random.nextInt(4)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> new BigDecimal("12345678901234567890.0123456789");
            case 2 -> BigDecimal.valueOf(1 + random.nextInt(3), -3);
            default -> BigDecimal.valueOf(random.nextInt(100), 4);
        };
    }

    /** The same row; only its money may have more zeros at the end, or fewer. */
    private ReportRow writtenAnew(ReportRow row) {
        Figures figures = row.figures();
        return Samples.withFigures(
                row,
                new Figures(
                        figures.impressions(),
                        figures.clicks(),
                        writtenAnew(figures.cost()),
                        figures.orders(),
                        writtenAnew(figures.sales())));
    }

    private BigDecimal writtenAnew(BigDecimal money) {
        return switch (random.nextInt(3)) {
            case 0 -> money.stripTrailingZeros();
            case 1 -> money.setScale(money.scale() + 5);
            default -> money;
        };
    }

    static long rows(Collection<Map<List<Object>, ReportRow>> days) {
        return days.stream().mapToLong(Map::size).sum();
    }
}
