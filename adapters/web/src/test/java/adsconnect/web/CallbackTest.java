package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.User;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.audit.Origin;
import adsconnect.domain.authorization.Aim;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.Refreshing;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Coming back from Amazon. */
@ExtendWith(VertxExtension.class)
final class CallbackTest {

    private static final String CODE = "RKzvPhTqWmYcLsNdXbGa";
    private static final String PASTE = "/dashboard/ads/callback/address";

    private WebFixture site;
    private User seller;
    private Browser browser;
    private String state;
    private Answer last;

    @BeforeEach
    void leave_for_amazon(Vertx vertx) {
        site = new WebFixture(vertx);
        seller = Samples.seller();
        browser = site.browserOf(seller);
        browser.post("/dashboard/ads/authorizations", "region", "NA", "accountName", "");
        state = site.oauth.consents().getLast().state().reveal();
    }

    /** CALL-3: never a token or code on the page, or in an address it leads to. */
    @AfterEach
    void call3_nothing_secret_left_the_house() {
        assertThat(last.everything())
                .doesNotContain(CODE)
                .doesNotContain(state)
                .doesNotContain("Atza|")
                .doesNotContain("Atzr|")
                .doesNotContain(site.oauth.consents().getLast().pkceVerifier().reveal())
                .doesNotContain(String.valueOf(browser.cookie("adsc_browser")));
    }

    @Test
    void call1_success_leads_to_the_picker() {
        Answer answer = comeBack("code=" + CODE + "&state=" + state);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/dashboard/ads/pending");
        assertThat(browser.get("/dashboard/ads/pending").says("picker.title")).isTrue();
    }

    @Test
    void audit1_what_is_written_down_says_who_came_and_from_where() {
        comeBack("code=" + CODE + "&state=" + state);

        assertThat(site.stores.auditTrail().newest(10)).hasSize(2).allSatisfy(line -> {
            assertThat(line.by()).isEqualTo(new Actor.Person(seller.id()));
            assertThat(line.origin()).isEqualTo(new Origin(Origin.Via.WEB, Browser.ADDRESS));
        });
        assertThat(site.stores.auditTrail().newest(10).toString()).doesNotContain(CODE, state, "Atz");
    }

    @Test
    void call2_loading_the_callback_again_shows_the_outcome_and_exchanges_nothing() {
        comeBack("code=" + CODE + "&state=" + state);

        assertThat(comeBack("code=" + CODE + "&state=" + state).location()).isEqualTo("/dashboard/ads/pending");
        assertThat(site.oauth.exchanges()).hasSize(1);
    }

    @Test
    void call2_loading_the_callback_again_after_the_choice_says_that_it_is_done() {
        comeBack("code=" + CODE + "&state=" + state);
        browser.post("/dashboard/ads/pending/discard");

        shows("code=" + CODE + "&state=" + state, 400, "state_used");
        assertThat(site.oauth.exchanges()).hasSize(1);
    }

    @Test
    void call2_while_the_code_is_exchanged_a_second_load_looks_again_by_itself() {
        AtomicReference<Answer> second = new AtomicReference<>();
        AtomicReference<Answer> waiting = new AtomicReference<>();
        site.oauth.meanwhile(() -> {
            second.set(comeBack("code=" + CODE + "&state=" + state));
            waiting.set(browser.get(second.get().location()));
        });

        comeBack("code=" + CODE + "&state=" + state);

        assertThat(second.get().location())
                .startsWith("/dashboard/ads/authorizations/")
                .doesNotContain(CODE, state);
        assertThat(waiting.get().failsWith("exchanging")).isTrue();
        assertThat(waiting.get().html())
                .contains("http-equiv=\"refresh\" content=\"1;url=/dashboard/ads/authorizations/");
        assertThat(site.oauth.exchanges()).hasSize(1);
    }

