package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Conditions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Coming back from Amazon while it is down, slow, or wants nothing of us: each is told in plain words, and none is a dead end. */
class AmazonInTroubleJourneyTest {

    private static final String CHOOSE = "Choose your advertising profile";
    private static final String SILENT = "Amazon is not answering";

    private static RunningProgram program;
    private static Traces traces;

    @BeforeAll
    static void start() {
        program = RunningProgram.sandbox();
        traces = new Traces(program);
    }

    @AfterEach
    void heal() {
        program.amazon().faults(new JsonObject());
    }

    @AfterAll
    static void call3_no_code_state_token_or_link_is_left_anywhere() {
        traces.assertNoneAndStop();
    }

    @Test
    void call3_every_trouble_of_the_token_endpoint_says_so_and_try_again_needs_no_new_consent() {
        try (Visitor admin = traces.visitor()) {
            admin.signInAs("admin");
            admin.leave();
            long before = program.exchanges("");

            tokenEndpoint(new JsonObject().put("kind", "SERVER_ERROR"));
            admin.allowAs("vendor");
            saysThatItMayBeTriedAgain(admin, SILENT);
            for (JsonObject trouble : List.of(
                    new JsonObject().put("kind", "SERVER_ERROR").put("status", 503),
                    new JsonObject().put("kind", "HTML"),
                    new JsonObject().put("kind", "HTML").put("status", 200),
                    new JsonObject().put("kind", "CUT"))) {
                tokenEndpoint(trouble);
                assertThat(statusAfterTryingAgain(admin)).as(trouble.encode()).isEqualTo(502);
                saysThatItMayBeTriedAgain(admin, SILENT);
            }
            tokenEndpoint(new JsonObject().put("kind", "THROTTLED").put("retryAfter", 30));
            assertThat(statusAfterTryingAgain(admin)).isEqualTo(429);
            saysThatItMayBeTriedAgain(admin, "Amazon asks us to slow down");
            assertThat(program.exchanges("")).isGreaterThanOrEqualTo(before + 5);

            heal();
            admin.link("Try again").click();

            assertThat(admin.heading(CHOOSE)).isVisible();
        }
    }

    @Test
    @Tag("long")
    void call2_a_token_endpoint_slower_than_ten_seconds_is_given_up_and_an_unknown_outcome_means_start_again() {
        try (Visitor lucky = traces.visitor();
                Visitor unlucky = traces.visitor()) {
            lucky.signInAs("admin");
            unlucky.signInAs("manager");
            lucky.leave();
            unlucky.leave();
            tokenEndpoint(new JsonObject().put("kind", "SLOW").put("delay", "PT1H"));
            allowWithoutWaiting(lucky, "vendor");
            String callback = callbackOf(unlucky, "unpaid");
            Page otherTab = unlucky.page().context().newPage();
            otherTab.navigate(callback);
            assertThat(otherTab.getByText("Amazon is being asked")).isVisible();
            otherTab.close();

            assertThat(lucky.heading(SILENT)).isVisible(patient());
            assertThat(unlucky.heading(SILENT)).isVisible(patient());
            saysThatItMayBeTriedAgain(lucky, SILENT);
            heal();
            PlainHttp.spend(program.amazon().port(), callback);

            lucky.link("Try again").click();
            assertThat(lucky.heading(CHOOSE)).isVisible();
            unlucky.link("Try again").click();
            saysThatNothingIsStored(unlucky, "Amazon’s answer came too late");
            unlucky.press("Try again");
            assertThat(unlucky.page()).hasURL(Visitor.AT_AMAZON);
        }
    }

    @Test
    void call3_a_client_that_amazon_rejects_is_plain_words_for_a_seller_and_an_alarm_for_us() {
        try (Visitor seller = traces.visitor()) {
            seller.signInAs("new seller");
            for (String error : List.of("invalid_client", "unauthorized_client")) {
                seller.leave();
                program.amazon().faults(new JsonObject().put("tokenError", error));
                seller.allowAs("new-seller");

                saysThatNothingIsStored(seller, "Amazon does not accept this installation");
                assertThat(seller.page().getByText("The fault is not yours")).isVisible();
                assertThat(seller.link("Try again")).hasCount(0);
                assertThat(seller.page().locator("main").textContent().toLowerCase(Locale.ROOT))
                        .doesNotContain("client", "secret", "401", "400", "exception");
                assertThat(traces.log()).anyMatch(line -> line.contains(error) && line.contains("nobody can connect"));
                heal();
            }
            seller.leave();
            seller.allowAs("new-seller");
            assertThat(seller.heading(CHOOSE)).isVisible();
        }
    }

    @Test
    void call4_profiles_of_a_region_that_fails_are_missing_until_retry_which_needs_no_new_consent() {
        try (Visitor manager = traces.visitor()) {
            manager.signInAs("manager");
            manager.leave();
            long before = program.exchanges("");
            program.amazon().faults(new JsonObject().put("profilesEU", "SERVER_ERROR"));
            manager.allowAs("seller-worldwide");

            untilAmazonIsGivenUp(manager.page()
                    .locator(".progress-line")
                    .getByText("Amazon does not answer in Europe. Profiles from there are missing."));
            assertThat(boxes(manager)).hasCount(6);
            heal();
            manager.press("Retry");

            assertThat(boxes(manager)).hasCount(10);
            assertThat(manager.button("Retry")).hasCount(0);
            assertThat(program.exchanges("")).isEqualTo(before + 1);
        }
    }

