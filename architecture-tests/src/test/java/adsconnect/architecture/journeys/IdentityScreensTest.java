package adsconnect.architecture.journeys;

import adsconnect.domain.access.Role;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages on which people prove who they are, in four sights; for looking at. */
@Tag("long")
class IdentityScreensTest {

    private static final String PASSWORD = "correct horse battery";

    private static RunningProgram program;

    /** Nobody answers at that provider. */
    @BeforeAll
    static void start() {
        program = RunningProgram.sandbox(Map.of(
                "ADSCONNECT_OIDC_ISSUER", "http://127.0.0.1:9",
                "ADSCONNECT_OIDC_CLIENT_ID", "ads",
                "ADSCONNECT_OIDC_CLIENT_SECRET", "a-secret-between-two-programs",
                "ADSCONNECT_OIDC_NAME", "Müller & Söhne"));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    static Stream<Visitor.Sight> sights() {
        return Stream.of(
                new Visitor.Sight(1400, 900, ColorScheme.LIGHT, "en-US"),
                new Visitor.Sight(360, 800, ColorScheme.DARK, "en-US"),
                new Visitor.Sight(1400, 900, ColorScheme.DARK, "zh-CN"),
                new Visitor.Sight(360, 800, ColorScheme.LIGHT, "zh-CN"));
    }

    @ParameterizedTest
    @MethodSource("sights")
    void every_page_fits_and_the_browser_has_nothing_to_complain_about(Visitor.Sight sight) {
        String email = sight.name() + "@example.com";
        program.createUser(email, PASSWORD, Role.ADMIN);
        try (Visitor visitor = new Visitor(program.address(), sight)) {
            Page page = visitor.page();
            visitor.open("/signin");
            ScreensTest.keep(visitor, sight, "identity-signin");
            page.locator("form[action='/signin/oidc'] button").click();
            page.locator("[role=alert]").waitFor();
            ScreensTest.keep(visitor, sight, "identity-signin-away");
            enter(page, email);
            page.locator(".avatar").waitFor();

            visitor.open("/profile/security");
            ScreensTest.keep(visitor, sight, "identity-off");
            program.run("UPDATE sessions SET proved_at = proved_at - interval '10 minutes'");
            page.locator("form[action='/profile/security/oidc'] button").click();
            ScreensTest.keep(visitor, sight, "identity-confirmation-password");
            page.locator("#proof").fill("wrong");
            page.locator("#proof").press("Enter");
            page.locator("[role=alert]").waitFor();
            ScreensTest.keep(visitor, sight, "identity-confirmation-refused");
            page.locator("#proof").fill(PASSWORD);
            page.locator("#proof").press("Enter");
            page.locator("form[action='/profile/security/oidc'] button").waitFor();
            ScreensTest.keep(visitor, sight, "identity-link-away");
            factor(visitor, sight, email);
        }
    }

    private static void factor(Visitor visitor, Visitor.Sight sight, String email) {
        Page page = visitor.page();
        page.locator("form[action='/profile/security/totp'] button").click();
        page.locator("#seed").waitFor();
        ScreensTest.keep(visitor, sight, "identity-set-up");
        Authenticator app = new Authenticator(page.locator("#seed").textContent());
        page.locator("#code").fill("000000");
        page.locator("#code").press("Enter");
        page.locator("[role=alert]").waitFor();
        ScreensTest.keep(visitor, sight, "identity-set-up-refused");
        page.locator("#code").fill(app.codeAt(program.now()));
        page.locator("#code").press("Enter");
        page.locator("#codes").waitFor();
        ScreensTest.keep(visitor, sight, "identity-codes");
        program.run("INSERT INTO identities (issuer, subject, user_id, linked_at) SELECT 'http://127.0.0.1:9', email,"
                + " user_id, now() FROM users WHERE email = '" + email + "'");
        visitor.open("/profile/security");
        ScreensTest.keep(visitor, sight, "identity-on-linked");
        program.run("UPDATE sessions SET proved_at = proved_at - interval '10 minutes'");
        page.locator("form[action$='/recovery-codes'] button").click();
        ScreensTest.keep(visitor, sight, "identity-confirmation-code");

        page.context().clearCookies();
        visitor.open("/signin");
        enter(page, email);
        page.waitForURL("**/signin/code**");
        ScreensTest.keep(visitor, sight, "identity-code");
        page.locator("#code").fill("000000");
        page.locator("#code").press("Enter");
        page.locator("[role=alert]").waitFor();
        ScreensTest.keep(visitor, sight, "identity-code-refused");
        program.letPass(Duration.ofSeconds(30));
        page.locator("#code").fill(app.codeAt(program.now()));
        page.locator("#code").press("Enter");
        page.locator(".avatar").waitFor();
        onlySignOn(visitor, sight, email);
    }

    /** Of somebody who has neither password nor code. */
    private static void onlySignOn(Visitor visitor, Visitor.Sight sight, String email) {
        program.run("DELETE FROM second_factors");
        program.run("UPDATE users SET password_hash = NULL WHERE email = '" + email + "'");
        visitor.open("/profile/security");
        program.run("UPDATE sessions SET proved_at = proved_at - interval '10 minutes'");
        visitor.page().locator("form[action='/profile/security/totp'] button").click();
        ScreensTest.keep(visitor, sight, "identity-confirmation-sign-on");
    }

    private static void enter(Page page, String email) {
        page.locator("#email").fill(email);
        page.locator("#password").fill(PASSWORD);
        page.locator("form[action='/signin'] button").click();
    }
}
