package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Edit profiles, and the page of an account (PICK-6). */
@ExtendWith(VertxExtension.class)
final class EditProfilesTest {

    private final Profile first = Samples.profile("First");
    private final Profile second = Samples.profile("Second");
    private final Profile third = Samples.profile("Third");

    private WebFixture site;
    private User manager;
    private Browser browser;
    private String account;

    @BeforeEach
    void two_of_three_are_connected(Vertx vertx) {
        site = new WebFixture(vertx);
        manager = Samples.manager();
        browser = site.browserOf(manager);
        site.consented(manager);
        site.hostsAnswer(first, second, third);
        browser.post("/dashboard/ads/pending/selection", "profile", id(first), "profile", id(second));
        account = "/dashboard/ads/accounts/"
                + site.stores.accounts().ofOwner(manager.id()).getFirst().id().value();
    }

    @Test
    void the_list_opens_with_what_is_connected_ticked() {
        Answer answer = browser.get(account + "/choice");

        assertThat(answer.says("picker.title.edit")).isTrue();
        assertThat(answer.says("picker.save")).isTrue();
        assertThat(ticked(answer)).containsExactlyInAnyOrder(id(first), id(second));
        assertThat(answer.html()).contains("name=\"connected\" value=\"" + id(first) + "\"");
    }

    @Test
    void what_is_ticked_besides_is_connected_and_watched() {
        Answer answer = save(List.of(first, second), first, second, third);

        assertThat(answer.location()).isEqualTo("/dashboard/ads/connections/" + id(third) + "?stage=OAUTH");
        assertThat(connected()).containsExactlyInAnyOrder(first, second, third);
    }

    @Test
    void reco1_what_is_unticked_is_named_and_asked_for_once() {
        Answer asked = save(List.of(first, second), first);

        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.says("parting.title.one", "Second")).isTrue();
        assertThat(connected()).containsExactlyInAnyOrder(first, second);

        Answer done = browser.post(
                account + "/choice/selection",
                "connected",
                id(first),
                "connected",
                id(second),
                "profile",
                id(first),
                "disconnect",
                id(second));

