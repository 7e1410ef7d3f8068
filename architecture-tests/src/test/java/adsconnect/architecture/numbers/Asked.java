package adsconnect.architecture.numbers;

import adsconnect.architecture.running.Conditions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A page, or a part of one, and how long it took each time. */
final class Asked {

    private static final String PROFILE = "/dashboard/ads/connections/1";
    private static final LocalDate LAST = LocalDate.now(ZoneId.of("UTC")).minusDays(1);
    private static final List<String> PERIODS = List.of(
            "",
            "days=14",
            "days=30",
            "days=90",
            "from=%s&to=%s".formatted(LAST.minusDays(364), LAST),
            "from=%s&to=%s".formatted(LAST.minusDays(210), LAST.minusDays(180)));

    private final String path;
    private final boolean part;
    private final List<Double> milliseconds = new ArrayList<>();

    private Asked(String path, boolean part) {
        this.path = path;
        this.part = part;
    }

    static List<Asked> all() {
        List<Asked> all = new ArrayList<>();
        for (String period : PERIODS) {
            all.add(new Asked(PROFILE + "?" + period, false));
            Stream.of("numbers", "trend").forEach(name -> all.add(part(name, period)));
            all.add(part("trend", period + "&measures=acos,clicks,orders"));
            Stream.of(
                            "",
                            "&sort=-sales",
                            "&sort=acos",
                            "&sort=name",
                            "&page=3",
                            "&words=campaign+4",
                            "&product=SPONSORED_BRANDS&status=ENABLED")
                    .forEach(choice -> all.add(part("campaigns", period + choice)));
            Stream.of(
                            "",
                            "&term-sort=-clicks",
                            "&term-sort=cpc",
                            "&term-sort=name",
                            "&term-page=7",
                            "&term-words=number+12")
                    .forEach(choice -> all.add(part("search-terms", period + choice)));
        }
        Stream.of(
                        "/dashboard/ads/overview",
                        PROFILE + "/coverage",
                        PROFILE + "/days/" + LAST,
                        "/dashboard/ads/connections",
                        "/dashboard/ads/accounts/" + CrowdOfConnections.account(1))
                .forEach(path -> all.add(new Asked(path, false)));
        return all;
    }

    private static Asked part(String name, String choice) {
        return new Asked(PROFILE + "/" + name + "?" + choice, true);
    }

    /** Until nothing on it is being added up any more. */
    void prepare(Reader reader) {
        Conditions.await(
                path + " to be added up",
                Duration.ofSeconds(60),
                () -> !reader.read(path, part).contains("adding-up\""));
    }

    double ask(Reader reader) {
        long start = System.nanoTime();
        String answer = reader.read(path, part);
        double took = (System.nanoTime() - start) / 1e6;
        if (answer.contains("adding-up\"")) {
            throw new IllegalStateException(path + " was forgotten");
        }
        return took;
    }

    void took(double time) {
        milliseconds.add(time);
    }

    double percentile(int percent) {
        return percentile(milliseconds, percent);
    }

    static double percentile(List<Double> of, int percent) {
        List<Double> sorted = of.stream().sorted().toList();
        return sorted.get(Math.max(0, Math.ceilDiv(sorted.size() * percent, 100) - 1));
    }

    @Override
    public String toString() {
        return "%7.1f ms median, %7.1f ms P99  %s".formatted(percentile(50), percentile(99), path);
    }
}
