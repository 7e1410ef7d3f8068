package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.Profile;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.ConnectLinkId;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An account that came by a link: its owner hears of it and picks its profiles (AUTH-1, AUTH-5). */
@ExtendWith(VertxExtension.class)
final class KnownAccountTest {

    private static final String HOME = "/dashboard/ads/";

    private final Profile american = Samples.profile("Brightleaf & Sons");

    private WebFixture site;
    private User manager;
    private Browser browser;
    private Account account;
    private String choice;

    @BeforeEach
    void an_account_came_by_a_link(Vertx vertx) {
        site = new WebFixture(vertx);
        manager = Samples.manager();
        browser = site.browserOf(manager);
        account = Samples.account(manager, "Acme <b>");
        choice = HOME + "accounts/" + account.id().value() + "/choice";
        site.stores.accounts().add(account);
        site.stores.discoveries().begin(account.id(), Region.NA, site.clock.instant());
        site.hostsAnswer(american);
        site.stores.discoveries().bind(account.id(), List.of(american.id()));
    }

    @Test
    void auth1_home_opens_the_picker_over_the_known_profiles() {
        assertThat(browser.get(HOME).location()).isEqualTo(choice);

        Answer picker = browser.get(choice);
        assertThat(picker.says("picker.title")).isTrue();
        assertThat(picker.says("picker.account", "Acme <b>")).isTrue();
        assertThat(picker.html())
                .contains("Brightleaf &amp; Sons — Amazon.com", "action=\"" + choice + "/selection\"")
                .contains("href=\"/dashboard/ads/authorizations/new\" data-close");
    }

    @Test
    void auth1_a_consent_that_waits_goes_first_for_it_ends() {
        site.consented(manager);

        assertThat(browser.get(HOME).says("pending.title", 60)).isTrue();
    }

    @Test
    void auth1_picking_connects_it_through_the_account_there_is() {
        Answer confirmed = browser.post(
                choice + "/selection", "profile", Long.toString(american.id().value()));

        assertThat(confirmed.location())
                .startsWith(HOME + "connections/" + american.id().value());
        assertThat(site.stores
                        .connections()
                        .find(manager.id(), american.id())
                        .orElseThrow()
                        .account())
                .isEqualTo(account);
        assertThat(browser.get(choice).html()).contains("href=\"" + HOME + "\" data-close");
    }

    @Test
    void auth1_the_switcher_lists_it_until_something_is_picked() {
        assertThat(browser.get(HOME + "authorizations/new").says("frame.nothing-picked"))
                .isTrue();

        browser.post(
                choice + "/selection", "profile", Long.toString(american.id().value()));

        assertThat(browser.get(HOME + "authorizations/new").says("frame.nothing-picked"))
                .isFalse();
    }

