package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.access.OneTimeCodes;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.audit.Deed;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Codes of an app besides the password (section 17). */
@ExtendWith(VertxExtension.class)
final class SecondFactorTest {

    private static final String SECURITY = "/profile/security";
    private static final String CODE = "/signin/code";
    private static final String PASSWORD = WebFixture.PASSWORD.reveal();

    private WebFixture site;
    private User user;
    private Browser browser;

    @BeforeEach
    void open(Vertx vertx) {
        open(new WebFixture(vertx), Samples.seller());
    }

    private void open(WebFixture fixture, User somebody) {
        site = fixture;
        user = site.add(somebody);
        browser = site.browser();
        signIn(browser);
    }

    private Answer signIn(Browser in) {
        return in.post("/signin", "email", user.email().value(), "password", PASSWORD);
    }

    private Secret begun() {
        browser.post(SECURITY + "/totp");
        return seedOn(browser.get(SECURITY));
    }

    static Secret seedOn(Answer page) {
        return new Secret(Pattern.compile("id=\"seed\"[^>]*>([A-Z2-7 ]+)<")
                .matcher(page.html())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replace(" ", ""));
    }

    private String code(Secret seed) {
        return OneTimeCodes.at(seed, site.clock.instant());
    }

    private List<String> switchedOn(Secret seed) {
        Answer on = browser.post(SECURITY + "/totp/activation", "code", code(seed));
        assertThat(on.says("security.done.on")).isTrue();
        List<String> codes = codesOn(on);
        assertThat(codes).hasSize(10);
        // The next half minute has another code.
        site.clock.advance(Duration.ofSeconds(30));
        return codes;
    }

    private static List<String> codesOn(Answer page) {
        return Pattern.compile("[a-z2-7]{4}(-[a-z2-7]{4}){3}")
                .matcher(page.html())
                .results()
                .map(found -> found.group())
                .toList();
    }

    private List<Deed> deeds() {
        return site.stores.auditTrail().newest(20).reversed().stream()
                .map(line -> line.deed())
                .filter(deed -> deed != Deed.SIGNED_IN && deed != Deed.SECOND_FACTOR_AWAITED)
                .toList();
    }

    @Test
    void is_set_up_by_a_seed_that_a_code_proves() {
        assertThat(browser.get(SECURITY).says("security.what")).isTrue();
        assertThat(browser.get(SECURITY + "/totp.svg").status()).isEqualTo(404);
        Secret seed = begun();

        assertThat(seedOn(browser.get(SECURITY))).as("loaded again").isEqualTo(seed);
        Answer picture = browser.get(SECURITY + "/totp.svg");
        assertThat(picture.reply().headers()).containsEntry("content-type", "image/svg+xml");
        assertThat(picture.html()).startsWith("<svg").doesNotContain(seed.reveal());

        Answer wrong = browser.post(SECURITY + "/totp/activation", "code", "000000");
        assertThat(wrong.location()).as("so that Back works").isEqualTo(SECURITY + "?problem=code");
        Answer told = browser.get(wrong.location());
        assertThat(told.says("security.problem.code")).isTrue();
        assertThat(seedOn(told)).isEqualTo(seed);
        assertThat(signIn(site.browser()).location()).isEqualTo("/dashboard/ads/");

        switchedOn(seed);

        Answer after = browser.get(SECURITY);
        assertThat(after.says("security.on")).isTrue();
        assertThat(after.says("security.codes.left", 10)).isTrue();
        assertThat(after.html()).doesNotContain(seed.reveal().substring(0, 4) + " ");
        assertThat(codesOn(after)).isEmpty();
        assertThat(browser.get(SECURITY + "/totp.svg").status()).isEqualTo(404);
        assertThat(deeds()).containsExactly(Deed.SECOND_FACTOR_ADDED);
    }

