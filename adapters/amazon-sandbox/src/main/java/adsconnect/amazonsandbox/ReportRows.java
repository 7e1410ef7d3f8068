package adsconnect.amazonsandbox;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Goes through the lines of a report one by one, so that a huge one needs no more memory than a small one. */
final class ReportRows {
    private final Campaigns campaigns;
    private final Days days;

    ReportRows(long seed) {
        this.campaigns = new Campaigns(seed);
        this.days = new Days(seed);
    }

    /** {@code lastDay} is the last one over which Amazon has anything to tell. */
    void forEach(Profile profile, ReportOrder order, LocalDate lastDay, Consumer<Row> receiver) {
        List<Campaign> included = campaigns.of(profile, order.type().product()).stream()
                .filter(order::includes)
                .toList();
        LocalDate end = order.end().isBefore(lastDay) ? order.end() : lastDay;
        if (order.daily()) {
            forEachDay(profile, included, order.start(), end, receiver);
            return;
        }
        for (Campaign campaign : included) {
            Figures sum = order.start()
                    .datesUntil(end.isBefore(order.start()) ? order.start() : end.plusDays(1))
                    .map(day -> days.of(profile, campaign, day))
                    .reduce(Figures.NONE, Figures::plus);
            send(new Row(profile, campaign, order.start(), order.end(), sum), receiver);
        }
    }

    void forEachDay(Profile profile, AdProduct product, LocalDate start, LocalDate end, Consumer<Row> receiver) {
        forEachDay(profile, campaigns.of(profile, product), start, end, receiver);
    }

    private void forEachDay(
            Profile profile, List<Campaign> included, LocalDate start, LocalDate end, Consumer<Row> receiver) {
        for (LocalDate day = start; !day.isAfter(end); day = day.plusDays(1)) {
            for (Campaign campaign : included) {
                send(new Row(profile, campaign, day, day, days.of(profile, campaign, day)), receiver);
            }
        }
    }

    /** Amazon leaves out whatever nobody saw. */
    private static void send(Row row, Consumer<Row> receiver) {
        if (row.figures().impressions() > 0) {
            receiver.accept(row);
        }
    }

    static Map<String, Object> picked(Row row, ReportOrder order) {
        Map<String, Object> line = new LinkedHashMap<>();
        order.columns()
                .forEach(name -> line.put(name, order.type().columns().get(name).apply(row)));
        return line;
    }
}
