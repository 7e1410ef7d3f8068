package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list to choose from, as it fills. */
@ExtendWith(VertxExtension.class)
final class PickerTest {

    private static final String PICKER = "/dashboard/ads/pending";
    private static final String ROWS = "/dashboard/ads/pending/profiles";

    private final Profile american = Samples.profile("Brightleaf & Sons");
    private final Profile german = Samples.viewed(Samples.germanProfile());

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
    void pick1_every_profile_shows_name_domain_type_currency_and_access() {
        site.consented(seller);
        site.hostsAnswer(american, german);

        String html = browser.get(PICKER).html();

        assertThat(html)
                .contains("Brightleaf &amp; Sons — Amazon.com")
                .contains("Brightleaf Home — Amazon.de")
                .contains("flags/us.svg")
                .contains("flags/de.svg")
                .contains("Seller · USD · Can edit")
                .contains("Seller · EUR · View only")
                .contains("value=\"" + american.id().value() + "\"")
                .contains("value=\"" + german.id().value() + "\"");
    }

    @Test
    void pick1_while_hosts_are_asked_the_rows_ask_again_and_then_no_more() {
        site.consented(seller);
        assertThat(browser.get(PICKER).html()).contains("load delay:1s");

        site.hostAnswers(Region.NA, american);
        Answer partly = browser.htmxPost(ROWS);
        assertThat(partly.html()).contains("load delay:1s").contains("Brightleaf &amp; Sons");
        assertThat(partly.says("picker.searching", "Europe and Far East")).isTrue();

        site.hostAnswers(Region.EU);
        site.hostAnswers(Region.FE);
        assertThat(browser.htmxPost(ROWS).html()).doesNotContain("load delay").contains("Brightleaf &amp; Sons");
        assertThat(browser.get(PICKER).html()).doesNotContain("load delay");
    }

    @Test
    void pick1_the_rows_alone_are_a_fragment_for_htmx_and_a_way_to_the_page_for_all_others() {
        site.consented(seller);

        assertThat(browser.htmxPost(ROWS).html())
                .contains("id=\"profile-rows\"")
                .doesNotContain("<html");
        assertThat(browser.htmxPost(ROWS).reply().headers().get("vary")).contains("HX-Request");
        assertThat(browser.get(ROWS).location()).isEqualTo(PICKER);
    }

    @Test
    void the_fragment_is_what_the_page_includes() {
        site.consented(seller);
        site.hostsAnswer(american);

        assertThat(browser.get(PICKER).html())
                .contains(browser.htmxPost(ROWS).html().strip());
    }

    @Test
    void a_refresh_keeps_what_is_ticked() {
        User manager = Samples.manager();
        Browser other = site.browserOf(manager);
        site.consented(manager);
        site.hostAnswers(Region.NA, american);

        String html =
                other.htmxPost(ROWS, "profile", id(american), "profile", "7").html();

        assertThat(html).containsPattern("value=\"" + id(american) + "\"[^>]* checked");
    }

    @Test
    void pick2_a_seller_picks_one_and_a_manager_several() {
        site.consented(seller);
        site.hostsAnswer(american);
        User manager = Samples.manager();
        Browser other = site.browserOf(manager);
        site.consented(manager);
        site.hostsAnswer(german);

        assertThat(browser.get(PICKER).html())
                .contains("type=\"radio\" name=\"profile\"")
                .doesNotContain("checkbox");
        assertThat(other.get(PICKER).html()).contains("type=\"checkbox\" name=\"profile\"");
    }

    @Test
    void pick2_a_thousand_profiles_are_listed() {
        site.consented(seller);
        site.hostsAnswer(IntStream.range(0, 1_000)
                .mapToObj(number -> Samples.profile("Brand " + number))
                .toArray(Profile[]::new));

        assertThat(Pattern.compile("name=\"profile\"")
                        .matcher(browser.get(PICKER).html())
                        .results()
                        .count())
                .isEqualTo(1_000);
    }

    @Test
    void pick3_what_cannot_be_chosen_says_why_and_names_nobody() {
        User other = site.add(Samples.seller());
        Profile taken = Samples.profile("Taken by another");
        Profile own = Samples.profile("Mine already");
        site.connected(other, taken, "The others secret name");
        site.connected(seller, own);
        site.consented(seller);
        site.hostsAnswer(american, taken, own, Samples.agencyProfile());

        Answer answer = browser.get(PICKER);

        assertThat(answer.says("picker.reason.connected_by_other")).isTrue();
        assertThat(answer.says("picker.reason.connected_by_you")).isTrue();
        assertThat(answer.says("picker.reason.agency")).isTrue();
        assertThat(answer.html())
                .doesNotContain("The others secret name")
                .doesNotContain(other.email().value())
                .contains("data-selectable=\"1\"");
        assertThat(Pattern.compile("name=\"profile\"[^>]* disabled")
                        .matcher(answer.html())
                        .results()
                        .count())
                .isEqualTo(3);
    }

