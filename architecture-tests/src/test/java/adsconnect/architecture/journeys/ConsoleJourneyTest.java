package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The console as admin, manager and seller: what needs a hand is found, and helped, from the browser (section 17). */
class ConsoleJourneyTest {

    private static final List<String> MANAGERS = List.of("", "connections", "links", "runs", "keys");

    /** Nothing takes its time that is not looked at. */
    private static final Map<String, String> AT_ONCE = Map.of(
            "ADSCONNECT_SANDBOX_REPORT_DELAY", "200ms",
            "ADSCONNECT_REPORT_FIRST_POLL", "200ms",
            "ADSCONNECT_REPORT_POLL", "200ms");

    @Test
    void whoever_runs_an_installation_finds_what_needs_a_hand_and_gives_it() {
        try (RunningProgram program = RunningProgram.sandbox(AT_ONCE);
                Visitor admin = new Visitor(program.address());
                Visitor manager =
                        new Visitor(program.address(), new Visitor.Sight(390, 844, ColorScheme.DARK, "en-US"));
                Visitor seller = new Visitor(program.address())) {
            admin.signInAs("admin");
            program.run("UPDATE connections SET status = 'ACCESS_LOST' WHERE profile_id = (SELECT min(profile_id)"
                    + " FROM connections JOIN accounts USING (account_id) JOIN users ON user_id = owner_id"
                    + " WHERE email LIKE 'seller@%')");
            helps(admin);
            everyPageIsWhole(admin, MANAGERS);
            everyPageIsWhole(admin, List.of("settings", "vault"));
            assertThat(admin.page().locator("#vault")).containsText("In use");
            manager.signInAs("manager");
            everyPageIsWhole(manager, MANAGERS);
            transfers(admin, program);
            assertThat(manager.page().locator(".console-nav")).not().containsText("Vault");

            seller.signInAs("seller");
            for (String name : MANAGERS) {
                seller.open("/admin/" + name);
                assertThat(seller.page().locator("main")).containsText("nothing here");
            }
            // What was refused says so by its status, too.
            assertThat(admin.complaints()).allMatch(complaint -> complaint.contains("409"));
            assertThat(manager.complaints()).isEmpty();
        }
    }

    private static void helps(Visitor admin) {
        Page page = admin.page();
        admin.open("/admin/");
        page.locator("#attention-access_lost").click();
        assertThat(page.locator(".console-table tbody tr")).hasCount(1);
        page.locator(".console-table .overview-name").click();
        assertThat(page.locator("main")).containsText("seller@");
        page.locator("details.console-step", new Page.LocatorOptions().setHasText("Sync now"))
                .locator("summary")
                .click();
        page.locator("#sync-reason").fill("Looks stuck");
        admin.press("Sync now");
        assertThat(page.locator(".notice[role=alert]")).containsText("Amazon no longer lets the login");
        admin.picture("console connection refused");
    }

    private static void transfers(Visitor admin, RunningProgram program) {
        Page page = admin.page();
        String profile = program.firstColumn("SELECT min(profile_id) FROM connections JOIN accounts USING (account_id)"
                        + " JOIN users ON user_id = owner_id WHERE email LIKE 'manager@%'")
                .getFirst();
        String heir = program.firstColumn("SELECT email FROM users WHERE role = 'ADMIN'")
                .getFirst();
        admin.open("/admin/connections/" + profile);
        page.locator("details.console-step", new Page.LocatorOptions().setHasText("Transfer"))
                .locator("summary")
                .click();
        page.locator("#transfer-email").fill(heir);
        page.locator("#transfer-reason").fill("Changed agency");
        admin.press("Transfer");
        assertThat(page.locator(".notice[role=status]")).containsText("new owner’s");
        admin.picture("console connection transferred");
        assertThat(program.firstColumn("SELECT reason FROM audit_lines WHERE deed = 'ACCOUNT_TRANSFERRED'"))
                .hasSize(2)
                .containsOnly("Changed agency");
        assertThat(program.firstColumn("SELECT DISTINCT email FROM coverage JOIN users ON user_id = owner_id"
                        + " WHERE profile_id = " + profile))
                .containsExactly(heir);
    }

    private static void everyPageIsWhole(Visitor visitor, List<String> names) {
        for (String name : names) {
            visitor.open("/admin/" + name);
            assertThat(visitor.page().locator("h1")).hasCount(1);
            assertThat(Axe.violations(visitor.page())).as(name).isEmpty();
            assertThat(visitor.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(name)
                    .isEqualTo(true);
            visitor.picture("console " + name + " " + visitor.page().viewportSize().width);
        }
    }
}