    @Test
    void a_refused_choice_stays_in_the_accounts_picker() {
        Answer refused = browser.post(choice + "/selection");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.says("picker.problem.nothing-chosen")).isTrue();
        assertThat(refused.html()).contains("action=\"" + choice + "/selection\"");
    }

    @Test
    void call4_its_profiles_may_be_asked_for_again_and_the_rows_follow() {
        assertThat(browser.post(choice + "/retry").location()).isEqualTo(choice);

        assertThat(browser.htmxPost(choice + "/profiles").html()).contains("hx-post=\"" + choice + "/profiles\"");
        site.hostsAnswer(american, Samples.profile("Another"));
        assertThat(browser.htmxPost(choice + "/profiles").html())
                .contains("Another")
                .doesNotContain("every 15s");
    }

    @Test
    void sec1_somebody_elses_account_answers_like_one_that_never_was() {
        Browser stranger = site.browserOf(Samples.manager());
        String never = HOME + "accounts/" + UUID.randomUUID() + "/choice";

        for (String picker : List.of(choice, never, HOME + "accounts/nonsense/choice")) {
            assertThat(stranger.get(picker).status()).isEqualTo(404);
            assertThat(stranger.post(
                                    picker + "/selection",
                                    "profile",
                                    Long.toString(american.id().value()))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(stranger.get(choice).html()).doesNotContain("Acme", "Brightleaf");
        assertThat(site.stores.connections().ofOwner(manager.id())).isEmpty();
    }

    @Test
    void auth5_its_owner_hears_of_it_until_they_say_that_they_know() {
        ConnectLink link = usedUp(Optional.empty());

        Answer page = browser.get(HOME + "authorizations/new");
        assertThat(page.says("news.connected", "Acme <b>")).isTrue();
        assertThat(page.html()).contains("href=\"" + choice + "\"").doesNotContain("<b>");
        assertThat(site.browserOf(Samples.manager())
                        .get(HOME + "authorizations/new")
                        .says("news.dismiss"))
                .isFalse();

        String dismissal = HOME + "links/" + link.id().value() + "/dismissal";
        site.browserOf(Samples.manager()).post(dismissal);
        assertThat(browser.get(HOME + "authorizations/new").says("news.dismiss"))
                .isTrue();

        assertThat(browser.post(dismissal, "back", "//elsewhere.example").location())
                .isEqualTo(HOME);
        assertThat(browser.get(HOME + "authorizations/new").says("news.dismiss"))
                .isFalse();
    }

    @Test
    void auth5_a_renewal_is_news_of_its_own() {
        usedUp(Optional.of(account));

        assertThat(browser.get(HOME + "authorizations/new").says("news.reconnected", "Acme <b>"))
                .isTrue();
    }

    @Test
    void auth7_of_a_login_that_was_known_already_the_owner_is_told_which_account_has_the_consent() {
        usedUp("Client B", Optional.empty(), true);

        Answer page = browser.get(HOME + "authorizations/new");
        assertThat(page.says("news.known", "Client B", "Acme <b>")).isTrue();
        assertThat(page.says("news.connected", "Client B")).isFalse();
        assertThat(browser.get(HOME + "links").html()).contains("Account: <bdi>Acme &lt;b&gt;</bdi>");
    }

    @Test
    void auth7_an_account_of_the_links_own_name_is_not_named_twice() {
        usedUp(Optional.empty());

        assertThat(browser.get(HOME + "links").says("links.account")).isFalse();
    }

    @Test
    void auth7_an_account_that_was_numbered_because_its_name_was_taken_is_no_login_that_was_known() {
        account = Samples.account(manager, "Client B (2)");
        site.stores.accounts().add(account);
        usedUp("Client B", Optional.empty(), false);

        assertThat(browser.get(HOME + "authorizations/new").says("news.connected", "Client B"))
                .isTrue();
        assertThat(browser.get(HOME + "links").html()).contains("Account: <bdi>Client B (2)</bdi>");
    }

    @Test
    void auth7_of_an_account_that_ended_nothing_is_to_be_picked() {
        account = Samples.account(manager, "Ended");
        usedUp(Optional.empty());

        assertThat(browser.get(HOME + "links").html())
                .doesNotContain(account.id().value().toString());
    }

    private ConnectLink usedUp(Optional<Account> reconnects) {
        return usedUp("Acme <b>", reconnects, false);
    }

    private ConnectLink usedUp(String name, Optional<Account> reconnects, boolean knownLogin) {
        ConnectLink link = new ConnectLink(
                new ConnectLinkId(UUID.randomUUID()),
                manager.id(),
                new AccountName(name),
                Region.NA,
                reconnects.map(Account::id),
                site.clock.instant(),
                site.clock.instant().plus(Duration.ofDays(7)),
                new ConnectLink.Pending());
        site.stores.connectLinks().add(link, SecretHash.of(Samples.secret()));
        site.stores.connectLinks().authorize(link.id(), account.id(), knownLogin, site.clock.instant());
        return link;
    }
}
