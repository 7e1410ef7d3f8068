package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.authorization.Authorization;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The welcome page, and leaving for Amazon. */
@ExtendWith(VertxExtension.class)
final class StartTest {

    private static final String START = "/dashboard/ads/authorizations";

    private WebFixture site;
    private User seller;
    private Browser browser;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        seller = Samples.seller();
        browser = site.browserOf(seller);
    }

    @Test
    void auth1_whoever_has_nothing_is_welcomed_with_one_button() {
        Answer answer = browser.get("/dashboard/ads/");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.says("welcome.title")).isTrue();
        assertThat(answer.says("welcome.connect")).isTrue();
        assertThat(answer.says("welcome.safe")).isTrue();
        assertThat(answer.html())
                .contains("advertising.amazon.com")
                .contains(seller.email().value());
    }

    @Test
    void auth1_later_it_is_called_connect_another() {
        site.connected(seller, Samples.profile());

        Answer answer = browser.get("/dashboard/ads/authorizations/new");

        assertThat(answer.says("welcome.title.another")).isTrue();
        assertThat(answer.says("frame.connect-another")).isTrue();
    }

    @Test
    void auth1_home_leads_to_the_connection_looked_at_last() {
        var first = site.connected(seller, Samples.profile("Aa"));
        var second = site.connected(seller, Samples.profile("Bb"));

        assertThat(browser.get("/dashboard/ads/").location())
                .isEqualTo("/dashboard/ads/connections/" + first.profile().id().value());
        browser.get("/dashboard/ads/connections/" + second.profile().id().value());
        assertThat(browser.get("/dashboard/ads/").location())
                .isEqualTo("/dashboard/ads/connections/" + second.profile().id().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "nonsense", "-1", "99999999999999999999999"})
    void auth1_a_remembered_connection_that_is_not_theirs_is_passed_over(String remembered) {
        var own = site.connected(seller, Samples.profile());

        assertThat(browser.with("adsc_profile", remembered)
                        .get("/dashboard/ads/")
                        .location())
                .isEqualTo("/dashboard/ads/connections/" + own.profile().id().value());
    }

    @Test
    void pend1_a_waiting_consent_stands_on_the_welcome_page_with_its_minutes() {
        site.consented(seller);
        site.clock.advance(Duration.ofMinutes(17).plusSeconds(30));

        Answer answer = browser.get("/dashboard/ads/");

        assertThat(answer.says("pending.title", 43)).isTrue();
        assertThat(answer.html())
                .contains("/dashboard/ads/pending/discard")
                .contains("href=\"/dashboard/ads/pending\"");
    }

    @Test
    void pend2_the_banner_goes_with_the_sixtieth_minute() {
        site.consented(seller);
        site.clock.advance(Duration.ofMinutes(59).plusSeconds(59));
        assertThat(browser.get("/dashboard/ads/").says("pending.title", 1)).isTrue();

        site.clock.advance(Duration.ofSeconds(1));

        assertThat(browser.get("/dashboard/ads/").says("pending.resume")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "NA, https://na.amazon.test/ap/oa?state=",
        "EU, https://eu.amazon.test/ap/oa?state=",
        "fe, https://fe.amazon.test/ap/oa?state="
    })
    void auth3_starting_leads_to_the_regions_own_page(String region, String page) {
        Answer answer = browser.post(START, "region", region, "accountName", "");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).startsWith(page);
        assertThat(answer.html()).isEmpty();
    }

    @Test
    void auth2_north_america_is_the_default() {
        assertThat(browser.post(START).location()).startsWith("https://na.amazon.test/");
    }

    @Test
    void auth3_the_browser_that_leaves_is_marked() {
        Answer answer = browser.post(START, "region", "NA");

        assertThat(answer.cookie("adsc_browser")).get().satisfies(cookie -> {
            assertThat(cookie.value()).hasSizeGreaterThanOrEqualTo(40);
            assertThat(cookie.age()).isGreaterThanOrEqualTo(Duration.ofMinutes(10));
        });
        assertThat(started().attempt().browser()).isEqualTo(Samples.hash(browser.cookie("adsc_browser")));
    }

    @Test
    void a_second_tab_does_not_shut_out_the_first() {
        browser.post(START, "region", "NA");
        String mark = browser.cookie("adsc_browser");

        browser.post(START, "region", "EU");

        assertThat(browser.cookie("adsc_browser")).isEqualTo(mark);
    }

    @Test
    void auth2_a_name_may_be_given() {
        browser.post(START, "region", "EU", "accountName", "  Brightleaf  ");

        assertThat(started().attempt().accountName()).contains(new AccountName("Brightleaf"));
        assertThat(started().attempt().region()).isEqualTo(Region.EU);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void auth2_a_name_may_be_left_out(String blank) {
        browser.post(START, "region", "NA", "accountName", blank);

        assertThat(started().attempt().accountName()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "", "NA,EU", "<b>"})
    void auth2_an_unknown_region_is_refused_before_anything_is_called(String region) {
        Answer answer = browser.post(START, "region", region, "accountName", "Brightleaf");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says("connect.problem.region_unknown")).isTrue();
        assertThat(answer.html()).contains("value=\"Brightleaf\"");
        assertThat(site.oauth.consents()).isEmpty();
    }

    @Test
    void auth2_a_bad_name_is_refused_and_stays_in_its_field() {
        for (String bad : new String[] {"x".repeat(101), "two\nlines", "zero\u0000"}) {
            Answer answer = browser.post(START, "region", "EU", "accountName", bad);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.says("connect.problem.account_name_invalid")).isTrue();
            assertThat(answer.html()).containsPattern("value=\"EU\" checked");
        }
        assertThat(site.oauth.consents()).isEmpty();
    }

    @Test
    void auth2_a_taken_name_is_refused_with_a_free_one() {
        site.connected(seller, Samples.profile(), "Brightleaf & Co");

        Answer answer = browser.post(START, "region", "NA", "accountName", "BRIGHTLEAF & co");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says("connect.problem.account_name_taken", "BRIGHTLEAF & co (2)"))
                .isTrue();
        assertThat(answer.html()).contains("value=\"BRIGHTLEAF &amp; co\"");
        assertThat(site.oauth.consents()).isEmpty();
    }

    @Test
    void auth4_without_a_plan_there_is_no_button_but_a_way_to_the_plans() {
        Browser poor = site.browserOf(Samples.user(Role.SELLER, Plan.NONE));

        Answer answer = poor.get("/dashboard/ads/");

        assertThat(answer.says("welcome.plan")).isTrue();
        assertThat(answer.says("welcome.connect")).isFalse();
        assertThat(answer.html()).contains("href=\"https://plans.example.test/\"");
    }

    @Test
    void auth4_without_a_plan_a_start_is_refused_before_anything_is_called() {
        Browser poor = site.browserOf(Samples.user(Role.SELLER, Plan.NONE));

        Answer answer = poor.post(START, "region", "NA", "accountName", "");

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.says("welcome.plan")).isTrue();
        assertThat(site.oauth.consents()).isEmpty();
        assertThat(answer.cookie("adsc_browser")).isEmpty();
    }

    @Test
    void auth4_no_address_of_plans_no_link(Vertx vertx) {
        WebFixture plain =
                new WebFixture(vertx, new WebSettings(false, false, Optional.empty(), Optional.empty()), false);

        Answer answer = plain.browserOf(Samples.user(Role.SELLER, Plan.NONE)).get("/dashboard/ads/");

        assertThat(answer.says("welcome.plan")).isTrue();
        assertThat(answer.says("welcome.plan.see")).isFalse();
    }

    @Test
    void auth2_the_admins_name_for_an_account_is_shown_and_not_run() {
        site.connected(seller, Samples.profile("<img src=x onerror=alert(1)>"), "<script>alert(1)</script>");

        assertThat(browser.get("/dashboard/ads/authorizations/new").html())
                .doesNotContain("<img src=x")
                .doesNotContain("<script>alert");
    }

    private Authorization started() {
        SecretHash state = SecretHash.of(site.oauth.consents().getLast().state());
        return site.stores.authorizations().byState(state).orElseThrow();
    }
}