    @Test
    void a_seed_is_shown_where_it_was_begun_for_ten_minutes_and_goes_when_somebody_begins_anew() {
        Browser elsewhere = site.anotherBrowserOf(user);
        Secret seed = begun();
        assertThat(elsewhere.get(SECURITY).html()).doesNotContain("id=\"seed\"");
        assertThat(elsewhere.get(SECURITY + "/totp.svg").status()).isEqualTo(404);
        assertThat(elsewhere
                        .post(SECURITY + "/totp/activation", "code", code(seed))
                        .location())
                .isEqualTo(SECURITY);

        elsewhere.post(SECURITY + "/totp");
        Secret other = seedOn(elsewhere.get(SECURITY));
        assertThat(other).isNotEqualTo(seed);
        assertThat(browser.get(SECURITY).html()).doesNotContain("id=\"seed\"");
        assertThat(browser.post(SECURITY + "/totp/activation", "code", code(other))
                        .location())
                .isEqualTo(SECURITY);

        site.clock.advance(Duration.ofMinutes(10));
        assertThat(elsewhere.get(SECURITY).says("security.what")).isTrue();
        assertThat(elsewhere.get(SECURITY + "/totp.svg").status()).isEqualTo(404);
        assertThat(elsewhere
                        .post(SECURITY + "/totp/activation", "code", code(other))
                        .location())
                .isEqualTo(SECURITY);
        assertThat(elsewhere.post(SECURITY + "/totp").says("confirmation.act.change_second_factor"))
                .isTrue();
        assertThat(deeds()).isEmpty();
    }

    @Test
    void guessing_elsewhere_keeps_nobody_waiting_where_they_signed_in_before() {
        Secret seed = begun();
        switchedOn(seed);
        Browser usual = site.browser();
        signIn(usual);
        assertThat(usual.post(CODE, "code", code(seed)).status()).isEqualTo(303);
        site.clock.advance(Duration.ofSeconds(30));
        Browser stranger = site.browser();
        signIn(stranger);
        for (int attempt = 0; attempt < 5; attempt++) {
            stranger.post(CODE, "code", "000000");
        }
        assertThat(stranger.post(CODE, "code", code(seed)).status()).isEqualTo(429);

        usual.post("/signout");
        signIn(usual);

        assertThat(usual.post(CODE, "code", code(seed)).status()).isEqualTo(303);
    }

    @Test
    void a_right_password_alone_makes_no_browser_known() {
        switchedOn(begun());
        Browser half = site.browser();

        signIn(half);

        assertThat(half.cookie("adsc_known")).isNull();
    }

    @Test
    void a_seed_that_nobody_proved_is_destroyed_in_time() {
        begun();
        site.clock.advance(Duration.ofMinutes(10));
        site.identity.setUpSecondFactor().purge();
        assertThat(site.stores.secondFactors().of(user.id())).isPresent();

        site.clock.advance(Duration.ofMillis(1));
        site.identity.setUpSecondFactor().purge();

        assertThat(site.stores.secondFactors().of(user.id())).isEmpty();
        assertThat(site.stores.tokenVault().knows(new AccountId(user.id().value())))
                .isFalse();
    }

    @Test
    void signs_out_everywhere_else_when_it_is_switched_on() {
        Browser elsewhere = site.anotherBrowserOf(user);

        switchedOn(begun());

        assertThat(elsewhere.get("/dashboard/ads/").location()).startsWith("/signin");
        assertThat(browser.get("/dashboard/ads/").status()).isEqualTo(200);
    }

    @Test
    void without_it_a_right_password_opens_nothing() {
        Secret seed = begun();
        switchedOn(seed);
        Browser fresh = site.browser();

        Answer half = fresh.post(
                "/signin", "email", user.email().value(), "password", PASSWORD, "next", "/dashboard/ads/keys");

        assertThat(half.location()).isEqualTo("/signin/code?next=%2Fdashboard%2Fads%2Fkeys");
        for (String page : List.of("/dashboard/ads/", SECURITY, SECURITY + "/totp.svg", "/dashboard/ads/keys")) {
            assertThat(fresh.get(page).location()).startsWith(CODE);
        }
        assertThat(fresh.post(SECURITY + "/totp/removal").location())
                .isEqualTo(CODE + "?next=%2Fprofile%2Fsecurity%3Funsent%3D1");
        assertThat(fresh.get("/help/").html()).doesNotContain(user.email().value());
        assertThat(fresh.htmx("/dashboard/ads/connections/7/status").reloadsThePage())
                .isTrue();

        assertThat(fresh.get(half.location()).html()).contains("value=\"/dashboard/ads/keys\"");
        String halfToken = fresh.cookie("adsc_session");
        Answer whole =
                fresh.post(CODE, "code", " " + code(seed).replaceAll("(...)", "$1 "), "next", "/dashboard/ads/keys");
        assertThat(whole.location()).isEqualTo("/dashboard/ads/keys");
        assertThat(fresh.get("/dashboard/ads/keys").status()).isEqualTo(200);
        assertThat(fresh.cookie("adsc_session")).isNotEqualTo(halfToken);
        assertThat(site.browser().with("adsc_session", halfToken).get(SECURITY).location())
                .startsWith("/signin?");
    }

