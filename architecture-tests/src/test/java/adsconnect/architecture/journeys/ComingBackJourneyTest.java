package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Coming back from Amazon too late, twice, elsewhere, as somebody else, or with something that makes no sense. */
class ComingBackJourneyTest {

    private static final String CALLBACK = "/dashboard/ads/callback?";
    private static final String CHOOSE = "Choose your advertising profile";
    private static final String OTHER_BROWSER = "This was started in another browser";
    private static final String UNKNOWN = "We don’t know this sign-in";

    private static RunningProgram program;
    private static Traces traces;

    @BeforeAll
    static void start() {
        program = RunningProgram.sandbox();
        traces = new Traces(program);
    }

    @AfterAll
    static void call3_no_code_state_token_or_link_is_left_anywhere() {
        traces.assertNoneAndStop();
    }

    @Test
    void call3_a_code_older_than_five_minutes_is_told_and_a_new_start_works() {
        try (Visitor admin = traces.visitor()) {
            admin.signInAs("admin");
            admin.leave();
            String callback = allow(admin, "vendor");
            program.amazon().moveClockTo(Instant.now().plus(Duration.ofMinutes(5)));

            admin.page().navigate(callback);

            saysThatNothingIsStored(admin, "Amazon’s answer came too late");
            startAgain(admin, "vendor");
        }
    }

    @Test
    void call3_an_attempt_older_than_ten_minutes_is_told_and_a_new_start_works() {
        try (Visitor admin = traces.visitor()) {
            admin.signInAs("admin");
            admin.leave();
            long before = program.exchanges("");
            program.letPass(Duration.ofMinutes(10));

            admin.allowAs("vendor");

            saysThatNothingIsStored(admin, "This took too long");
            assertThat(program.exchanges("")).isEqualTo(before);
            startAgain(admin, "vendor");
        }
    }

    @Test
    void call2_nobody_but_who_left_comes_back_and_only_in_the_same_browser() {
        try (Visitor admin = traces.visitor();
                Visitor elsewhere = traces.visitor();
                Visitor stranger = traces.visitor()) {
            admin.signInAs("admin");
            elsewhere.signInAs("admin");
            admin.leave();
            String callback = allow(admin, "vendor");
            long before = program.exchanges("");

            elsewhere.page().navigate(callback);
            saysThatNothingIsStored(elsewhere, OTHER_BROWSER);
            stranger.page().navigate(callback);
            saysThatNothingIsStored(stranger, OTHER_BROWSER);
            otherTabSignsInAs(admin, "manager");
            admin.page().navigate(callback);
            saysThatNothingIsStored(admin, OTHER_BROWSER);
            assertThat(program.exchanges("")).isEqualTo(before);

            otherTabSignsInAs(admin, "admin");
            admin.page().navigate(callback);
            assertThat(admin.heading(CHOOSE)).isVisible();
            assertThat(program.exchanges("")).isEqualTo(before + 1);
        }
    }

