package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and out, and what is closed to whoever has not. */
@ExtendWith(VertxExtension.class)
final class SignInTest {

    private static final String PASSWORD = WebFixture.PASSWORD.reveal();

    private WebFixture site;
    private User user;
    private Browser browser;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        user = site.add(Samples.seller());
        browser = site.browser();
    }

    @Test
    void the_right_password_opens_a_session() {
        Answer answer = signIn(user.email().value(), PASSWORD);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/dashboard/ads/");
        assertThat(answer.cookie("adsc_session")).isPresent();
        assertThat(browser.get("/dashboard/ads/").status()).isEqualTo(200);
    }

    @Test
    void an_address_may_be_typed_in_any_case_and_with_blanks() {
        assertThat(signIn("  " + user.email().value().toUpperCase(Locale.ROOT) + " ", PASSWORD)
                        .status())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "known, wrong",
                "known, ''",
                "known, -",
                "nobody@example.com, right",
                "not an address, right",
                "'', ''",
                "-, -"
            })
    void anything_else_is_refused_in_the_same_words(String email, String password) {
        String typed = "known".equals(email) ? user.email().value() : email;
        String tried = "right".equals(password) ? PASSWORD : password;

        Answer answer = tried == null
                ? (typed == null ? browser.post("/signin") : browser.post("/signin", "email", typed))
                : signIn(typed, tried);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says("signin.problem.refused")).isTrue();
        assertThat(answer.reply().cookies()).isEmpty();
    }

    @Test
    void somebody_disabled_is_told_so_and_only_with_the_right_password() {
        site.stores.users().change(Samples.disabled(user));

        Answer answer = signIn(user.email().value(), PASSWORD);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says("signin.problem.disabled")).isTrue();
        assertThat(answer.reply().cookies()).isEmpty();
        assertThat(signIn(user.email().value(), "wrong").says("signin.problem.refused"))
                .isTrue();
    }

    @Test
    void what_was_typed_stays_except_the_password() {
        Answer answer = browser.post(
                "/signin",
                "email",
                "\"><script>x</script>@example.com",
                "password",
                "wr0ng-secret",
                "next",
                "/dashboard/ads/pending");

        assertThat(answer.html())
                .contains("&quot;&gt;&lt;script&gt;")
                .doesNotContain("<script>x")
                .contains("value=\"/dashboard/ads/pending\"")
                .doesNotContain("wr0ng-secret");
    }

    @Test
    void whoever_wanted_to_go_somewhere_gets_there() {
        Answer form = browser.get("/dashboard/ads/pending");
        assertThat(form.status()).isEqualTo(303);
        assertThat(form.location()).isEqualTo("/signin?next=%2Fdashboard%2Fads%2Fpending");

        assertThat(browser.get(form.location()).html()).contains("value=\"/dashboard/ads/pending\"");

        assertThat(browser.post(
                                "/signin",
                                "email",
                                user.email().value(),
                                "password",
                                PASSWORD,
                                "next",
                                "/dashboard/ads/pending")
                        .location())
                .isEqualTo("/dashboard/ads/pending");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.test",
                "///evil.test",
                "https://evil.test",
                "HTTPS://evil.test",
                "/\\evil.test",
                "\\\\evil.test",
                "/\t/evil.test",
                "\t//evil.test",
                "/\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "evil.test",
                " /dashboard/ads/",
                ""
            })
    void signing_in_never_leads_off_our_own_host(String next) {
        assertThat(browser.post("/signin", "email", user.email().value(), "password", PASSWORD, "next", next)
                        .location())
                .isEqualTo("/dashboard/ads/");
        assertThat(browser.get("/signin?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                        .location())
                .isEqualTo("/dashboard/ads/");
    }

    @Test
    void whoever_is_signed_in_needs_no_form() {
        signIn(user.email().value(), PASSWORD);

        assertThat(browser.get("/signin").location()).isEqualTo("/dashboard/ads/");
        assertThat(browser.get("/signin?next=/dashboard/ads/pending").location())
                .isEqualTo("/dashboard/ads/pending");
    }

    @Test
    void run1_a_demo_user_needs_one_click() {
        site.demoUser();
        assertThat(browser.get("/signin").says("signin.as.seller")).isTrue();

        Answer answer = browser.post("/signin/sandbox", "user", WebFixture.DEMO_KEY);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(browser.get("/dashboard/ads/").html()).contains(WebFixture.DEMO_EMAIL.value());
    }

    @Test
    void run1_a_demo_user_gets_where_they_wanted_but_only_here() {
        site.demoUser();

        assertThat(browser.post("/signin/sandbox", "user", WebFixture.DEMO_KEY, "next", "/dashboard/ads/pending")
                        .location())
                .isEqualTo("/dashboard/ads/pending");
        assertThat(browser.post("/signin/sandbox", "user", WebFixture.DEMO_KEY, "next", "//evil.test")
                        .location())
                .isEqualTo("/dashboard/ads/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "", "seller@sandbox.example", "user-1@example.com"})
    void nobody_but_a_demo_user_gets_in_with_one_click(String key) {
        assertThat(browser.post("/signin/sandbox", "user", key).status()).isEqualTo(422);
        assertThat(browser.post("/signin/sandbox", "user", user.email().value()).status())
                .isEqualTo(422);
        assertThat(browser.post("/signin/sandbox").status()).isEqualTo(422);
    }

    @Test
    void run2_in_live_mode_there_is_no_one_click(Vertx vertx) {
        WebFixture live = new WebFixture(vertx, WebFixture.settings(false, true), false);

        assertThat(live.find("POST", "/signin/sandbox")).isEmpty();
        assertThat(live.browser().get("/signin").html()).doesNotContain("/signin/sandbox");
    }

    @Test
    void over_https_the_cookies_are_bound_to_our_host(Vertx vertx) {
        WebFixture live = new WebFixture(vertx, WebFixture.settings(false, true), false);
        User person = live.add(Samples.seller());

        Answer answer = live.browser().post("/signin", "email", person.email().value(), "password", PASSWORD);

        assertThat(answer.cookie("__Host-adsc_session")).isPresent();
        assertThat(answer.cookie("adsc_session")).isEmpty();
    }

    @Test
    void signing_out_ends_the_session_and_removes_its_cookie() {
        signIn(user.email().value(), PASSWORD);
        String session = browser.cookie("adsc_session");

        Answer answer = browser.post("/signout");

        assertThat(answer.location()).isEqualTo("/signin");
        assertThat(answer.cookie("adsc_session")).get().satisfies(cookie -> {
            assertThat(cookie.value()).isEmpty();
            assertThat(cookie.age()).isEqualTo(Duration.ZERO);
        });
        browser.with("adsc_session", session);
        assertThat(browser.get("/dashboard/ads/").location()).startsWith("/signin");
    }

    @Test
    void signing_out_without_a_session_is_fine() {
        assertThat(browser.post("/signout").location()).isEqualTo("/signin");
        assertThat(browser.with("adsc_session", "invented").post("/signout").location())
                .isEqualTo("/signin");
    }

    @Test
    void a_session_unused_for_twelve_hours_is_over() {
        signIn(user.email().value(), PASSWORD);
        site.clock.advance(Duration.ofHours(12));

        assertThat(browser.get("/dashboard/ads/").location()).startsWith("/signin");
    }

    @Test
    void a_form_sent_without_a_session_is_not_done_and_leads_back_to_its_page_which_says_so() {
        signIn(user.email().value(), PASSWORD);
        site.clock.advance(Duration.ofHours(12));
        browser.sending("referer", "http://localhost:8080/dashboard/ads/connections/7?days=30&code=c0de");

        Answer lost = browser.post("/profile/sessions");

        assertThat(lost.location())
                .isEqualTo("/signin?unsent=1&next=%2Fdashboard%2Fads%2Fconnections%2F7%3Fdays%3D30%26unsent%3D1");
        Answer form = browser.get(lost.location());
        assertThat(form.says("frame.unsent")).isTrue();
        assertThat(form.html()).contains("value=\"/dashboard/ads/connections/7?days=30&amp;unsent=1\"");
        assertThat(browser.get("/signin").says("frame.unsent")).isFalse();

        browser.sending("referer", "http://localhost:8080/profile");
        String next = URLDecoder.decode(
                browser.post("/profile/sessions").location().split("next=")[1], StandardCharsets.UTF_8);
        Answer back = browser.post("/signin", "email", user.email().value(), "password", PASSWORD, "next", next);
        assertThat(back.location()).isEqualTo("/profile?unsent=1");
        assertThat(browser.get(back.location()).says("frame.unsent")).isTrue();
        assertThat(browser.get(back.location()).says("frame.unsent"))
                .as("loaded again")
                .isFalse();
        assertThat(browser.get("/profile").says("frame.unsent")).isFalse();
    }

    @Test
    void what_an_address_says_is_not_believed_where_somebody_else_led_there() {
        String said = "/profile/security?done=off";
        String nested = "%2Fsignin%3Fnext%3D%252Fprofile%252Fsecurity%253Fdone%253Doff";

        assertThat(browser.get("/signin?done=reset").says("signin.done.reset")).isFalse();
        assertThat(browser.get("/signin?unsent=1&next=%2Fprofile%3Fd%256Fne%3Dsaved%26problem%3Dcode%26a%3Db")
                        .html())
                .contains("value=\"/profile?a=b\"");
        assertThat(browser.get("/signin?next=" + nested).html()).contains("value=\"/signin\"");

        signIn(user.email().value(), PASSWORD);
        assertThat(browser.get(said).says("security.done.off")).isFalse();
        assertThat(browser.get("/profile/security?problem=code").says("security.problem.code"))
                .isFalse();
        assertThat(browser.get("/dashboard/ads/links?done=link-revoked").says("frame.done.link-revoked"))
                .isFalse();
        assertThat(browser.get("/signin?next=%2Fprofile%2Fsecurity%3Fdone%3Doff")
                        .location())
                .isEqualTo("/profile/security");
    }

    @Test
    void what_was_done_is_said_once_and_other_addresses_do_not_take_it_away() {
        signIn(user.email().value(), PASSWORD);

        String saved = browser.post("/profile", "name", "Ada", "language", "en").location();
        browser.get("/dashboard/ads/links");

        assertThat(browser.get(saved).says("profile.done.saved")).isTrue();
        assertThat(browser.get(saved).says("profile.done.saved")).isFalse();
    }

    @Test
    void a_form_of_a_page_with_its_own_address_is_said_to_be_lost_too() {
        assertThat(browser.post("/profile", "name", "Ada").location())
                .isEqualTo("/signin?unsent=1&next=%2Fprofile%3Funsent%3D1");
    }

    @Test
    void what_htmx_sends_without_a_session_leaves_for_the_same_place() {
        browser.sending("hx-current-url", "http://localhost:8080/profile");

        assertThat(browser.htmxPost("/profile/sessions").reply().headers())
                .containsEntry("hx-redirect", "/signin?unsent=1&next=%2Fprofile%3Funsent%3D1");
    }

    @Test
    void a_form_of_a_page_that_cannot_be_read_again_leads_to_the_nearest_that_can() {
        browser.sending("referer", "http://localhost:8080/profile/password");

        assertThat(browser.post("/profile/password").location())
                .isEqualTo("/signin?unsent=1&next=%2Fprofile%3Funsent%3D1");
        assertThat(browser.sending("referer", "nonsense%zz")
                        .post("/profile/password")
                        .location())
                .isEqualTo("/signin?unsent=1&next=%2Fprofile%3Funsent%3D1");

        String person = "/admin/users/00000000-0000-0000-0000-000000000001";
        browser.sending("referer", "http://localhost:8080" + person + "/plan");
        assertThat(browser.post(person + "/limit").location())
                .isEqualTo("/signin?unsent=1&next=" + person.replace("/", "%2F") + "%3Funsent%3D1");
        browser.sending("referer", "http://localhost:8080/nowhere/at/all");
        assertThat(browser.post(person + "/limit").location())
                .isEqualTo("/signin?unsent=1&next=%2Fdashboard%2Fads%2F%3Funsent%3D1");
    }

    @Test
    void dash3_a_link_to_numbers_opens_as_it_was_passed_on_once_somebody_signed_in() {
        assertThat(browser.get("/dashboard/ads/connections/7?days=30&term-sort=-acos&code=c0de")
                        .location())
                .isEqualTo("/signin?next=%2Fdashboard%2Fads%2Fconnections%2F7%3Fdays%3D30%26term-sort%3D-acos");
    }

    @Test
    void choosing_a_language_keeps_what_was_chosen_on_the_page() {
        browser.sending("referer", "http://localhost:8080/dashboard/ads/connections/7?days=30&sort=-acos");

        assertThat(browser.post("/preferences", "back", "/dashboard/ads/connections/7", "language", "zh")
                        .location())
                .isEqualTo("/dashboard/ads/connections/7?days=30&sort=-acos");
        assertThat(browser.post("/preferences", "back", "/dashboard/ads/", "language", "zh")
                        .location())
                .isEqualTo("/dashboard/ads/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dashboard/ads/",
                "/dashboard/ads/authorizations/new",
                "/dashboard/ads/pending",
                "/dashboard/ads/pending/profiles",
                "/dashboard/ads/connections/7",
                "/dashboard/ads/connections/7/status"
            })
    void without_a_session_a_page_leads_to_the_form_and_back(String path) {
        assertThat(browser.get(path + "?code=c0de-in-the-query").location())
                .isEqualTo("/signin?next=" + path.replace("/", "%2F"));
        assertThat(browser.with("adsc_session", "invented").get(path).location())
                .startsWith("/signin?next=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dashboard/ads/authorizations",
                "/dashboard/ads/pending/discard",
                "/dashboard/ads/connections/7/runs"
            })
    void without_a_session_a_form_leads_to_the_sign_in_form(String path) {
        assertThat(browser.post(path).location()).startsWith("/signin?unsent=1&next=%2Fdashboard%2Fads%2F");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard/ads/pending/profiles", "/dashboard/ads/connections/7/status?seen=OAUTH.0"})
    void without_a_session_htmx_is_told_to_load_the_page_again(String address) {
        Answer answer = browser.htmx(address);

        assertThat(answer.reloadsThePage()).isTrue();
        assertThat(answer.html()).isEmpty();
    }

    @Test
    void the_short_addresses_lead_home() {
        assertThat(browser.get("/").location()).isEqualTo("/dashboard/ads/");
        assertThat(browser.get("/dashboard/").location()).isEqualTo("/dashboard/ads/");
    }

    private Answer signIn(String email, String password) {
        return browser.post("/signin", "email", email, "password", password);
    }
}