        assertThat(done.location()).isEqualTo(account + "?done=edited");
        assertThat(browser.get(done.location()).says("account.note.edited")).isTrue();
        assertThat(connected()).containsExactly(first);
    }

    @Test
    void the_last_one_ends_the_account_which_is_said_before() {
        Answer asked = save(List.of(first, second));

        assertThat(asked.says("parting.title", 2)).isTrue();
        assertThat(asked.says("parting.ends-account", "First")).isTrue();
        assertThat(asked.html()).contains("name=\"end\" value=\"account\"");

        Answer done = browser.post(
                account + "/choice/selection",
                "connected",
                id(first),
                "connected",
                id(second),
                "disconnect",
                id(first),
                "disconnect",
                id(second),
                "end",
                "account");

        assertThat(done.location()).isEqualTo("/dashboard/ads/");
        assertThat(site.stores.accounts().ofOwner(manager.id())).isEmpty();
        assertThat(browser.get(account).status()).isEqualTo(404);
    }

    @Test
    void the_page_of_an_account_says_what_is_connected_and_leads_on() {
        Answer answer = browser.get(account);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.html())
                .contains("/dashboard/ads/connections/" + id(first))
                .contains("/dashboard/ads/connections/" + id(second))
                .contains(account + "/choice")
                .contains("action=\"" + account + "/authorizations\"")
                .doesNotContain("Third");
    }

    @Test
    void an_account_gets_another_name() {
        Answer answer = browser.post(account + "/name", "accountName", "  Ärger <b> & Söhne ");

        assertThat(answer.location()).isEqualTo(account + "?done=renamed");
        Account renamed = site.stores.accounts().ofOwner(manager.id()).getFirst();
        assertThat(renamed.name().value()).isEqualTo("Ärger <b> & Söhne");
        Answer page = browser.get(answer.location());
        assertThat(page.says("account.note.renamed")).isTrue();
        assertThat(page.html()).contains("Ärger &lt;b&gt; &amp; Söhne").doesNotContain("Ärger <b>");
    }

    @Test
    void a_name_that_is_none_or_taken_is_refused_and_what_was_typed_stays() {
        site.stores.accounts().add(Samples.account(manager, "Other"));

        Answer blank = browser.post(account + "/name", "accountName", "   ");
        Answer missing = browser.post(account + "/name");
        Answer taken = browser.post(account + "/name", "accountName", "OTHER");

        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.says("account.name.problem.account_name_missing")).isTrue();
        assertThat(missing.status()).isEqualTo(422);
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.says("account.name.problem.account_name_taken", "OTHER (2)"))
                .isTrue();
        assertThat(taken.html()).contains("value=\"OTHER\"");
    }

    @Test
    void lim4_who_was_demoted_is_told_and_keeps_everything() {
        site.stores.connections().synced(first.id(), site.clock.instant(), LocalDate.of(2026, 11, 20));
        String page = "/dashboard/ads/connections/" + id(first);
        assertThat(browser.get(page).says("dashboard.over-limit", 1)).isFalse();

        site.stores.users().change(new User(manager.id(), manager.email(), Role.SELLER, manager.plan()));

        assertThat(browser.get(page).says("dashboard.over-limit", 1)).isTrue();
        assertThat(connected()).hasSize(2);
    }

    @Test
    void lim3_the_same_brand_on_two_sites_goes_by_its_site() {
        User seller = Samples.seller();
        Browser hers = site.browserOf(seller);
        Profile us = Samples.profile("Acme");
        Profile japan = Samples.profile("Acme", Region.FE, "JP", ProfileType.SELLER);
        site.connected(seller, us);
        site.consented(seller);
        site.hostsAnswer(japan);

        Answer answer = hers.post("/dashboard/ads/pending/selection", "profile", id(japan));

        assertThat(answer.says("blocked.disconnect", "Acme — Amazon.com", "Acme — Amazon.co.jp"))
                .isTrue();
    }

    @Test
    void help1_whoever_has_very_many_can_ask_support_all_the_same() {
        Account many = site.stores.accounts().ofOwner(manager.id()).getFirst();
        for (int number = 0; number < 300; number++) {
            site.stores.connections().add(Samples.connection(many, Samples.profile("广告 <b> & 账户 " + number)));
        }
        site.stores.users().change(new User(manager.id(), manager.email(), Role.SELLER, manager.plan()));

        Answer blocked = browser.post(account + "/choice/selection", "profile", id(third));

        Matcher ask =
                Pattern.compile("href=\"(/help/message[^\"]*content=[^\"]*)\"").matcher(blocked.html());
        assertThat(ask.find()).isTrue();
        // What the server takes is 16 KiB with the method and the version.
        assertThat(ask.group(1)).hasSizeLessThan(16_000);
        assertThat(browser.get(ask.group(1).replace("&amp;", "&")).html())
                .contains("广告 &lt;b&gt;")
                .contains("Third");
    }

    @Test
    void sec1_somebody_elses_account_is_as_if_it_never_was() {
        Browser other = site.browserOf(Samples.manager());

        assertThat(other.get(account).status()).isEqualTo(404);
        assertThat(other.get(account + "/choice").status()).isEqualTo(404);
        assertThat(other.post(account + "/name", "accountName", "Mine").status())
                .isEqualTo(404);
        assertThat(other.post(account + "/choice/selection", "connected", id(first), "disconnect", id(first))
                        .status())
                .isEqualTo(404);
        assertThat(connected()).hasSize(2);
    }

    private Answer save(List<Profile> shown, Profile... ticked) {
        List<String> fields = new ArrayList<>();
        shown.forEach(profile -> fields.addAll(List.of("connected", id(profile))));
        for (Profile profile : ticked) {
            fields.addAll(List.of("profile", id(profile)));
        }
        return browser.post(account + "/choice/selection", fields.toArray(String[]::new));
    }

    private static List<String> ticked(Answer answer) {
        return Pattern.compile("value=\"(\\d+)\"[^>]* checked")
                .matcher(answer.html())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private List<Profile> connected() {
        return site.stores.connections().ofOwner(manager.id()).stream()
                .map(Connection::profile)
                .toList();
    }

    private static String id(Profile profile) {
        return Long.toString(profile.id().value());
    }
}
