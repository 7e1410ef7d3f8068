package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A manager among many accounts: which needs a hand, and from one to the other by keyboard (DASH-3, DASH-4). */
class OverviewJourneyTest {

    @Test
    void dash4_a_manager_finds_what_needs_a_hand_and_switches_by_keyboard() throws IOException {
        try (RunningProgram program = RunningProgram.sandbox();
                Visitor manager = new Visitor(program.address());
                Visitor elsewhere = new Visitor(program.address())) {
            Page page = manager.page();
            manager.signInAs("manager");
            assertThat(page).hasURL(program.address() + "/dashboard/ads/overview");
            Locator rows = page.locator(".overview-row");
            int all = rows.count();
            assertThat(all).isGreaterThan(3);

            program.run("UPDATE connections SET status = 'STALE' WHERE profile_id = (SELECT min(profile_id)"
                    + " FROM connections JOIN accounts USING (account_id) JOIN users ON user_id = owner_id"
                    + " WHERE email LIKE 'manager@%')");
            page.reload();
            assertThat(manager.heading("1 account needs attention")).isVisible();
            assertThat(rows.first().getByText("Out of date")).isVisible();

            page.locator("#overview-attention").click();
            assertThat(rows).hasCount(1);
            assertThat(page).hasURL(program.address() + "/dashboard/ads/overview?show=attention");
            assertThat(page.locator("#overview-attention")).isFocused();
            page.locator("#overview-30-days").click();
            assertThat(page).hasURL(program.address() + "/dashboard/ads/overview?days=30&show=attention");
            page.evaluate("history.back()");
            assertThat(page.locator("#overview-7-days")).hasAttribute("aria-current", "true");
            assertThat(rows).hasCount(1);
            page.evaluate("history.back()");
            assertThat(rows).hasCount(all);
            assertThat(Axe.violations(page)).isEmpty();

            Download file =
                    page.waitForDownload(() -> manager.link("Download CSV").click());
            assertThat(file.suggestedFilename()).startsWith("Overview_7-days_").endsWith(".csv");
            assertThat(Files.readAllLines(file.path())).hasSize(all + 1);

            page.locator("details.switcher > summary").press("Enter");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator(".panel-first a")).isFocused();
            page.keyboard().press("End");
            assertThat(manager.link("Connect another account")).isFocused();
            page.keyboard().press("Escape");
            assertThat(page.locator("details.switcher > summary")).isFocused();
            page.keyboard().press("Enter");
            List<String> names = page.locator(".switcher .entry .fw-medium").allTextContents();
            page.keyboard().type(names.getFirst().substring(0, 4));
            assertThat(page.locator(".switcher .entry").first()).isFocused();
            page.keyboard().press("Enter");
            page.waitForURL("**/connections/*");

            elsewhere.signInAs("manager");
            assertThat(elsewhere.page()).hasURL(page.url());
        }
    }
}
