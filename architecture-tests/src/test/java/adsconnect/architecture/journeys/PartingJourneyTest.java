package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Conditions;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ending what one has, reading what is left, coming back, and having it deleted (RECO-1). */
class PartingJourneyTest {

    private static final String HOME = "/dashboard/ads/";

    private static RunningProgram program;

    @BeforeAll
    static void start() {
        program = RunningProgram.sandbox();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void reco1_disconnects_reads_on_comes_back_and_deletes_for_a_typed_word() {
        try (Visitor seller = new Visitor(program.address())) {
            Page page = seller.page();
            seller.signInAs("seller");
            page.locator(".figures").waitFor();
            String profile = page.url().replaceAll(".*/connections/([0-9]+).*", "$1");
            String spend = page.locator(".figure-value").first().textContent();
            page.locator("details.switcher > summary").click();
            seller.link("Disconnect").click();
            assertThat(page.locator("h1")).containsText("Disconnect ");
            looksWellAndReadable(seller, "Disconnect");
            page.locator(".ending-deeds .btn-danger").click();

            assertThat(page.locator("[role=status]").first()).containsText("Disconnected.");
            assertThat(page.locator(".figure-value").first()).hasText(spend);
            looksWellAndReadable(seller, "Disconnected");
            assertThat(connected(profile)).isFalse();
            seller.open(HOME);
            assertThat(page.locator(".notice").first()).containsText("still there");
            seller.link("Disconnected profiles").first().click();
            looksWellAndReadable(seller, "Disconnected profiles");
            page.locator(".rows .entry").first().click();
            seller.link("Delete data now").click();
            page.getByLabel("Type DELETE to confirm").fill("never");
            seller.press("Delete data now");
            assertThat(page.locator("[role=alert]")).containsText("Nothing was deleted");
            looksWellAndReadable(seller, "Delete data now");
            assertThat(rows(profile)).isPositive();

            seller.link("Keep the data").click();
            seller.link("Connect again").click();
            seller.consentAs("demo-seller");
            page.locator("#profile-rows:not([data-outcome=SEARCHING])").waitFor();
            assertThat(page.locator("input[value='" + profile + "']")).isEnabled();
            page.locator("input[value='" + profile + "']").check();
            seller.press("Connect");
            page.waitForURL(Pattern.compile(".*/connections/" + profile + ".*"));
            assertThat(rows(profile)).isPositive();

            seller.open(HOME + "connections/" + profile + "/disconnection");
            page.locator(".ending-deeds .btn-danger").click();
            page.waitForURL(Pattern.compile(".*done=.*"));
            seller.open(HOME + "connections/" + profile + "/deletion");
            page.getByLabel("Type DELETE to confirm").fill(" delete ");
            seller.press("Delete data now");
            page.waitForURL(Pattern.compile(".*/connections/" + profile));
            Conditions.await("the history to be deleted", () -> rows(profile) == 0);
            Conditions.await(
                    "it to be written down",
                    () -> program.firstColumn("SELECT deed FROM audit_lines WHERE profile_id = " + profile)
                            .containsAll(List.of("PROFILE_DISCONNECTED", "HISTORY_DELETION_ASKED", "HISTORY_PURGED")));
        }
    }

    /** Forms post and links lead: all of it by plain HTTP. */
    @Test
    void reco1_unbinds_an_account_without_scripts_with_all_it_has() {
        HttpVisitor manager = new HttpVisitor(program.address(), "a browser without scripts");
        manager.signInAs("manager");
        String account = program.firstColumn("SELECT account_id FROM accounts JOIN users ON user_id = owner_id"
                        + " WHERE email LIKE 'manager@%' ORDER BY account_id LIMIT 1")
                .getFirst();
        String address = HOME + "accounts/" + account + "/unbinding";
        List<String> profiles = program.firstColumn(
                "SELECT profile_id FROM connections WHERE account_id = '" + account + "' ORDER BY 1");
        program.run("UPDATE accounts SET mode = 'ALL' WHERE account_id = '" + account + "'");
        for (String more : profiles.subList(1, profiles.size())) {
            String disconnection = HOME + "connections/" + more + "/disconnection";
            assertThat(manager.post(disconnection, Map.of("account", account, "endsAccount", "false"))
                            .status())
                    .isEqualTo(303);
        }
        assertThat(manager.get(address).body()).contains("name=\"connected\" value=\"" + profiles.getFirst() + "\"");

        assertThat(manager.post(address, Map.of("agreed", "yes")).status()).isEqualTo(409);
        Answer done = manager.post(address, Map.of("agreed", "yes", "connected", profiles.getFirst()));

        assertThat(done.status()).isEqualTo(303);
        assertThat(manager.get(HOME + "disconnected").body()).contains("/connections/" + profiles.getFirst());
        assertThat(program.firstColumn("SELECT count(*) FROM data_keys WHERE account_id = '" + account + "'"))
                .containsExactly("0");
    }

    /** The page as it stands, for everybody who may look at it. */
    private static void looksWellAndReadable(Visitor visitor, String name) {
        assertThat(Axe.violations(visitor.page())).isEmpty();
        visitor.picture("Parting " + name);
    }

    private static boolean connected(String profile) {
        return !program.firstColumn("SELECT profile_id FROM connections WHERE profile_id = " + profile)
                .isEmpty();
    }

    private static long rows(String profile) {
        return Long.parseLong(program.firstColumn("SELECT (SELECT count(*) FROM campaign_days WHERE profile_id = "
                        + profile + ") + (SELECT count(*) FROM coverage WHERE profile_id = " + profile + ")")
                .getFirst());
    }
}
