package adsconnect.amazonsandbox;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Goes through the lines of a report one by one, so that a huge one needs no more memory than a small one. */
final class ReportRows {
    private static final long SHARES = 11;
    private static final int LEVELS = 3;

    private final long seed;
    private final Campaigns campaigns;
    private final AdGroups adGroups;
    private final Days days;

    ReportRows(long seed) {
        this.seed = seed;
        this.campaigns = new Campaigns(seed);
        this.adGroups = new AdGroups(seed);
        this.days = new Days(seed);
    }

    /** A campaign, taken apart as the report wants it. */
    private record Cut(Campaign campaign, Branch branch, List<Subject> subjects) {}

    /** {@code today} is when Amazon is asked: it tells what it knows by then, and nothing of that day itself. */
    void forEach(Profile profile, ReportOrder order, LocalDate today, Consumer<Row> receiver) {
        if (order.daily()) {
            forEachDay(profile, order.type(), order::includes, order.start(), order.end(), today, receiver);
            return;
        }
        for (Campaign campaign : campaigns.of(profile, order.type().product())) {
            summary(profile, order, cut(profile, order.type(), campaign), today, receiver);
        }
    }

    void forEachDay(
            Profile profile,
            ReportType type,
            Predicate<Subject> wanted,
            LocalDate start,
            LocalDate end,
            LocalDate today,
            Consumer<Row> receiver) {
        List<Cut> cuts = campaigns.of(profile, type.product()).stream()
                .map(campaign -> cut(profile, type, campaign))
                .toList();
        for (LocalDate day = start; !day.isAfter(end) && day.isBefore(today); day = day.plusDays(1)) {
            for (Cut cut : cuts) {
                List<Activity> shares = shares(profile, cut, day, today);
                for (int index = 0; index < shares.size(); index++) {
                    Subject subject = cut.subjects().get(index);
                    if (wanted.test(subject)) {
                        send(
                                type,
                                new Row(
                                        profile,
                                        subject,
                                        day,
                                        day,
                                        shares.get(index).figures()),
                                receiver);
                    }
                }
            }
        }
    }

    private void summary(Profile profile, ReportOrder order, Cut cut, LocalDate today, Consumer<Row> receiver) {
        Figures[] sums = new Figures[cut.subjects().size()];
        Arrays.fill(sums, Figures.NONE);
        for (LocalDate day = order.start(); !day.isAfter(order.end()); day = day.plusDays(1)) {
            List<Activity> shares = shares(profile, cut, day, today);
            for (int index = 0; index < sums.length; index++) {
                sums[index] = sums[index].plus(shares.get(index).figures());
            }
        }
        for (int index = 0; index < sums.length; index++) {
            Subject subject = cut.subjects().get(index);
            if (order.includes(subject)) {
                send(order.type(), new Row(profile, subject, order.start(), order.end(), sums[index]), receiver);
            }
        }
    }

    private Cut cut(Profile profile, ReportType type, Campaign campaign) {
        Branch branch = type.grain().of(profile, campaign, adGroups);
        return new Cut(campaign, branch, branch.leaves());
    }

    private List<Activity> shares(Profile profile, Cut cut, LocalDate day, LocalDate today) {
        Chance chance = Chance.of(seed, cut.campaign().id(), day.toEpochDay(), SHARES);
        double[] offsets = new double[LEVELS];
        Arrays.setAll(offsets, level -> chance.fraction());
        return cut.branch().share(days.of(profile, cut.campaign(), day, today), offsets);
    }

    private static void send(ReportType type, Row row, Consumer<Row> receiver) {
        if (type.grain().tells(row.figures())) {
            receiver.accept(row);
        }
    }

    static Map<String, Object> picked(Row row, ReportOrder order) {
        Map<String, Object> line = new LinkedHashMap<>();
        for (String name : order.columns()) {
            line.put(name, order.type().columns().get(name).value().apply(row));
        }
        return line;
    }
}