    @Test
    void call4_an_empty_list_names_the_reasons() {
        site.consented(seller);
        site.hostsAnswer();

        Answer answer = browser.get(PICKER);

        assertThat(answer.says("picker.none")).isTrue();
        assertThat(answer.says("picker.none.manager.do")).isTrue();
    }

    @Test
    void call4_agencies_alone_are_explained() {
        site.consented(seller);
        site.hostsAnswer(Samples.agencyProfile());

        assertThat(browser.get(PICKER).says("picker.agency-only.text")).isTrue();
    }

    @Test
    void call4_after_a_failure_one_may_ask_again_without_a_new_consent() {
        site.consented(seller);
        for (Region host : Region.values()) {
            site.hostFails(host);
        }
        assertThat(browser.get(PICKER).says("picker.failed.text")).isTrue();

        assertThat(browser.post(PICKER + "/retry").location()).isEqualTo(PICKER);

        assertThat(browser.get(PICKER).html()).contains("load delay:1s");
        site.hostsAnswer(american);
        assertThat(browser.get(PICKER).html()).contains("Brightleaf &amp; Sons");
        assertThat(site.oauth.consents()).isEmpty();
    }

    @Test
    void call4_one_region_that_does_not_answer_is_named() {
        site.consented(seller);
        site.hostAnswers(Region.NA, american);
        site.hostFails(Region.EU);
        site.hostAnswers(Region.FE);

        assertThat(browser.get(PICKER).says("picker.failed-region", "Europe")).isTrue();
    }

    @Test
    void pend1_resuming_opens_the_picker_without_amazon() {
        site.consented(seller);
        site.hostsAnswer(american);
        site.clock.advance(Duration.ofMinutes(30));

        Answer answer = browser.get(PICKER);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.says("picker.minutes-left", 30)).isTrue();
    }

    @Test
    void pend2_after_an_hour_it_is_over() {
        PendingConnection pending = site.consented(seller);
        site.clock.set(pending.expiresAt().minusSeconds(1));
        assertThat(browser.get(PICKER).status()).isEqualTo(200);

        site.clock.set(pending.expiresAt());

        assertThat(browser.get(PICKER).location()).isEqualTo("/dashboard/ads/");
        assertThat(browser.htmxPost(ROWS).reloadsThePage()).isTrue();
    }

    @Test
    void without_a_consent_there_is_nothing_to_pick() {
        assertThat(browser.get(PICKER).location()).isEqualTo("/dashboard/ads/");
        assertThat(browser.htmxPost(ROWS).reloadsThePage()).isTrue();
        assertThat(browser.post(PICKER + "/retry").location()).isEqualTo(PICKER);
    }

    @Test
    void pend3_only_its_own_user_sees_it() {
        site.consented(seller);
        site.hostsAnswer(american);
        Browser stranger = site.browserOf(Samples.seller());

        assertThat(stranger.get(PICKER).location()).isEqualTo("/dashboard/ads/");
        assertThat(stranger.htmxPost(ROWS).reloadsThePage()).isTrue();
    }

    @Test
    void pend1_discarding_destroys_it() {
        PendingConnection pending = site.consented(seller);

        assertThat(browser.post(PICKER + "/discard").location()).isEqualTo("/dashboard/ads/");

        assertThat(site.stores.tokenVault().knows(pending.account())).isFalse();
        assertThat(browser.get(PICKER).location()).isEqualTo("/dashboard/ads/");
        assertThat(browser.post(PICKER + "/discard").status()).isEqualTo(303);
    }

    @Test
    void a_name_from_amazon_is_shown_and_not_run() {
        site.consented(seller);
        site.hostsAnswer(
                Samples.profile("<script>alert(1)</script>\" onclick=\"x", Region.NA, "US", ProfileType.VENDOR));

        assertThat(browser.get(PICKER).html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onclick=&quot;x")
                .doesNotContain("<script>alert");
    }

    @Test
    void a_refresh_does_not_keep_the_session_alive() {
        site.consented(seller);
        site.clock.advance(Duration.ofMinutes(50));
        browser.htmxPost(ROWS);
        site.clock.advance(Duration.ofHours(12).minusMinutes(50));

        assertThat(browser.get(PICKER).location()).startsWith("/signin");
    }

    private static String id(Profile profile) {
        return Long.toString(profile.id().value());
    }
}