    @Test
    void call4_when_no_region_answers_the_consent_is_safe_and_retry_asks_again() {
        try (Visitor manager = traces.visitor()) {
            manager.signInAs("manager");
            manager.leave();
            long before = program.exchanges("");
            profilesFail();
            manager.allowAs("vendor");

            untilAmazonIsGivenUp(manager.heading("Amazon did not answer"));
            assertThat(manager.page().getByText("nothing has to be allowed again"))
                    .isVisible();
            heal();
            manager.press("Retry");

            assertThat(boxes(manager)).hasCount(2);
            assertThat(program.exchanges("")).isEqualTo(before + 1);
        }
    }

    @Test
    void call4_an_empty_list_gives_each_reason_and_agency_profiles_say_why_they_are_of_no_use() {
        try (Visitor manager = traces.visitor()) {
            manager.signInAs("manager");
            manager.leave();
            manager.allowAs("no-profiles");

            assertThat(manager.heading("No profiles available")).isVisible(patient());
            assertThat(manager.page().locator(".outcome dt")).hasText(new String[] {
                "No active advertising profile",
                "Another Amazon login",
                "Another region",
                "No campaign yet",
                "Only some accounts shared",
                "Manager account not linked"
            });
            assertThat(manager.page().locator(".outcome dd")).hasCount(6);
            manager.link("Sign in at Amazon again").click();
            manager.press("Connect Amazon Ads Account");
            manager.allowAs("agency-only");

            assertThat(manager.heading("Only agency profiles")).isVisible(patient());
            assertThat(boxes(manager)).hasCount(1);
            assertThat(boxes(manager).first()).isDisabled();
            assertThat(manager.page()
                            .getByText("An agency profile has no ads of its own")
                            .first())
                    .isVisible();
        }
    }

    @Test
    void call4_at_a_link_amazon_is_asked_again_without_a_new_consent_and_agency_profiles_are_told() {
        try (Visitor manager = traces.visitor();
                Visitor client = traces.visitor()) {
            String address = manager.makeLink("Client of a silent Amazon", "NA");
            client.open(address);
            client.press("Continue to Amazon");
            profilesFail();
            client.allowAs("agency-only");
            untilAmazonIsGivenUp(client.heading("Amazon does not list your profiles at the moment"));
            heal();
            client.press("Ask Amazon again");

            saysThatNothingIsStored(client, "This login only reaches agency profiles");
            client.open(address);
            client.press("Continue to Amazon");
            client.allowAs("big-ids");
            assertThat(client.heading("Done: Client of a silent Amazon is connected"))
                    .isVisible(patient());
        }
    }

    private static void saysThatItMayBeTriedAgain(Visitor visitor, String heading) {
        saysThatNothingIsStored(visitor, heading);
        assertThat(visitor.link("Try again")).isVisible();
    }

    private static void saysThatNothingIsStored(Visitor visitor, String heading) {
        assertThat(visitor.heading(heading)).isVisible(patient());
        visitor.picture(heading);
        assertThat(visitor.page().getByText("No credentials have been stored.")).isVisible();
        assertThat(visitor.page().locator("main").getByText("Get help")).isVisible();
        assertThat(visitor.page().locator(".failure-help a[href^='/help/']").first())
                .isVisible();
    }

    private static int statusAfterTryingAgain(Visitor visitor) {
        return visitor.page()
                .waitForResponse(
                        answer -> answer.request().isNavigationRequest(),
                        () -> visitor.link("Try again").click())
                .status();
    }

    /** Between its tries the program waits for seconds, which pass quickly here. */
    private static void untilAmazonIsGivenUp(Locator told) {
        Conditions.await("the page to say that Amazon does not answer", () -> {
            program.letPass(Duration.ofMillis(200));
            return told.isVisible();
        });
    }

    /** Amazon's page is left, but the answer will take its time. */
    private static void allowWithoutWaiting(Visitor visitor, String persona) {
        visitor.page().locator("input[name=persona][value=" + persona + "]").check();
        visitor.page().evaluate("setTimeout(() => document.querySelector('button[value=allow]').click())");
    }

    /** The same, and where the browser is now on its way to. */
    private static String callbackOf(Visitor visitor, String persona) {
        return visitor.page()
                .waitForRequest("**/dashboard/ads/callback?*", () -> allowWithoutWaiting(visitor, persona))
                .url();
    }

    private static Locator boxes(Visitor visitor) {
        return visitor.page().locator("input[name=profile]");
    }

    private static void tokenEndpoint(JsonObject fault) {
        program.amazon().faults(new JsonObject().put("tokenEndpoint", fault));
    }

    private static void profilesFail() {
        JsonObject faults = new JsonObject();
        List.of("NA", "EU", "FE").forEach(region -> faults.put("profiles" + region, "SERVER_ERROR"));
        program.amazon().faults(faults);
    }

    private static LocatorAssertions.IsVisibleOptions patient() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);
    }
}
