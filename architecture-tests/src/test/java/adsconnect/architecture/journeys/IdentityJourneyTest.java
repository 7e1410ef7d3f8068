package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.Role;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody puts a second factor on their sign-in, uses it on good days and bad, and removes it again (section 17). */
class IdentityJourneyTest {

    private static final String EMAIL = "pat@example.com";
    private static final String PASSWORD = "correct horse battery";

    private static RunningProgram program;
    private static Traces traces;
    private static Visitor pat;
    private static Page page;

    @BeforeAll
    static void start() {
        program = RunningProgram.sandbox();
        traces = new Traces(program);
        program.createUser(EMAIL, PASSWORD, Role.SELLER);
        pat = traces.visitor();
        page = pat.page();
        letPass(Duration.ZERO);
    }

    /** Only then, for a code that was used is not to be followed by the next one unawares. */
    private static void letPass(Duration time) {
        program.stopClockAt(program.now().plus(time));
    }

    @AfterAll
    static void stop() {
        pat.close();
        traces.close();
        program.close();
    }

    @Test
    void a_second_factor_is_set_up_asked_for_and_removed_and_nothing_tells_it() {
        enter();
        pat.open("/profile/security");
        pat.press("Set up an authenticator app");
        assertThat(page.locator(".seed-picture")).hasJSProperty("complete", true);
        String shown = page.locator("#seed").textContent();
        Authenticator app = new Authenticator(shown);
        type("Switch on", "000000");
        isRefused();
        List<String> codes = codesAfter(() -> type("Switch on", app.codeAt(program.now())));

        itsCodesLetIn(app);
        recoveryCodesLetInOnce(codes);
        letPass(Duration.ofMinutes(10));
        List<String> renewed = codesAfter(() -> renewRecoveryCodes(app));
        assertThat(renewed).doesNotContainAnyElementsOf(codes);
        switchOff();

        isToldNowhere(shown, Stream.concat(codes.stream(), renewed.stream()).toList());
    }

    private static void itsCodesLetIn(Authenticator app) {
        comeBack();
        // Used before, and made up.
        type("Sign in", app.codeAt(program.now()));
        isRefused();
        type("Sign in", "123456");
        isRefused();
        letPass(Duration.ofSeconds(30));
        type("Sign in", app.codeAt(program.now()));
        isIn();
    }

    private static void recoveryCodesLetInOnce(List<String> codes) {
        comeBack();
        type("Sign in", codes.getFirst().toUpperCase(Locale.ROOT));
        isIn();
        comeBack();
        type("Sign in", codes.getFirst());
        isRefused();
        type("Sign in", codes.getLast());
        isIn();
    }

    private static void renewRecoveryCodes(Authenticator app) {
        pat.open("/profile/security");
        assertThat(page.locator("main")).containsText("8 recovery codes are left");
        pat.press("Make new recovery codes");
        assertThat(pat.heading("Confirm that it is you")).isVisible();
        page.locator("#proof").fill(app.codeAt(program.now()));
        pat.press("Confirm and go on");
    }

    private static void switchOff() {
        pat.open("/profile/security");
        page.locator("details.confirm > summary").click();
        pat.press("Yes, switch off");
        assertThat(pat.button("Set up an authenticator app")).isVisible();
        pat.open("/");
        leave();
        enter();
        isIn();
    }

    /** But on the page that shows it to whom it belongs. */
    private static void isToldNowhere(String seed, List<String> codes) {
        List<String> seeds = List.of(seed, seed.replaceAll("\\s", ""));
        List<String> recovery = codes.stream()
                .flatMap(code -> Stream.of(code, code.replace("-", "").toUpperCase(Locale.ROOT), code.replace("-", "")))
                .toList();
        assertThat(traces.pagesTelling(seeds)).hasSize(2).allMatch(html -> html.contains("seed-picture"));
        assertThat(traces.pagesTelling(recovery)).hasSize(2).allMatch(html -> html.contains("recovery-codes"));
        traces.assertToldNowhere(
                Stream.concat(seeds.stream().skip(1), recovery.stream()).toList());
    }

    private static List<String> codesAfter(Runnable deed) {
        deed.run();
        List<String> codes =
                page.locator("#codes").textContent().strip().lines().toList();
        keep();
        assertThat(codes).hasSize(10);
        return codes;
    }

    private static void comeBack() {
        leave();
        enter();
        page.waitForURL("**/signin/code**");
        pat.open("/dashboard/ads/keys");
        page.waitForURL("**/signin/code**");
    }

    private static void leave() {
        page.context().clearCookies();
    }

    private static void enter() {
        pat.open("/signin");
        page.locator("#email").fill(EMAIL);
        page.locator("#password").fill(PASSWORD);
        page.locator("form[action='/signin'] button").click();
        page.waitForURL("**/*");
    }

    /** A page is kept once it is there; one that is left before, as no person is as quick to do, is not. */
    private static void keep() {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    private static void type(String button, String code) {
        keep();
        page.locator("#code").fill(code);
        pat.press(button);
    }

    private static void isRefused() {
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page.locator("#code")).hasValue("");
    }

    private static void isIn() {
        assertThat(page.locator(".avatar")).isVisible();
    }
}
