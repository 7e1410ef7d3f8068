package adsconnect.ui;

import adsconnect.ui.coverage.CoverageDays;
import adsconnect.ui.coverage.CoverageDays.Cell;
import adsconnect.ui.coverage.CoverageDays.Choice;
import adsconnect.ui.coverage.CoverageDays.Health;
import adsconnect.ui.coverage.CoverageDays.Missing;
import adsconnect.ui.coverage.CoverageDays.Month;
import adsconnect.ui.coverage.CoverageDays.Report;
import adsconnect.ui.coverage.CoverageDays.Run;
import adsconnect.ui.coverage.CoverageDays.Weekday;
import adsconnect.ui.coverage.CoveragePage;
import adsconnect.ui.coverage.DayPage;
import adsconnect.ui.coverage.RunPage;
import adsconnect.ui.coverage.RunReports;
import adsconnect.ui.coverage.RunReports.Changes;
import adsconnect.ui.coverage.RunReports.Step;
import adsconnect.ui.coverage.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is loaded, and what happened in single syncs. */
final class CoverageSamples {

    static final Moment MOMENT = new Moment("6:03:11 AM", "21 Nov 2026, 06:03:11 PST", "2026-11-21T14:03:11Z");

    static final Subject SUBJECT = new Subject(
            Samples.GERMAN,
            "de",
            "Amazon.de",
            Samples.NASTY,
            "/dashboard/ads/connections/1",
            "/dashboard/ads/accounts/1",
            "/dashboard/ads/connections/1/coverage");

    static final Subject FORMER = new Subject(
            Samples.CHINESE, "jp", "Amazon.co.jp", Samples.NASTY, "/dashboard/ads/connections/2", null, "/c");

    private static final List<String> STATES = List.of(
            "unwanted", "not_kept", "loaded", "empty", "loaded", "missing", "loaded", "partly", "loaded", "loaded");

    private CoverageSamples() {}

    static void addTo(Map<String, View> all) {
        CoverageDays full = full();
        all.put("coverage-days", full);
        all.put("coverage", new CoveragePage(SUBJECT, full));
        all.put(
                "coverage-nothing",
                new CoveragePage(
                        SUBJECT,
                        new CoverageDays(
                                "Sep 1 – Nov 20",
                                new Health("off", "coverage.health.nothing", 0),
                                List.of(),
                                List.of(),
                                List.of(),
                                null,
                                null,
                                List.of(),
                                List.of())));
        all.put("day", day(SUBJECT, null, MOMENT));
        all.put("day-now", day(FORMER, null, null));
        for (String nothing : List.of("never", "empty", "ahead")) {
            all.put("day-" + nothing, day(SUBJECT, "day." + nothing, null));
        }
        all.put("run-reports", running());
        all.put("run", new RunPage(SUBJECT, "DAILY", "Nov 21, 2026", running()));
        all.put("run-done", new RunPage(SUBJECT, "FIRST", "Nov 21, 2026", done()));
        all.put("run-failed", new RunPage(SUBJECT, "ASKED", "Nov 21, 2026", ended("failed", "bad", Samples.NASTY)));
        all.put(
                "run-failing",
                new RunPage(SUBJECT, "ASKED", "Nov 21, 2026", ended("failing", "warning", Samples.NASTY)));
        all.put("run-resting", new RunPage(SUBJECT, "ASKED", "Nov 21, 2026", ended("resting", "off", Samples.NASTY)));
        all.put("run-waiting", new RunPage(SUBJECT, "FIRST", "Nov 21, 2026", waiting()));
    }

    private static DayPage day(Subject subject, String nothing, Moment asOf) {
        List<DayPage.Figure> changed = List.of(
                new DayPage.Figure("spend", "$1,204.11", "+$0.10"),
                new DayPage.Figure("sales", "$11,906,321.55", "−$1,000.00"),
                new DayPage.Figure("orders", "161", ""),
                new DayPage.Figure("clicks", "12", "+1"),
                new DayPage.Figure("impressions", "1,234,567", ""));
        boolean some = nothing == null;
        return new DayPage(
                subject,
                "Oct 1, 2026",
                "2026-10-01",
                nothing,
                MOMENT,
                new DayPage.When("/d", asOf == null ? "" : "2026-10-03", "2026-11-21", asOf, asOf != null),
                some ? changed : List.of(),
                some
                        ? List.of(
                                new DayPage.Saying(
                                        MOMENT,
                                        "/d?at=1",
                                        asOf != null,
                                        false,
                                        List.of("product.SPONSORED_PRODUCTS"),
                                        1,
                                        12,
                                        2,
                                        changed),
                                new DayPage.Saying(
                                        MOMENT,
                                        "/d?at=2",
                                        false,
                                        true,
                                        List.of("product.SPONSORED_PRODUCTS", "product.SPONSORED_BRANDS"),
                                        500,
                                        0,
                                        0,
                                        changed))
                        : List.of(),
                some
                        ? List.of(
                                new DayPage.Campaign(Samples.GERMAN, "SPONSORED_PRODUCTS", "differs", changed),
                                new DayPage.Campaign(Samples.NASTY, "SPONSORED_BRANDS", "later", changed),
                                new DayPage.Campaign(Samples.CHINESE, "SPONSORED_DISPLAY", "gone", changed),
                                new DayPage.Campaign("Kettles", "SPONSORED_PRODUCTS", "same", changed))
                        : List.of(),
                3,
                "/d-1",
                some ? "/d+1" : null);
    }

