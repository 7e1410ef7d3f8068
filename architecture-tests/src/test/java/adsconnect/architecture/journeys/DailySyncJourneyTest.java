package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Conditions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Days pass, and the numbers follow; somebody can't wait, and looks at what is loaded (SYNC-4, SYNC-8, SYNC-9, WAIT-3). */
@Tag("long")
class DailySyncJourneyTest {

    private static final Path FOLDER = Path.of("target/screens");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration DAYS = Duration.ofDays(5);

    private static final String RUNS = """
            SELECT kind FROM sync_runs WHERE profile_id = %s AND finished_at IS NOT NULL AND reason IS NULL
            ORDER BY queued_at""";

    /** Of the time in which it was away every day of every kind of report. */
    private static final String GAPS = """
            SELECT day::date::text || ' ' || report
            FROM connections, generate_series(data_through - 30, data_through, interval '1 day') AS day,
                 (SELECT DISTINCT report_type FROM coverage) AS kinds (report)
            WHERE profile_id = %1$s AND NOT EXISTS (
                SELECT FROM coverage WHERE profile_id = %1$s AND coverage.day = day::date AND report_type = report
                  AND rows IS NOT NULL)""";

    private static RunningProgram program;

    @BeforeAll
    static void start() {
        program = RunningProgram.sandbox(Map.of("ADSCONNECT_SESSION_IDLE", "90d", "ADSCONNECT_SESSION_MAX", "90d"));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void sync4_missed_days_are_made_up_for_and_sync_now_brings_what_is_newest() {
        try (Visitor seller = new Visitor(program.address())) {
            seller.signInAs("seller");
            Page page = seller.page();
            page.waitForURL("**/connections/*");
            String dashboard = page.url();
            String profile = dashboard.substring(dashboard.lastIndexOf('/') + 1);

            program.amazon().moveClockTo(Instant.now().plus(DAYS));
            program.letPass(DAYS);
            awaitRuns(profile, List.of("FIRST", "DAILY"));
            assertThat(program.firstColumn(GAPS.formatted(profile))).isEmpty();

            program.letPass(Duration.ofMinutes(10));
            String account = program.firstColumn("SELECT account_id FROM connections WHERE profile_id = " + profile)
                    .getFirst();
            seller.open("/dashboard/ads/accounts/" + account);
            seller.press("Sync now");
            page.locator(".notice[role=status]").waitFor();
            assertThat(page.content()).contains("Amazon is being asked", "Refreshing");
            awaitRuns(profile, List.of("FIRST", "DAILY", "ASKED"));
            seller.open("/dashboard/ads/accounts/" + account);
            assertThat(page.locator("main").innerText()).doesNotContain("Refreshing");

            Response tooSoon = page.waitForResponse("**/refreshes", () -> seller.press("Sync now"));
            assertThat(tooSoon.status()).isEqualTo(429);
            assertThat(page.locator(".notice[role=alert]").innerText()).contains("can be asked again at");
            whatIsLoaded(seller, account, dashboard);
            // The answer 429 itself is a line in the browser's console, and nothing else is.
            assertThat(seller.complaints()).allMatch(line -> line.contains("429"));
        }
    }

    private static void whatIsLoaded(Visitor seller, String account, String dashboard) {
        Page page = seller.page();
        seller.open("/dashboard/ads/accounts/" + account);
        page.locator(".entry-fold > summary").first().press("Enter");
        page.locator(".coverage-runs").waitFor();
        assertThat(page.locator(".coverage").innerText()).contains("are loaded", "Daily sync", "5 of 5 reports");
        assertThat(Axe.violations(page)).isEmpty();
        keep(page, "account-coverage.wide");
        page.setViewportSize(390, 844);
        keep(page, "account-coverage.phone");
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.navigate(dashboard + "/coverage");
        keep(page, "coverage.phone.dark");
        assertThat(Axe.violations(page)).isEmpty();
        whatHappenedAndWhatADaySaid(page);
    }

    private static void whatHappenedAndWhatADaySaid(Page page) {
        String coverage = page.url();
        page.locator(".coverage-runs a").first().click();
        page.locator("#run").waitFor();
        assertThat(page.locator("#run").innerText()).contains("5 of 5 reports loaded", "Asked for", "Ready at Amazon");
        assertThat(page.locator("#run").getAttribute("hx-get"))
                .as("it asks no more")
                .isNull();
        keep(page, "run.phone.dark");
        assertThat(Axe.violations(page)).isEmpty();

        page.navigate(coverage);
        page.locator(".month-days td a").first().click();
        page.locator(".sayings").waitFor();
        assertThat(page.locator(".sayings li").last().innerText()).contains("First seen", "added");
        page.locator("#at").fill(page.locator("#at").getAttribute("min"));
        page.locator(".day-as-of button").click();
        assertThat(page.locator("main").innerText()).contains("Nothing was known of this day yet.");
        keep(page, "day.phone.dark");
        assertThat(Axe.violations(page)).isEmpty();
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static void awaitRuns(String profile, List<String> kinds) {
        Conditions.await(
                kinds + " runs of " + profile,
                PATIENCE,
                () -> program.firstColumn(RUNS.formatted(profile)).equals(kinds));
    }
}