    @Test
    void call2_who_signed_out_in_another_tab_signs_in_and_goes_on_but_nobody_else_does() {
        try (Visitor admin = traces.visitor()) {
            admin.signInAs("admin");
            admin.leave();
            otherTabSignsOut(admin);
            admin.allowAs("vendor");
            assertThat(admin.page()).hasURL(Pattern.compile(".*/signin\\?next=.*"));

            admin.press("Sign in as manager");
            assertThat(admin.heading("There is nothing here")).isVisible();
            String attempt = admin.page().url();
            assertThat(attempt).doesNotContain("code", "state");

            admin.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("adsc_session"));
            admin.page().navigate(attempt);
            admin.press("Sign in as admin");
            assertThat(admin.heading(CHOOSE)).isVisible();
        }
    }

    @Test
    void call3_a_callback_that_makes_no_sense_is_told_in_plain_words() {
        try (Visitor admin = traces.visitor()) {
            admin.signInAs("admin");
            long before = program.exchanges("");
            for (String query : List.of(
                    "", "code=invented", "state=invented&code=invented", "error=access_denied", "state=%00&code=%00")) {
                admin.open(CALLBACK + query);
                saysThatNothingIsStored(admin, UNKNOWN);
            }
            admin.open(CALLBACK + "code=invented&state=" + "s".repeat(10 * 1024));
            saysThatNothingIsStored(admin, UNKNOWN);

            admin.leave();
            String state = state(admin);
            admin.open(CALLBACK + "code=invented&error=access_denied&state=" + state);
            saysThatNothingIsStored(admin, "You cancelled at Amazon");
            admin.leave();
            admin.open(CALLBACK + "state=" + state(admin));
            saysThatNothingIsStored(admin, "Amazon refused the request");
            assertThat(program.exchanges("")).isEqualTo(before);
            startAgain(admin, "vendor");
        }
    }

    @Test
    void call2_the_same_callback_a_day_later_shows_what_came_of_it_and_exchanges_nothing() {
        try (Visitor manager = traces.visitor()) {
            manager.signInAs("manager");
            manager.leave();
            String callback = allow(manager, "unpaid");
            manager.page().navigate(callback);
            manager.page().getByRole(AriaRole.CHECKBOX).check();
            manager.press("Connect");
            manager.page().waitForURL("**/connections/*");
            long before = program.exchanges("");
            // A page that waits would lead to the sign-in form by itself, maybe at the same moment.
            manager.page().navigate("about:blank");
            program.letPass(Duration.ofDays(1));

            manager.page().navigate(callback);
            assertThat(manager.page()).hasURL(Pattern.compile(".*/signin\\?next=.*"));
            manager.press("Sign in as manager");
            assertThat(manager.heading("Pending Payment Pans is connected")).isVisible();
            manager.picture("Pending Payment Pans is connected");

            // After an hour browsers forget that they are the one which left.
            manager.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("adsc_browser"));
            manager.page().navigate(callback);
            assertThat(manager.heading(OTHER_BROWSER)).isVisible();
            assertThat(program.exchanges("")).isEqualTo(before);
        }
    }

    private static void saysThatNothingIsStored(Visitor visitor, String heading) {
        assertThat(visitor.heading(heading)).isVisible();
        visitor.picture(heading);
        assertThat(visitor.page().getByText("No credentials have been stored.")).isVisible();
        assertThat(visitor.page().locator("main").getByText("Get help")).isVisible();
    }

    private static void startAgain(Visitor visitor, String persona) {
        visitor.press("Try again");
        visitor.page().waitForURL(Visitor.AT_AMAZON);
        visitor.allowAs(persona);
        assertThat(visitor.heading(CHOOSE)).isVisible();
    }

    private static String allow(Visitor visitor, String persona) {
        String callback = PlainHttp.allow(visitor.page().url(), persona);
        traces.learn(callback);
        return callback;
    }

    private static String state(Visitor visitor) {
        String query = URI.create(visitor.page().url()).getRawQuery();
        return Pattern.compile("&")
                .splitAsStream(query)
                .filter(pair -> pair.startsWith("state="))
                .findFirst()
                .orElseThrow()
                .substring("state=".length());
    }

    private static void otherTabSignsInAs(Visitor visitor, String demoUser) {
        otherTabSignsOut(visitor);
        Page tab = visitor.page().context().newPage();
        tab.navigate(program.address().resolve("/signin").toString());
        tab.locator("button[value=" + demoUser + "]").click();
        tab.waitForURL("**/dashboard/ads/**");
        tab.close();
    }

    private static void otherTabSignsOut(Visitor visitor) {
        Page tab = visitor.page().context().newPage();
        tab.navigate(program.address().resolve("/help/").toString());
        tab.locator("form[action='/signout']").evaluate("form => form.submit()");
        tab.waitForURL("**/signin");
        tab.close();
    }
}
