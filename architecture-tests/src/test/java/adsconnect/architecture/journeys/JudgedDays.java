package adsconnect.architecture.journeys;

import adsconnect.architecture.journeys.StoredWord.Sums;
import adsconnect.architecture.journeys.WordOfAmazon.Report;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds what is stored when the days have passed against what Amazon says, and tells what is wrong, a line each. */
final class JudgedDays {

    /** Before the day of the first load. */
    private static final int LOADED_AT_FIRST = 30;

    private static final int WEEK = 7;
    private static final int DEEP = 42;

    private static final String DAILY_RUNS = """
            SELECT (queued_at AT TIME ZONE timezone)::date, run_id FROM sync_runs JOIN connections USING (profile_id)
            WHERE profile_id = %d AND kind = 'DAILY'""";

    private final MovedDays days;
    private final StoredWord stored;
    private final WordOfAmazon amazon;

    JudgedDays(MovedDays days) {
        this.days = days;
        this.stored = days.program().stored();
        this.amazon = new WordOfAmazon(days.program().amazon());
    }

    /** Of every report and every day since the first load: how many are loaded, or why not; {@code silent} has no word. */
    Map<String, Integer> covers() {
        Map<String, Integer> covers = new TreeMap<>();
        forEachReport((profile, type) -> {
            Map<LocalDate, String> coverage = stored.coverage(profile, type);
            since().forEach(day -> covers.merge(cover(coverage.getOrDefault(day, "silent")), 1, Integer::sum));
        });
        return covers;
    }

    /** Days whose lines are not those that Amazon told when they were last fetched from it. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        forEachReport((profile, type) -> {
            Map<LocalDate, Sums> sums = stored.sums(profile, type);
            Map<LocalDate, String> coverage = stored.coverage(profile, type);
            since().filter(day -> coverage.getOrDefault(day, "").matches("[0-9]+"))
                    .forEach(day -> {
                        Sums here = sums.getOrDefault(day, Sums.NONE);
                        Report last = amazon.fetched(profile, type, day).getLast();
                        Sums there = amazon.truth(profile, type, day, last.madeAt());
                        if (!here.equals(there) || here.rows() != Long.parseLong(coverage.get(day))) {
                            differences.add("%d %s %s: covered by %s, stored %s, at %s Amazon said %s"
                                    .formatted(profile, type, day, coverage.get(day), here, last.madeAt(), there));
                        }
                    });
        });
        return differences;
    }

    /** Local days with another number of daily runs than one, or than none if there was to be none. */
    List<String> wrongRuns() {
        List<String> wrong = new ArrayList<>();
        for (long profile : days.profiles()) {
            Map<LocalDate, Integer> runs = new TreeMap<>();
            stored.rows(DAILY_RUNS.formatted(profile)).stream()
                    .filter(row -> !days.runsOfWrongTimes().contains(row.get(1)))
                    .forEach(row -> runs.merge(LocalDate.parse(row.getFirst()), 1, Integer::sum));
            // One that rested, since the last day with work before, counts as queued on the day it was woken.
            Set.copyOf(runs.keySet()).stream()
                    .filter(day -> runs.get(day) == 2)
                    .forEach(woken -> days.worked().stream()
                            .filter(day -> day.isBefore(woken))
                            .max(Comparator.naturalOrder())
                            .filter(rested -> !runs.containsKey(rested))
                            .ifPresent(rested -> {
                                runs.put(woken, 1);
                                runs.put(rested, 1);
                            }));
            Set<LocalDate> all = new TreeSet<>(runs.keySet());
            all.addAll(days.worked());
            all.stream()
                    .filter(day -> runs.getOrDefault(day, 0) != (days.worked().contains(day) ? 1 : 0))
                    .forEach(day -> wrong.add(profile + " " + day + ": " + runs.getOrDefault(day, 0)));
        }
        return wrong;
    }

    /** Days with a run for which the long window was asked more than a week ago. */
    List<String> withoutLongWindow() {
        List<String> without = new ArrayList<>();
        forEachReport((profile, type) -> {
            Set<LocalDate> deep = amazon.fetched(profile, type).stream()
                    .filter(report -> !report.from().isAfter(dayOf(report).minusDays(DEEP)))
                    .map(JudgedDays::dayOf)
                    .collect(Collectors.toCollection(TreeSet::new));
            deep.add(days.firstDay());
            days.worked().stream()
                    .filter(day ->
                            day.minusDays(WEEK - 1L).datesUntil(day.plusDays(1)).noneMatch(deep::contains))
                    .forEach(day -> without.add(profile + " " + type + " " + day));
        });
        return without;
    }

    /** Whatever is not what Amazon said of that day between one load of it and the next (SYNC-10). */
    List<String> wrongHistory(LocalDate day) {
        List<String> wrong = new ArrayList<>();
        forEachReport((profile, type) -> {
            List<Report> told = amazon.fetched(profile, type, day);
            for (int i = 0; i + 1 < told.size(); i++) {
                Sums there = amazon.truth(profile, type, day, told.get(i).madeAt());
                Sums here = stored.sums(profile, type, told.get(i + 1).madeAt()).getOrDefault(day, Sums.NONE);
                if (!here.equals(there) && !isSameDay(told.get(i), told.get(i + 1))) {
                    wrong.add("%d %s %s at %s: stored %s, Amazon said %s"
                            .formatted(profile, type, day, told.get(i).madeAt(), here, there));
                }
            }
        });
        return wrong;
    }

    /** How often Amazon changed what it said of that day, as it is kept. */
    long changes(LocalDate day) {
        return stored.rows("SELECT DISTINCT said_until FROM campaign_days_history WHERE day = '" + day + "'")
                .size();
    }

    /** How often each deed was done. */
    Map<String, Integer> deeds() {
        Map<String, Integer> deeds = new TreeMap<>();
        stored.rows("SELECT deed, count(*) FROM audit_lines GROUP BY deed")
                .forEach(row -> deeds.put(row.getFirst(), Integer.parseInt(row.get(1))));
        return deeds;
    }

    private static String cover(String known) {
        return known.equals("0") ? "empty" : known.matches("[0-9]+") ? "loaded" : known;
    }

    private Stream<LocalDate> since() {
        return days.firstDay().minusDays(LOADED_AT_FIRST).datesUntil(days.today());
    }

    /** In Los Angeles; whenever one was fetched it was the same day in Germany. */
    private static LocalDate dayOf(Report report) {
        return LocalDate.ofInstant(report.madeAt(), ZoneId.of("America/Los_Angeles"));
    }

    private static boolean isSameDay(Report one, Report other) {
        return dayOf(one).equals(dayOf(other));
    }

    private void forEachReport(Judge judge) {
        Consumer<Long> ofProfile = profile -> WordOfAmazon.NAMES.keySet().forEach(type -> judge.judge(profile, type));
        days.profiles().forEach(ofProfile);
    }

    /** Looks at one kind of report of one profile. */
    private interface Judge {
        void judge(long profile, String type);
    }
}
