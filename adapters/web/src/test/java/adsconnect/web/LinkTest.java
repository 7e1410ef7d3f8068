package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Origin;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.ConnectLink.Status;
import adsconnect.domain.authorization.ConnectLinkId;
import adsconnect.domain.authorization.FailureCode;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.Refreshing;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever was sent a connect link sees and does; nobody is signed in (AUTH-5). */
@ExtendWith(VertxExtension.class)
final class LinkTest {

    private static final Secret ADDRESS = new Secret("Zm9vYmFyYmF6cXV4Zm9vYg");
    private static final String LINK = "/a/" + ADDRESS.reveal();
    private static final Duration WEEK = Duration.ofDays(7);

    private WebFixture site;
    private User owner;
    private Browser browser;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        owner = site.add(Samples.manager());
        browser = site.browser();
        invite("My Client", Optional.empty());
    }

    @Test
    void auth5_the_page_says_who_asks_for_what_and_until_when() {
        Answer answer = browser.get(LINK);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.says("invitation.title")).isTrue();
        assertThat(answer.says("invitation.where.text", "localhost")).isTrue();
        assertThat(answer.says("invitation.safe")).isTrue();
        assertThat(answer.says("invitation.browser")).isTrue();
        assertThat(answer.says("invitation.continue")).isTrue();
        assertThat(answer.says("invitation.not-me")).isTrue();
        assertThat(answer.html()).contains(owner.email().value(), "<bdi>My Client</bdi>", "(in 7 days)");
    }

    @Test
    void auth5_whoever_has_a_login_here_but_follows_somebody_elses_link_is_told_what_guests_are() {
        browser = site.browserOf(Samples.seller());
        browser.post(LINK + "/authorizations");
        String state = site.oauth.consents().getLast().state().reveal();

        Answer answer = browser.get("/dashboard/ads/callback?error=server_error&state=" + state);

        assertThat(answer.says("failure.amazon_refused.text.by-link")).isTrue();
    }

    @Test
    void call3_whoever_cancelled_at_amazon_tries_again_by_the_same_link() {
        browser.post(LINK + "/authorizations");
        String state = site.oauth.consents().getLast().state().reveal();

        String page = browser.get("/dashboard/ads/callback?error=access_denied&state=" + state)
                .html();
        Matcher again = Pattern.compile("action=\"(/dashboard/ads/authorizations/[^\"]+/successor)\"")
                .matcher(page);
        assertThat(again.find()).isTrue();

        assertThat(browser.post(again.group(1)).status()).isEqualTo(303);
        assertThat(site.oauth.consents()).hasSize(2);
        assertThat(link().state()).isEqualTo(new ConnectLink.Opened());
        assertThat(site.browser().post(again.group(1)).status()).isEqualTo(404);

        site.stores.connectLinks().revoke(link().id());
        Answer ended = browser.post(again.group(1));
        assertThat(ended.status()).isEqualTo(410);
        assertThat(ended.says("ended.revoked.title")).isTrue();
        assertThat(site.oauth.consents()).hasSize(2);
    }

    @Test
    void auth2_a_link_that_renews_a_consent_says_so() {
        site.stores.connectLinks().revoke(link().id());
        Secret other = new Secret("AAAAAAAAAAAAAAAAAAAAAA");
        invite(other, "Known", Optional.of(Samples.account(owner).id()));

        assertThat(browser.get("/a/" + other.reveal()).says("invitation.title.renew"))
                .isTrue();
    }

    @Test
    void auth5_looking_changes_nothing_not_even_for_whoever_is_signed_in() {
        Browser signedIn = site.browserOf(Samples.seller());
        List<AuditLine> before = lines();

        Answer answer = signedIn.get(LINK);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.reply().cookies()).isEmpty();
        assertThat(status()).isEqualTo(Status.PENDING);
        assertThat(lines()).isEqualTo(before);
        assertThat(site.oauth.consents()).isEmpty();
    }

    @Test
    void auth5_going_on_leaves_for_the_regions_amazon_in_a_marked_browser() {
        Answer answer = browser.post(LINK + "/authorizations");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).startsWith("https://eu.amazon.test/ap/oa?state=");
        assertThat(answer.cookie("adsc_browser"))
                .get()
                .satisfies(cookie -> assertThat(cookie.value())
                        .hasSizeGreaterThanOrEqualTo(40)
                        .isNotEqualTo(ADDRESS.reveal()));
        assertThat(status()).isEqualTo(Status.OPENED);
    }

    @Test
    void auth5_a_double_click_is_two_attempts_of_one_browser() {
        browser.post(LINK + "/authorizations");
        String mark = browser.cookie("adsc_browser");

        Answer second = browser.post(LINK + "/authorizations");

        assertThat(second.status()).isEqualTo(303);
        assertThat(browser.cookie("adsc_browser")).isEqualTo(mark);
        assertThat(site.oauth.consents()).hasSize(2);
        assertThat(browser.get(LINK).says("invitation.continue")).as("Back").isTrue();
    }

    @Test
    void audit1_going_on_and_disclaiming_are_written_down_without_the_address() {
        browser.post(LINK + "/authorizations");
        browser.post(LINK + "/disclaimer");

        assertThat(lines()).extracting(AuditLine::deed).contains(Deed.AUTHORIZATION_STARTED, Deed.LINK_DISCLAIMED);
        assertThat(lines()).allSatisfy(line -> {
            assertThat(line.by()).isEqualTo(new Actor.Guest());
            assertThat(line.origin()).isEqualTo(new Origin(Origin.Via.WEB, Browser.ADDRESS));
        });
        assertThat(lines().toString()).doesNotContain(ADDRESS.reveal(), browser.cookie("adsc_browser"));
    }

    @Test
    void auth5_this_is_not_me_ends_the_link_and_its_page_says_so() {
        assertThat(browser.post(LINK + "/disclaimer").says("ended.disclaimed.title"))
                .isTrue();

        ends(410, "revoked");
        assertThat(status()).isEqualTo(Status.REVOKED);
        assertThat(browser.post(LINK + "/authorizations").status()).isEqualTo(410);
        assertThat(browser.post(LINK + "/disclaimer").status()).as("again").isEqualTo(200);
    }

    @Test
    void auth5_a_link_ends_by_the_servers_clock() {
        site.clock.advance(WEEK.minusSeconds(1));
        assertThat(browser.get(LINK).status()).isEqualTo(200);

        site.clock.advance(Duration.ofSeconds(1));

        ends(410, "expired");
        assertThat(browser.post(LINK + "/authorizations").status()).isEqualTo(410);
    }

    @Test
    void auth5_a_link_that_was_used_says_so_and_cannot_be_disclaimed() {
        site.stores.connectLinks().authorize(link().id(), Samples.accountId(), false, site.clock.instant());

        browser.post(LINK + "/disclaimer");

        ends(410, "used");
        assertThat(status()).isEqualTo(Status.AUTHORIZED);
    }

    @Test
    void auth4_nothing_is_connected_for_an_owner_without_a_plan() {
        User planless = Samples.user(owner.role(), Plan.NONE);
        Secret address = new Secret("BBBBBBBBBBBBBBBBBBBBBB");
        owner = site.add(planless);
        invite(address, "Client", Optional.empty());

        Answer answer = browser.post("/a/" + address.reveal() + "/authorizations");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.says("ended.no_plan.title")).isTrue();
        assertThat(answer.cookie("adsc_browser")).isEmpty();
        assertThat(site.oauth.consents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zm9vYmFyYmF6cXV4Zm9vYx",
                "Zm9vYmFyYmF6cXV4Zm9vY",
                "Zm9vYmFyYmF6cXV4Zm9vYgg",
                "Zm9vYmFyYmF6cXV4Zm9v%20",
                "Zm9vYmFyYmF6cXV4Zm9v==",
                "x",
                ""
            })
    void sec1_every_other_address_is_no_link_in_the_same_words(String address) {
        for (Answer answer : List.of(
                browser.get("/a/" + address),
                browser.post("/a/" + address + "/authorizations"),
                browser.post("/a/" + address + "/disclaimer"))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.says("ended.unknown.title")).isTrue();
            assertThat(answer.html())
                    .doesNotContain("ended.expired", owner.email().value());
        }
    }

    @Test
    void auth5_every_answer_keeps_the_address_to_itself_and_out_of_search() {
        for (Answer answer : List.of(
                browser.get(LINK),
                browser.get("/a/x"),
                browser.post(LINK + "/authorizations"),
                browser.post(LINK + "/disclaimer"),
                browser.get(LINK))) {
            assertThat(answer.reply().headers())
                    .containsEntry("referrer-policy", "no-referrer")
                    .containsEntry("x-robots-tag", "noindex")
                    .containsEntry("cache-control", "no-store");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://ads.example.com, no-referrer",
        "http://127.0.0.1:8080, no-referrer",
        "http://ads.internal:8080, strict-origin"
    })
    void the_buttons_work_where_browsers_do_not_say_sec_fetch_site(String publicUrl, String policy, Vertx vertx) {
        WebSettings settings = new WebSettings(
                false, false, URI.create(publicUrl), Optional.empty(), WEEK, Refreshing.TERM, Optional.empty());

        assertThat(new WebFixture(vertx, settings, false)
                        .browser()
                        .get("/a/x")
                        .reply()
                        .headers())
                .containsEntry("referrer-policy", policy);
    }

    @Test
    void auth5_more_than_thirty_visits_a_minute_are_refused_in_words() {
        for (int i = 0; i < 30; i++) {
            assertThat(browser.get("/a/x").status()).isEqualTo(404);
        }
        site.clock.advance(Duration.ofMillis(500));

        Answer answer = browser.post(LINK + "/authorizations");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.failsWith("rate_limited")).isTrue();
        assertThat(answer.reply().headers())
                .containsEntry("retry-after", "60")
                .containsEntry("x-robots-tag", "noindex");
        assertThat(status()).isEqualTo(Status.PENDING);
        site.clock.advance(Duration.ofSeconds(60));
        assertThat(browser.get(LINK).status()).isEqualTo(200);
    }

    @Test
    void auth5_whoever_has_a_whole_ipv6_network_is_counted_as_one() {
        for (int i = 0; i < 30; i++) {
            assertThat(browser.from("2001:db8:1:2::" + i).get("/a/x").status()).isEqualTo(404);
        }

        assertThat(browser.from("2001:db8:1:2:ffff::1").get(LINK).status()).isEqualTo(429);
        assertThat(browser.from("2001:db8:1:3::1").get(LINK).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>Acme</b> & \"Sons\"", "🛒 Töpfe", "متجر الأواني", "{0} ''{1}''", "it's"})
    void account_names_stand_there_as_they_are(String name) {
        Secret address = new Secret("CCCCCCCCCCCCCCCCCCCCCC");
        invite(address, name, Optional.empty());

        assertThat(browser.get("/a/" + address.reveal()).html())
                .contains("<bdi>" + Answer.escaped(name) + "</bdi>")
                .doesNotContain("<b>");
    }

    @Test
    void an_account_name_of_100_characters_is_shown_whole() {
        Secret address = new Secret("DDDDDDDDDDDDDDDDDDDDDD");
        invite(address, "🛒".repeat(100), Optional.empty());

        assertThat(browser.get("/a/" + address.reveal()).html()).contains("🛒".repeat(100));
    }

    @Test
    void call2_coming_back_after_a_cancel_shows_why_without_the_address_and_the_link_may_be_tried_again() {
        browser.post(LINK + "/authorizations");
        String state = site.oauth.consents().getLast().state().reveal();

        Answer answer = browser.get("/dashboard/ads/callback?error=access_denied&state=" + state);

        assertThat(answer.failsWith("cancelled_at_amazon")).isTrue();
        assertThat(answer.everything()).doesNotContain(ADDRESS.reveal(), state);
        assertThat(status()).isEqualTo(Status.FAILED);
        assertThat(browser.get(LINK).status()).isEqualTo(200);
    }

    @Test
    void call3_whoever_followed_a_link_is_not_told_of_a_limit_of_their_own() {
        browser.post(LINK + "/authorizations");
        Secret state = site.oauth.consents().getLast().state();
        Answer back = browser.get("/dashboard/ads/callback?code=RKzvPhTqWmYcLsNdXbGa&state=" + state.reveal());
        AccountId consent = site.stores
                .authorizations()
                .byState(SecretHash.of(state))
                .orElseThrow()
                .attempt()
                .account();
        site.stores.authorizations().failCompleted(consent, FailureCode.LIMIT_REACHED);

        Answer answer = browser.get(back.location());

        assertThat(answer.says("failure.limit_reached.title")).isTrue();
        assertThat(answer.says("failure.limit_reached.text.by-link")).isTrue();
        assertThat(answer.says("failure.limit_reached.text")).isFalse();
    }

    @Test
    void sec1_a_guest_whose_login_is_known_reads_the_links_name_and_not_the_accounts() {
        Account known = Samples.account(owner, "Another client");
        site.stores.accounts().add(known);
        browser.post(LINK + "/authorizations");
        Secret state = site.oauth.consents().getLast().state();
        Answer back = browser.get("/dashboard/ads/callback?code=RKzvPhTqWmYcLsNdXbGa&state=" + state.reveal());
        AccountId consent = site.stores
                .authorizations()
                .byState(SecretHash.of(state))
                .orElseThrow()
                .attempt()
                .account();
        site.stores.authorizations().settle(consent, known.id());

        Answer answer = browser.get(back.location());

        assertThat(answer.says("shared.title", "My Client")).isTrue();
        assertThat(answer.html()).doesNotContain("Another client");
    }

    private void ends(int status, String reason) {
        Answer answer = browser.get(LINK);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.says("ended." + reason + ".title")).isTrue();
        assertThat(answer.says("ended." + reason + ".text")).isTrue();
        assertThat(answer.says("invitation.continue")).isFalse();
    }

    private void invite(String name, Optional<AccountId> reconnects) {
        invite(ADDRESS, name, reconnects);
    }

    private void invite(Secret address, String name, Optional<AccountId> reconnects) {
        ConnectLink link = new ConnectLink(
                new ConnectLinkId(UUID.nameUUIDFromBytes(address.reveal().getBytes(StandardCharsets.UTF_8))),
                owner.id(),
                new AccountName(name),
                Region.EU,
                reconnects,
                site.clock.instant(),
                site.clock.instant().plus(WEEK),
                new ConnectLink.Pending());
        site.stores.connectLinks().add(link, SecretHash.of(address));
    }

    private ConnectLink link() {
        return site.stores.connectLinks().byAddress(SecretHash.of(ADDRESS)).orElseThrow();
    }

    private Status status() {
        return link().statusAt(site.clock.instant());
    }

    private List<AuditLine> lines() {
        return site.stores.auditTrail().newest(10);
    }
}
