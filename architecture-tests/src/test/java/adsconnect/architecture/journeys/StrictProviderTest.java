package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Ports;
import adsconnect.domain.access.Role;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Single sign-on by a real provider that is as strict as its defaults make it, in a real browser (section 17). */
@Tag("long")
@Timeout(600)
class StrictProviderTest {

    private static final String SECURITY = "/profile/security";

    private final int port = Ports.free();
    private final int providerPort = Ports.free();
    private final URI address = URI.create("http://localhost:" + port);
    private StrictProvider provider;

    @BeforeEach
    void open() throws InterruptedException {
        Assumptions.assumeTrue(hasNpm(), "needs npm");
        provider = StrictProvider.start(providerPort, address);
    }

    @AfterEach
    void close() {
        if (provider != null) {
            provider.close();
        }
    }

    private static boolean hasNpm() throws InterruptedException {
        try {
            return new ProcessBuilder("npm", "--version").start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    private RunningProgram program(String... more) {
        Map<String, String> settings = new HashMap<>(provider.settings());
        settings.put("ADSCONNECT_HTTP_PORT", Integer.toString(port));
        settings.put("ADSCONNECT_PUBLIC_URL", address.toString());
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return RunningProgram.sandbox(settings);
    }

    private static void depart(Visitor visitor) {
        visitor.open("/signin");
        visitor.press("Sign in with Acme");
    }

    private void signOn(Visitor visitor, String login) {
        depart(visitor);
        provider.signIn(visitor.page(), login);
    }

    private static void isSignedIn(Visitor visitor, String email) {
        visitor.open("/profile");
        assertThat(visitor.page().locator("main")).containsText(email);
    }

    private void isRefused(Visitor visitor, String words) {
        visitor.page().waitForURL(address + "/**");
        assertThat(visitor.page().locator("[role=alert]")).containsText(words);
        assertThat(visitor.page().context().cookies())
                .extracting(cookie -> cookie.name)
                .doesNotContain("adsc_session");
    }

    @Test
    void a_newcomer_signs_in_and_is_the_same_one_the_next_time_and_nothing_tells_how() {
        RunningProgram program = program();
        Traces traces = new Traces(program);
        try (Visitor zoe = traces.visitor();
                Visitor again = traces.visitor();
                Visitor unsure = traces.visitor()) {
            signOn(zoe, "zoe");
            isSignedIn(zoe, "zoe@example.com");
            signOn(again, "zoe");
            isSignedIn(again, "zoe@example.com");
            assertThat(program.firstColumn("SELECT role || ' ' || plan FROM users WHERE email = 'zoe@example.com'"))
                    .containsExactly("SELLER NONE");

            signOn(unsure, "jo-unsure");
            isRefused(unsure, "names no e-mail address");
            traces.assertToldNowhere(traces.secrets());
            traces.assertToldNowhere(List.of(StrictProvider.CLIENT_SECRET));
        } finally {
            traces.assertNoneAndStop();
        }
    }

    @Test
    void what_goes_wrong_is_told_and_signs_nobody_in() {
        try (CapturedLog log = new CapturedLog();
                RunningProgram program = program()) {
            try (Visitor replays = new Visitor(address)) {
                isReplayedInVain(replays);
            }
            try (Visitor cancels = new Visitor(address)) {
                depart(cancels);
                cancels.page().getByText("Cancel").click();
                isRefused(cancels, "Acme did not sign you in");
            }
            try (Visitor known = new Visitor(address)) {
                signOn(known, "seller@sandbox.example");
                isRefused(known, "Somebody here has the e-mail address");
            }
            try (Visitor waits = new Visitor(address)) {
                provider.close();
                depart(waits);
                isRefused(waits, "Acme can’t be reached");
                waits.picture("signon away");
                provider = StrictProvider.start(providerPort, address);
                depart(waits);
                provider.signIn(waits.page(), "tom");
                isSignedIn(waits, "tom@example.com");
            }
            try (Visitor late = new Visitor(address)) {
                program.letPass(Duration.ofMinutes(5));
                signOn(late, "zoe");
                isRefused(late, "too far apart");
            }
            assertThat(log.lines()).anyMatch(line -> line.contains("(AWAY)") && line.contains("openid-configuration"));
            assertThat(log.lines()).anyMatch(line -> line.contains("(CLOCK)") && line.contains("but here it is"));
        }
    }

    /** With all that the browser kept, and in one that is signed out. */
    private void isReplayedInVain(Visitor visitor) {
        Page page = visitor.page();
        depart(visitor);
        page.waitForURL(provider.issuer() + "/interaction/**");
        List<Cookie> kept = page.context().cookies();
        String[] callback = new String[1];
        page.onRequest(request -> {
            if (request.url().contains("/signin/oidc/callback")) {
                callback[0] = request.url();
            }
        });
        provider.signIn(page, "zoe");
        isSignedIn(visitor, "zoe@example.com");
        page.context().clearCookies();
        page.context().addCookies(kept);
        page.navigate(callback[0]);
        isRefused(visitor, "was used before");
    }

    @Test
    void a_wrong_secret_is_told_on_the_page_and_in_the_log() {
        try (CapturedLog log = new CapturedLog();
                RunningProgram program =
                        program("ADSCONNECT_OIDC_CLIENT_SECRET", "an-old-secret-between-two-programs");
                Visitor zoe = new Visitor(program.address())) {
            signOn(zoe, "zoe");
            isRefused(zoe, "Acme does not accept this installation any more");
            zoe.picture("signon client refused");
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("(CLIENT_REFUSED)") && line.contains("401 invalid_client"));
            Traces.assertNone(List.of("an-old-secret-between-two-programs"), log, program);
        }
    }

    @Test
    void somebody_with_a_password_links_it_signs_in_by_it_and_removes_it() {
        try (RunningProgram program = program();
                Visitor ann = new Visitor(program.address());
                Visitor elsewhere = new Visitor(program.address())) {
            program.createUser("ann@example.com", "correct horse battery", Role.SELLER);
            enter(ann, "ann@example.com");
            ann.open(SECURITY);
            ann.press("Link Acme");
            provider.signIn(ann.page(), "another-name-there");
            ann.page().waitForURL(address + SECURITY);
            assertThat(ann.page().locator("main")).containsText("You can sign in with Acme");
            ann.picture("security linked");

            signOn(elsewhere, "another-name-there");
            isSignedIn(elsewhere, "ann@example.com");

            ann.page().locator("summary").filter(named("Remove Acme")).click();
            ann.press("Yes, remove");
            assertThat(ann.button("Link Acme")).isVisible();
            try (Visitor late = new Visitor(program.address())) {
                signOn(late, "ann");
                isRefused(late, "Somebody here has the e-mail address");
            }
        }
    }

    private static Locator.FilterOptions named(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static void enter(Visitor visitor, String email) {
        visitor.open("/signin");
        visitor.page().locator("#email").fill(email);
        visitor.page().locator("#password").fill("correct horse battery");
        visitor.page().locator("form[action='/signin'] button").click();
        visitor.page().locator(".avatar").waitFor();
    }

    @Test
    void somebody_without_a_password_proves_who_they_are_by_signing_in_anew() {
        try (RunningProgram program = program();
                Visitor zoe = new Visitor(program.address())) {
            signOn(zoe, "zoe");
            isSignedIn(zoe, "zoe@example.com");
            program.run("UPDATE users SET role = 'ADMIN' WHERE email = 'zoe@example.com'");
            zoe.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("adsc_session"));
            depart(zoe);
            isSignedIn(zoe, "zoe@example.com");
            invite(zoe);
            assertThat(zoe.page().locator("h1")).hasText("Confirm that it is you");
            zoe.picture("confirmation by signing in anew");
            zoe.press("Sign in anew by single sign-on");
            provider.signIn(zoe.page(), "somebody-else");
            assertThat(zoe.page().locator("[role=alert]")).containsText("as somebody else than here");
            invite(zoe);
            zoe.press("Sign in anew by single sign-on");
            provider.signIn(zoe.page(), "zoe");
            zoe.page().waitForURL(address + "/admin/users**");
            invite(zoe);
            assertThat(zoe.page().locator("code.address")).containsText("/join/");
        }
    }

    private static void invite(Visitor visitor) {
        visitor.open("/admin/users");
        visitor.page().locator("#email").fill("kim@example.com");
        visitor.page().locator("#invite-reason").fill("They start on Monday");
        visitor.press("Invite");
    }

    @Test
    void a_second_factor_is_demanded_after_it() {
        try (RunningProgram program = program("ADSCONNECT_TOTP_REQUIRED", "everybody");
                Visitor zoe = new Visitor(program.address())) {
            signOn(zoe, "zoe");
            zoe.open("/dashboard/ads/keys");
            assertThat(zoe.page()).hasURL(address + SECURITY);
            assertThat(zoe.page().locator("main")).containsText("Your role needs a second factor");
            zoe.press("Set up an authenticator app");
            zoe.press("Sign in anew by single sign-on");
            provider.signInAnew(zoe.page(), "zoe");
            zoe.page().waitForURL(address + SECURITY);
            zoe.press("Set up an authenticator app");
            Authenticator app = new Authenticator(zoe.page().locator("#seed").textContent());
            zoe.page().locator("#code").fill(app.codeAt(program.now()));
            zoe.press("Switch on");
            assertThat(zoe.page().locator("#codes")).isVisible();

            zoe.page().context().clearCookies();
            signOn(zoe, "zoe");
            zoe.page().waitForURL(address + "/signin/code**");
            zoe.open("/dashboard/ads/keys");
            zoe.page().waitForURL(address + "/signin/code**");
            program.letPass(Duration.ofSeconds(30));
            zoe.page().locator("#code").fill(app.codeAt(program.now()));
            zoe.press("Sign in");
            isSignedIn(zoe, "zoe@example.com");
        }
    }
}