    @Test
    void each_code_works_once() {
        Secret seed = begun();
        switchedOn(seed);
        Browser one = site.browser();
        Browser two = site.browser();
        signIn(one);
        signIn(two);
        String code = code(seed);

        assertThat(one.post(CODE, "code", code).status()).isEqualTo(303);
        Answer again = two.post(CODE, "code", code);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.says("code.problem.code")).isTrue();
        site.clock.advance(Duration.ofSeconds(30));
        assertThat(two.post(CODE, "code", code(seed)).status()).isEqualTo(303);
    }

    @Test
    void a_recovery_code_works_once_and_new_ones_end_the_old() {
        List<String> codes = switchedOn(begun());
        Browser fresh = site.browser();
        signIn(fresh);
        assertThat(fresh.post(CODE, "code", codes.getFirst().toUpperCase(Locale.ROOT))
                        .status())
                .isEqualTo(303);
        assertThat(fresh.get(SECURITY).says("security.codes.left", 9)).isTrue();
        assertThat(deeds()).contains(Deed.RECOVERY_CODE_USED);
        Browser another = site.browser();
        signIn(another);
        Answer used = another.post(CODE, "code", codes.getFirst());
        assertThat(used.status()).isEqualTo(422);
        assertThat(used.says("code.problem.recovery")).isTrue();
        assertThat(another.post(CODE, "code", "aaaa-bbbb-cccc-dddd").html())
                .as("nobody is told which codes there were")
                .isEqualTo(used.html());

        Answer renewed = browser.post(SECURITY + "/recovery-codes");

        assertThat(codesOn(renewed)).hasSize(10).doesNotContainAnyElementsOf(codes);
        assertThat(another.post(CODE, "code", codes.get(1)).status()).isEqualTo(422);
        assertThat(another.post(CODE, "code", codesOn(renewed).get(1)).status()).isEqualTo(303);
    }

    @Test
    void one_that_was_switched_off_elsewhere_is_asked_for_no_more() {
        switchedOn(begun());
        Browser half = site.browser();
        signIn(half);
        assertThat(half.get(CODE).html()).contains("name=\"code\"");
        browser.post(SECURITY + "/totp/removal");

        Answer page = half.get(CODE);

        assertThat(page.says("code.off")).isTrue();
        assertThat(page.html()).doesNotContain("name=\"code\"");
        assertThat(half.get(SECURITY).location()).as("looking signs nobody in").startsWith(CODE);
        assertThat(half.post(CODE).status()).isEqualTo(303);
        assertThat(half.get(SECURITY).status()).isEqualTo(200);
    }

    @Test
    void guessing_is_slow() {
        Secret seed = begun();
        switchedOn(seed);
        Browser fresh = site.browser();
        signIn(fresh);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(fresh.post(CODE, "code", "000000").status()).isEqualTo(422);
        }

        Answer refused = fresh.post(CODE, "code", code(seed));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.says("code.problem.too-many", "30 seconds")).isTrue();
        site.clock.advance(Duration.ofSeconds(30));
        assertThat(fresh.post(CODE, "code", code(seed)).status()).isEqualTo(303);
    }

    @Test
    void half_a_sign_in_is_over_after_ten_minutes_and_when_all_sessions_are_ended() {
        Secret seed = begun();
        switchedOn(seed);
        Browser late = site.browser();
        signIn(late);
        site.clock.advance(Duration.ofMinutes(10));
        assertThat(late.post(CODE, "code", code(seed)).location()).isEqualTo("/signin");

        Browser ended = site.browser();
        signIn(ended);
        site.stores.sessions().closeAll(user.id());
        assertThat(ended.post(CODE, "code", code(seed)).location()).isEqualTo("/signin");
        assertThat(site.browser().post(CODE, "code", code(seed)).location()).isEqualTo("/signin");
    }

    @Test
    void is_switched_off_after_a_code_and_its_seed_is_destroyed() {
        Secret seed = begun();
        List<String> codes = switchedOn(seed);
        site.clock.advance(Duration.ofMinutes(10));
        assertThat(browser.post(SECURITY + "/totp/removal").says("confirmation.proof.code"))
                .isTrue();
        assertThat(browser.post(SECURITY + "/totp/removal", "confirmation-proof", PASSWORD)
                        .status())
                .isEqualTo(422);

        Answer off = browser.post(SECURITY + "/totp/removal", "confirmation-proof", codes.getFirst());

        assertThat(off.location()).isEqualTo(SECURITY + "?done=off");
        assertThat(signIn(site.browser()).location()).isEqualTo("/dashboard/ads/");
        assertThat(site.stores.tokenVault().knows(new AccountId(user.id().value())))
                .isFalse();
        assertThat(deeds())
                .containsExactly(Deed.SECOND_FACTOR_ADDED, Deed.RECOVERY_CODE_USED, Deed.SECOND_FACTOR_REMOVED);
        assertThat(begun()).isNotEqualTo(seed);
    }

    @Test
    void whoever_has_to_have_one_sets_it_up_before_anything_else(Vertx vertx) {
        open(WebFixture.demanding(vertx, Role.MANAGER, Role.ADMIN), Samples.manager());

        assertThat(browser.get("/dashboard/ads/").location()).isEqualTo(SECURITY);
        assertThat(browser.get("/admin/feedback").location()).isEqualTo(SECURITY);
        assertThat(browser.post("/dashboard/ads/keys").location()).isEqualTo(SECURITY);
        assertThat(browser.get(SECURITY).says("security.demanded")).isTrue();

        switchedOn(begun());

        assertThat(browser.get("/dashboard/ads/").status()).isEqualTo(200);
        Answer kept = browser.post(SECURITY + "/totp/removal");
        assertThat(kept.status()).isEqualTo(409);
        assertThat(kept.says("security.problem.demanded")).isTrue();
        assertThat(site.browserOf(Samples.seller()).get("/dashboard/ads/").status())
                .isEqualTo(200);
    }

    @Test
    void an_admin_removes_it_with_a_reason_and_signs_its_owner_out() {
        switchedOn(begun());
        String address = "/admin/users/" + user.id().value() + "/second-factor/removal";
        Browser admin = site.browserOf(Samples.admin());
        String page = "/admin/users/" + user.id().value();
        assertThat(admin.get(page).html()).contains("action=\"" + address + "\"");

        Answer without = admin.post(address, "reason", "x");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.says("console.reason.missing")).isTrue();
        assertThat(browser.get(SECURITY).status()).isEqualTo(200);
        for (Browser other : List.of(browser, site.browserOf(Samples.manager()))) {
            assertThat(other.post(address, "reason", "Lost it").status()).isEqualTo(404);
        }

        assertThat(admin.post(address, "reason", "Lost the phone").location()).isEqualTo(page + "?done=second-factor");
        Answer done = admin.get(page + "?done=second-factor");
        assertThat(done.says("users.done.second-factor")).isTrue();
        assertThat(done.html()).doesNotContain(address);
        assertThat(browser.get(SECURITY).location()).startsWith("/signin");
        assertThat(signIn(site.browser()).location()).isEqualTo("/dashboard/ads/");
        assertThat(admin.post(address, "reason", "Lost the phone").status()).isEqualTo(303);
        assertThat(deeds()).containsExactly(Deed.SECOND_FACTOR_ADDED, Deed.SECOND_FACTOR_REMOVED);
        assertThat(site.stores.auditTrail().newest(20).stream()
                        .filter(line -> line.deed() == Deed.SECOND_FACTOR_REMOVED)
                        .findFirst()
                        .orElseThrow()
                        .origin()
                        .reason())
                .get()
                .extracting(reason -> reason.text())
                .isEqualTo("Lost the phone");
        for (String nobody : List.of("x", "00000000-1111-4222-8333-444444444444")) {
            assertThat(admin.post("/admin/users/" + nobody + "/second-factor/removal", "reason", "Lost it")
                            .status())
                    .isEqualTo(404);
        }
        site.clock.advance(Duration.ofMinutes(10));
        assertThat(admin.post(address, "reason", "Lost the phone").says("confirmation.act.remove_second_factor"))
                .isTrue();
    }
}