    private static CoverageDays full() {
        List<Missing> missing = List.of(
                new Missing("Oct 1 – Oct 3", "not_kept", ""),
                new Missing("Nov 14", "missing", Samples.NASTY),
                new Missing("Nov 20", "waiting", ""));
        return new CoverageDays(
                "Sep 1 – Nov 20, 2026",
                new Health("warning", "coverage.health.lacking", 2),
                Stream.of("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")
                        .map(day -> new Weekday(day, day + "…day"))
                        .toList(),
                List.of(month("September 2026", 30, 2), month("October 2026", 31, 4), month("November 2026", 30, 0)),
                List.of(
                        new Choice("coverage.all", "/c", true),
                        new Choice("report.SPONSORED_PRODUCTS_CAMPAIGNS", "/c?report=1", false),
                        new Choice("report.SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS", "/c?report=2", false)),
                "/c?to=2026-08",
                "/c",
                List.of(
                        new Report("report.SPONSORED_PRODUCTS_CAMPAIGNS", "good", 81, 81, 0, 95, List.of()),
                        new Report("report.SPONSORED_BRANDS_CAMPAIGNS", "warning", 1, 3, 1, 60, missing)),
                List.of(
                        new Run("/r", "ASKED", "running", "busy", MOMENT, "", 0, 0, "0", List.of()),
                        new Run("/r", "DAILY", "done", "good", MOMENT, "4 min", 4, 5, "1,234", List.of(Samples.NASTY)),
                        new Run("/r", "FIRST", "failed", "bad", MOMENT, "1 min", 0, 5, "0", List.of("No"))));
    }

    private static Month month(String name, int days, int before) {
        List<Cell> cells = new ArrayList<>(Collections.nCopies(before, new Cell("", "", "", null)));
        for (int day = 1; day <= days; day++) {
            String state = day > 25 ? "ahead" : day > 23 ? "waiting" : STATES.get(day % STATES.size());
            boolean there = state.equals("loaded") || state.equals("empty") || state.equals("partly");
            cells.add(new Cell("" + day, "2026-11-%02d".formatted(day), state, there ? "/d" : null));
        }
        List<List<Cell>> weeks = new ArrayList<>();
        for (int from = 0; from < cells.size(); from += 7) {
            weeks.add(cells.subList(from, Math.min(from + 7, cells.size())));
        }
        return new Month(name, weeks);
    }

    private static RunReports running() {
        return new RunReports(
                "/r/reports",
                "running",
                "busy",
                MOMENT,
                null,
                "1 min 20 s",
                1,
                5,
                "",
                new Changes("1,234", true, "34", "12", "0"),
                List.of(
                        report("requested", List.of(new Step("asked", MOMENT, "", "")), null, 0),
                        report("waiting", List.of(), null, 20),
                        report("loaded", loaded(), new Changes("1,234", true, "34", "12", "0"), 0)));
    }

    private static RunReports done() {
        return new RunReports(
                null,
                "done",
                "good",
                MOMENT,
                MOMENT,
                "3 min 12 s",
                2,
                3,
                "",
                new Changes("11,234,567", false, "0", "0", "0"),
                List.of(
                        report("loaded", loaded(), new Changes("1,234", false, "0", "0", "0"), 0),
                        report("loaded", loaded(), new Changes("11,233,333", true, "11,000,000", "233,333", "7"), 0),
                        report(
                                "failed",
                                List.of(
                                        new Step("asked", MOMENT, "", ""),
                                        new Step("refused", null, "", Samples.NASTY),
                                        new Step("again", MOMENT, "4 min 1 s", ""),
                                        new Step("failed", null, "", Samples.GERMAN)),
                                null,
                                0)));
    }

    private static RunReports ended(String outcome, String tone, String failure) {
        return new RunReports(
                null,
                outcome,
                tone,
                MOMENT,
                MOMENT,
                "3 s",
                0,
                0,
                failure,
                new Changes("0", true, "0", "0", "0"),
                List.of());
    }

    private static RunReports waiting() {
        return new RunReports(
                "/r/reports",
                "waiting",
                "busy",
                MOMENT,
                null,
                "3 s",
                0,
                0,
                "",
                new Changes("0", true, "0", "0", "0"),
                List.of());
    }

    private static List<Step> loaded() {
        return List.of(
                new Step("asked", MOMENT, "", ""),
                new Step("ready", MOMENT, "2 min 3 s", ""),
                new Step("loaded", MOMENT, "1 s", ""));
    }

    private static RunReports.Report report(String state, List<Step> steps, Changes changes, int refusals) {
        return new RunReports.Report(
                "report.SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS",
                state.equals("loaded"),
                "Oct 22 – Nov 20, 2026",
                state,
                steps,
                changes,
                state.equals("loaded") ? "3" : "",
                state.equals("failed") ? 1 : 0,
                refusals);
    }
}
