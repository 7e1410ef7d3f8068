package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Conditions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every state that a connection can be in, reached as it is reached in life, shown with its word and with one thing to do
 * about it, and kept for looking at.
 */
@Tag("long")
class StatesJourneyTest {

    private static final Path FOLDER = Path.of("target/screens/states");
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String OF = """
            SELECT profile_id FROM connections JOIN accounts USING (account_id) JOIN users ON user_id = owner_id
            WHERE email = '%s@sandbox.example' ORDER BY profile_id""";

    private static RunningProgram program;
    private Visitor visitor;

    @BeforeAll
    static void start() {
        program = RunningProgram.sandbox(Map.of("ADSCONNECT_SESSION_IDLE", "900d", "ADSCONNECT_SESSION_MAX", "900d"));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void each_of_the_ten_states_is_reached_and_shown_with_its_word_and_one_action() {
        List<String> profiles = program.firstColumn(OF.formatted("manager"));
        String seller = program.firstColumn(OF.formatted("seller")).getFirst();
        try (Visitor manager = new Visitor(program.address());
                Visitor owner = new Visitor(program.address())) {
            visitor = manager;
            manager.signInAs("manager");
            see(profiles.get(0), "CONNECTED", "Connected", null);

            // What the sandbox loaded at its start counts for the cool-down of Sync now.
            pass(Duration.ofMinutes(10));
            program.amazon().takeAway(Long.parseLong(profiles.get(1)));
            syncNow(profiles.get(1));
            see(profiles.get(1), "ACCESS_LOST", "Access lost", "Reconnect");
            program.amazon().giveBack();

            program.amazon().faults(new JsonObject().put("reportOutcome", "FAILED"));
            syncNow(profiles.get(2));
            see(profiles.get(2), "SYNC_ERROR", "Sync failed", "Sync now");

            program.amazon().faults(new JsonObject().put("reportDelay", "PT1H"));
            firstSync();
            program.amazon().faults(new JsonObject());

            disconnect(profiles.get(3));
            see(profiles.get(3), null, "Disconnected", "Connect again");

            visitor = owner;
            owner.signInAs("seller");
            program.amazon().faults(new JsonObject().put("tokenEndpoint", "SERVER_ERROR"));
            pass(Duration.ofHours(28));
            see(seller, "STALE", "Out of date", "Sync now");

            program.amazon().faults(new JsonObject());
            pass(Duration.ofDays(340));
            await(seller, "CONNECTED");
            see(seller, "CONNECTED", "Consent ends soon", "Reconnect");

            // Of this login alone: what others load in these hours is not refused.
            program.amazon().revoke("demo-seller");
            pass(Duration.ofHours(2));
            syncNow(seller);
            see(seller, null, "Consent withdrawn", "Reconnect");

            visitor = manager;
            pass(Duration.ofDays(30));
            see(profiles.get(0), null, "Consent ended", "Reconnect");

            visitor = owner;
            program.run("UPDATE users SET plan_ends_on = plan_starts_on WHERE email = 'seller@sandbox.example'");
            see(seller, null, "Plan ended", "Get help");
        }
    }

    private static void pass(Duration time) {
        program.letPass(time);
        program.amazon().moveClockTo(program.now());
    }

    private void syncNow(String profile) {
        String account = program.firstColumn("SELECT account_id FROM connections WHERE profile_id = " + profile)
                .getFirst();
        visitor.open("/dashboard/ads/accounts/" + account);
        visitor.page()
                .locator("form[action$='/connections/" + profile + "/refreshes'] button")
                .click();
    }

    private void firstSync() {
        visitor.open("/dashboard/ads/authorizations/new");
        visitor.consentAs("vendor");
        Page page = visitor.page();
        page.locator("input[name=profile]:not([disabled])").first().check();
        visitor.press("Connect");
        assertThat(page.getByText("Generating Reports")).isVisible();
        picture("First sync");
    }

    private void disconnect(String profile) {
        visitor.open("/dashboard/ads/connections/" + profile + "/disconnection");
        picture("Disconnect");
        visitor.page()
                .locator("main form button.btn-danger, main form button.btn-primary")
                .last()
                .click();
        Conditions.await(
                profile + " is disconnected",
                PATIENCE,
                () -> program.firstColumn("SELECT status FROM connections WHERE profile_id = " + profile)
                        .isEmpty());
    }

    private static void await(String profile, String ownStatus) {
        Conditions.await(
                profile + " is " + ownStatus,
                PATIENCE,
                () -> program.firstColumn("SELECT status FROM connections WHERE profile_id = " + profile)
                        .equals(List.of(ownStatus)));
    }

    /** @param ownStatus what the connection itself comes to be in, or null where that does not matter */
    private void see(String profile, String ownStatus, String word, String action) {
        if (ownStatus != null) {
            await(profile, ownStatus);
        }
        String address = "/dashboard/ads/connections/" + profile;
        Conditions.await(word, PATIENCE, () -> {
            visitor.open(address);
            return visitor.page().locator(".subject").innerText().contains(word);
        });
        if (action == null) {
            assertThat(visitor.page().locator("main .notice")).hasCount(0);
        } else {
            assertThat(visitor.page().locator("main .notice").first()).containsText(action);
        }
        picture(word);
    }

    private void picture(String name) {
        Page page = visitor.page();
        String file = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        keep(page, file + ".wide");
        page.setViewportSize(390, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        keep(page, file + ".phone.dark");
        assertThat(Axe.violations(page)).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1400, 1000);
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setFullPage(true));
    }
}