    @Test
    void call3_cancelled_at_amazon() {
        shows(
                "error_description=Access+not+permitted.&state=" + state + "&error=access_denied",
                200,
                "cancelled_at_amazon");
        assertThat(last.says("failure.try-again")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_scope", "server_error", "<script>alert(1)</script>"})
    void call3_any_other_error_of_amazons(String error) {
        shows("state=" + state + "&error=" + error, 502, "amazon_refused");
        assertThat(last.html()).doesNotContain("<script>alert");
    }

    @Test
    void call3_amazons_own_words_stand_on_the_page() {
        Answer answer =
                comeBack("state=" + state + "&error=invalid_scope&error_description=An+unknown+scope+was+requested");

        assertThat(answer.html()).contains("An unknown scope was requested");
    }

    @Test
    void call3_neither_code_nor_error() {
        shows("state=" + state, 502, "amazon_refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code=" + CODE,
                "code=" + CODE + "&state=",
                "code=" + CODE + "&state=invented",
                "",
                "state=%20%20",
                "error=access_denied"
            })
    void call3_a_state_that_is_not_known_here(String query) {
        shows(query, 400, "state_unknown");
        assertThat(site.oauth.exchanges()).isEmpty();
    }

    @Test
    void call3_a_state_of_absurd_length_is_not_known_here() {
        shows("code=" + CODE + "&state=" + "s".repeat(10_000), 400, "state_unknown");
    }

    @Test
    void call7_pasted_addresses_have_the_limits_of_the_callback() {
        String pasted = "https://ads.example.com/dashboard/ads/callback?state=";

        last = browser.post(PASTE, "address", pasted + "s".repeat(10_000) + "&code=" + CODE);
        assertThat(last.status()).isEqualTo(400);
        assertThat(last.failsWith("state_unknown")).isTrue();

        browser.post(PASTE, "address", pasted + state + "&code=" + "c".repeat(2_049));
        last = browser.get(attemptPage());
        assertThat(last.failsWith("amazon_refused")).isTrue();
        assertThat(site.oauth.exchanges()).isEmpty();
    }

    @Test
    void call3_an_attempt_older_than_ten_minutes() {
        site.clock.advance(Duration.ofMinutes(10));

        shows("code=" + CODE + "&state=" + state, 400, "state_expired");
        assertThat(site.oauth.exchanges()).isEmpty();
    }

    @Test
    void call2_another_browser_of_the_same_person() {
        browser = site.anotherBrowserOf(seller);

        shows("code=" + CODE + "&state=" + state, 400, "wrong_browser");
        assertThat(site.oauth.exchanges()).isEmpty();
    }

    @Test
    void call2_another_person_in_the_same_browser() {
        String mark = browser.cookie("adsc_browser");
        browser = site.browserOf(Samples.seller()).with("adsc_browser", mark);

        shows("code=" + CODE + "&state=" + state, 400, "wrong_browser");
    }

    @ParameterizedTest
    @CsvSource({
        "GRANT_REFUSED, 400, code_expired, {attempt}/successor",
        "CLIENT_REJECTED, 502, client_rejected, /help/message?code=client_rejected",
        // The code is still good, and the page of the attempt tries it again.
        "UNAVAILABLE, 502, amazon_unavailable, {attempt}",
        "THROTTLED, 429, amazon_throttled, {attempt}",
        "REQUEST_REFUSED, 502, amazon_refused, {attempt}/successor"
    })
    void call3_each_way_the_exchange_fails_has_its_page(Kind kind, int status, String code, String wayOn) {
        site.tokenEndpointFails(kind);

        shows("code=" + CODE + "&state=" + state, status, code);
        assertThat(last.says("failure.nothing-stored")).isTrue();
        assertThat(last.html()).contains("=\"" + wayOn.replace("{attempt}", attemptPage()) + "\"");
        assertThat(site.stores.pendingConnections().ofUser(seller.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNAVAILABLE", "THROTTLED"})
    void call3_when_amazon_was_down_the_same_callback_may_be_loaded_again(Kind kind) {
        site.tokenEndpointFails(kind);
        comeBack("code=" + CODE + "&state=" + state);
        assertThat(last.says("failure.try-again")).isTrue();

        assertThat(comeBack("code=" + CODE + "&state=" + state).location()).isEqualTo("/dashboard/ads/pending");
    }

    @Test
    void call3_a_failure_stays_what_it_was_when_it_is_loaded_again() {
        site.tokenEndpointFails(Kind.GRANT_REFUSED);
        comeBack("code=" + CODE + "&state=" + state);

        shows("code=" + CODE + "&state=" + state, 400, "code_expired");
        assertThat(site.oauth.exchanges()).hasSize(1);
    }

    @Test
    void call3_trying_again_leaves_for_amazon_with_the_same_region_and_name() {
        browser.post("/dashboard/ads/authorizations", "region", "FE", "accountName", "Acme 日本");
        state = site.oauth.consents().getLast().state().reveal();
        comeBack("state=" + state + "&error=access_denied");

        last = browser.post(attemptPage() + "/successor");

        assertThat(site.oauth.consents().getLast().region()).isEqualTo(Region.FE);
        assertThat(site.oauth.consents().getLast().state().reveal()).isNotEqualTo(state);
        assertThat(last.status()).isEqualTo(303);
        state = site.oauth.consents().getLast().state().reveal();
        assertThat(site.stores
                        .authorizations()
                        .lastOf(seller.id())
                        .orElseThrow()
                        .attempt()
                        .aim())
                .isEqualTo(new Aim.Pick(Optional.of(new AccountName("Acme 日本"))));
        last = browser.get("/dashboard/ads/");
    }

    @Test
    void sec1_nobody_else_tries_an_attempt_again() {
        comeBack("state=" + state + "&error=access_denied");
        String successor = attemptPage() + "/successor";
        String mark = browser.cookie("adsc_browser");

        last = site.browserOf(Samples.seller()).with("adsc_browser", mark).post(successor);
        assertThat(last.status()).isEqualTo(404);
        assertThat(site.anotherBrowserOf(seller).post(successor).status()).isEqualTo(404);
        assertThat(site.browser().with("adsc_browser", mark).post(successor).location())
                .startsWith("/signin?next=");
        assertThat(site.oauth.consents()).hasSize(1);
    }

    @Test
    void call3_whoever_is_signed_out_and_comes_with_nothing_we_know_may_sign_in() {
        browser = site.browser();

        shows("code=" + CODE + "&state=" + state, 400, "wrong_browser");

        assertThat(last.says("failure.sign-in")).isTrue();
    }

    @Test
    void call3_only_admins_read_what_amazon_says_of_our_registration() {
        site.tokenEndpointFails(Kind.CLIENT_REJECTED);
        assertThat(comeBack("code=" + CODE + "&state=" + state).html()).doesNotContain("Scripted: CLIENT_REJECTED");

        browser = site.browserOf(Samples.admin());
        browser.post("/dashboard/ads/authorizations", "region", "NA", "accountName", "");
        state = site.oauth.consents().getLast().state().reveal();
        site.tokenEndpointFails(Kind.CLIENT_REJECTED);
        assertThat(comeBack("code=" + CODE + "&state=" + state).html()).contains("Scripted: CLIENT_REJECTED");
    }

    @Test
    void call2_whoever_is_signed_out_signs_in_and_goes_on_where_the_code_was_kept() {
        String mark = browser.cookie("adsc_browser");
        browser = site.browser().with("adsc_browser", mark);

        Answer answer = comeBack("code=" + CODE + "&state=" + state);

        assertThat(answer.location())
                .isEqualTo("/signin?next=" + URLEncoder.encode(attemptPage(), StandardCharsets.UTF_8));
        assertThat(site.oauth.exchanges()).isEmpty();
        browser = site.browserOf(seller).with("adsc_browser", mark);
        last = browser.get(attemptPage());
        assertThat(last.location()).isEqualTo("/dashboard/ads/pending");
        assertThat(site.oauth.exchanges()).hasSize(1);
    }

    @Test
    void call3_the_page_of_an_attempt_tries_again_while_the_code_is_good() {
        site.tokenEndpointFails(Kind.UNAVAILABLE);
        comeBack("code=" + CODE + "&state=" + state);

        last = browser.get(attemptPage());

        assertThat(last.location()).isEqualTo("/dashboard/ads/pending");
    }

    @Test
    void auth8_the_page_of_an_attempt_that_amazon_never_ended_says_so() {
        last = browser.get(attemptPage());

        assertThat(last.says("not-returned.title")).isTrue();
        assertThat(browser.get("/dashboard/ads/").html()).contains("href=\"" + attemptPage() + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://ads.example.com/dashboard/ads/callback", "http://10.0.0.7:8080/callback", "  callback"})
    void call7_the_address_that_the_browser_ended_on_may_be_pasted(String address) {
        last = browser.post(PASTE, "address", address + "?scope=x&code=" + CODE + "&state=" + state + " ");

        assertThat(last.location()).isEqualTo(attemptPage());
        assertThat(browser.get(attemptPage()).location()).isEqualTo("/dashboard/ads/pending");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "https://ads.example.com/%zz?state=%zz"})
    void call7_what_is_no_such_address_is_asked_for_once_more(String address) {
        last = browser.post(PASTE, "address", address);

        assertThat(last.status()).isEqualTo(422);
        assertThat(last.says("not-returned.problem")).isTrue();
    }

    @Test
    void call7_an_address_of_no_attempt_of_ours_is_not_known_here() {
        last = browser.post(PASTE, "address", "?state=invented&code=x");

        assertThat(last.status()).isEqualTo(400);
        assertThat(last.failsWith("state_unknown")).isTrue();
    }

    @Test
    void call7_pasted_in_another_browser_it_is_refused() {
        browser = site.anotherBrowserOf(seller);

        last = browser.post(PASTE, "address", "https://x.example/?code=" + CODE + "&state=" + state);

        assertThat(last.failsWith("wrong_browser")).isTrue();
        assertThat(site.oauth.exchanges()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "00000000-0000-4000-8000-000000000000", "..%2f", "new%20"})
    void sec1_an_attempt_that_is_not_there(String id) {
        last = browser.get("/dashboard/ads/authorizations/" + id);

        assertThat(last.status()).isEqualTo(404);
    }

    @Test
    void sec1_somebody_elses_attempt_answers_like_none() {
        String theirs = attemptPage();
        browser = site.browserOf(Samples.seller());

        last = browser.get(theirs);

        assertThat(last.status()).isEqualTo(404);
    }

    @Test
    void call3_choosing_a_language_on_a_failure_page_does_not_lead_back_to_the_callback() {
        comeBack("code=" + CODE + "&state=invented");

        assertThat(last.html()).contains("name=\"back\" value=\"/dashboard/ads/\"");
    }

    @ParameterizedTest
    @CsvSource({
        "https://ads.example.com, no-referrer",
        "http://127.0.0.1:8080, no-referrer",
        "http://ads.internal:8080, strict-origin"
    })
    void call3_the_code_stays_out_of_referrers_and_the_forms_work_where_browsers_do_not_say_sec_fetch_site(
            String publicUrl, String policy, Vertx vertx) {
        WebSettings settings = new WebSettings(
                false,
                false,
                URI.create(publicUrl),
                Optional.empty(),
                Duration.ofDays(7),
                Refreshing.TERM,
                Optional.empty());
        browser = new WebFixture(vertx, settings, false).browser();

        assertThat(comeBack("code=" + CODE + "&state=" + state).reply().headers())
                .containsEntry("referrer-policy", policy);
    }

    private String attemptPage() {
        return "/dashboard/ads/authorizations/"
                + site.stores
                        .authorizations()
                        .byState(SecretHash.of(new Secret(state)))
                        .orElseThrow()
                        .attempt()
                        .id()
                        .value();
    }

    private void shows(String query, int status, String code) {
        Answer answer = comeBack(query);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.failsWith(code)).as(code).isTrue();
    }

    private Answer comeBack(String query) {
        last = browser.get("/dashboard/ads/callback?" + query);
        return last;
    }
}
