package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.HistoryPurge;
import adsconnect.testkit.Consents;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ending a connection or an account, and what is left of it (RECO-1). */
@ExtendWith(VertxExtension.class)
final class PartingTest {

    private static final String HOME = "/dashboard/ads/";

    private final Profile brand = Samples.profile("Brightleaf & Sons");
    private final User seller = Samples.seller();
    private WebFixture site;
    private Browser browser;
    private Account account;
    private String connection;
    private String unbinding;

    @BeforeEach
    void a_seller_has_one_loaded_profile(Vertx vertx) {
        site = new WebFixture(vertx);
        browser = site.browserOf(seller);
        Connection ready =
                site.ready(seller, brand, List.of(Samples.row(Samples.TODAY.minusDays(2), 1, "12.34", "100")));
        account = ready.account();
        site.stores.tokenVault().admit(account.id());
        connection = HOME + "connections/" + brand.id().value();
        unbinding = HOME + "accounts/" + account.id().value() + "/unbinding";
    }

    @Test
    void names_what_stops_what_stays_and_until_when() {
        Answer asked = browser.get(connection + "/disconnection");

        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.says("ending.disconnect.title", brand.name() + " — " + brand.domain()))
                .isTrue();
        assertThat(asked.html()).contains("Brightleaf &amp; Sons — Amazon.com");
        assertThat(asked.says("ending.ends.disconnect", account.name().value())).isTrue();
        assertThat(asked.says("ending.hour")).isTrue();
        assertThat(asked.says("ending.room")).isTrue();
        assertThat(asked.says("ending.history", 60, "Jan 20, 2027")).isTrue();
        assertThat(asked.html()).contains("https://www.amazon.com/ap/adam");
        assertThat(connected()).isTrue();
    }

    @Test
    void disconnects_once_asked_and_shows_what_can_still_be_read() {
        Answer done = disconnect("true");

        assertThat(done.location()).isEqualTo(connection + "?done=ended");
        Answer left = browser.get(done.location());
        assertThat(left.status()).isEqualTo(200);
        assertThat(left.says("former.note.ended")).isTrue();
        assertThat(left.says("former.until", "Jan 20, 2027")).isTrue();
        assertThat(left.html())
                .contains("$12.34")
                .contains("href=\"" + HOME + "authorizations/new\"")
                .contains("href=\"" + connection + "/deletion\"");
        assertThat(connected()).isFalse();
        assertThat(site.stores.accounts().ofOwner(seller.id())).isEmpty();
    }

    @Test
    void a_second_press_is_told_kindly() {
        disconnect("true");

        assertThat(browser.get(connection + "/disconnection").location()).isEqualTo(connection + "?done=before");
        Answer again = disconnect("true");

        assertThat(again.location()).isEqualTo(connection + "?done=before");
        assertThat(browser.get(again.location()).says("former.note.before")).isTrue();
    }

    @Test
    void asks_again_when_more_would_end_than_was_named() {
        Answer changed = disconnect("false");

        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.says("ending.changed")).isTrue();
        assertThat(connected()).isTrue();
        assertThat(browser.post(connection + "/disconnection").says("ending.changed"))
                .isFalse();
        assertThat(connected()).isTrue();
    }

    @Test
    void sec1_nobody_ends_what_is_not_theirs_nor_reads_what_is_left() {
        Browser stranger = site.browserOf(Samples.seller());
        for (int round = 0; round < 2; round++) {
            for (String address :
                    List.of(connection, connection + "/disconnection", connection + "/deletion", unbinding)) {
                assertThat(stranger.get(address).status()).as(address).isEqualTo(404);
            }
            assertThat(stranger.post(unbinding, "agreed", "yes", "connected", id())
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.post(connection + "/deletion", "word", "delete").status())
                    .isEqualTo(404);
            assertThat(stranger.post(
                                    connection + "/disconnection",
                                    "account",
                                    account.id().value().toString(),
                                    "endsAccount",
                                    "true")
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.get(HOME + "disconnected").html()).doesNotContain("Brightleaf");
            disconnect("true");
        }
        assertThat(browser.get(connection).status()).isEqualTo(200);
    }

    @Test
    void unbinds_with_what_was_named_and_says_where_the_history_is() {
        assertThat(browser.get(unbinding)
                        .says("ending.ends.unbind", account.name().value()))
                .isTrue();
        assertThat(browser.post(unbinding).status()).isEqualTo(409);
        assertThat(browser.post(unbinding, "agreed", "yes").says("ending.changed"))
                .isTrue();
        assertThat(connected()).isTrue();

        Answer done = browser.post(unbinding, "agreed", "yes", "connected", id());

        Answer left = browser.get(done.location());
        assertThat(left.says("histories.unbound", account.name().value())).isTrue();
        assertThat(left.html()).contains("href=\"" + connection + "\"");
        assertThat(browser.get(unbinding).location()).endsWith("done=before");
        Answer again = browser.post(unbinding, "agreed", "yes", "connected", id());
        assertThat(browser.get(again.location())
                        .says("histories.unbound.before", account.name().value()))
                .isTrue();
        assertThat(browser.get(HOME + "accounts/" + UUID.randomUUID() + "/unbinding")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoever_has_nothing_else_is_led_to_it_from_every_page() {
        disconnect("true");

        Answer home = browser.get(HOME);

        assertThat(home.status()).isEqualTo(200);
        assertThat(home.says("welcome.former")).isTrue();
        assertThat(home.html()).contains("href=\"" + connection + "\"", "href=\"" + HOME + "disconnected\"");
    }

    @Test
    void deletes_only_for_the_word_and_shows_that_it_does() {
        disconnect("true");
        assertThat(browser.get(connection + "/deletion").says("deletion.type", "DELETE"))
                .isTrue();

        Answer wrong = browser.post(connection + "/deletion", "word", "Brightleaf");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.says("deletion.wrong", "DELETE")).isTrue();
        assertThat(browser.get(connection).html()).contains("$12.34");
        assertThat(browser.htmx(connection + "/campaigns").html()).contains("$12.34");
        assertThat(browser.get(connection + "/days.csv").html()).contains(",12.34,100,");

        assertThat(browser.post(connection + "/deletion", "word", "  Delete ").location())
                .isEqualTo(connection);
        Answer deleting = browser.get(connection);
        assertThat(deleting.says("former.gone")).isTrue();
        assertThat(deleting.html()).doesNotContain("$12.34", connection + "/deletion");
        assertThat(browser.htmx(connection + "/campaigns").reloadsThePage()).isTrue();
        assertThat(browser.get(connection + "/days.csv").status()).isEqualTo(404);

        Consents consents = new Consents(site.stores, site.stores.tokenVault(), site.oauth, site.clock);
        HistoryPurge purge = consents.purgeHistory().claim().orElseThrow();
        consents.purgeHistory().work(purge);
        assertThat(browser.get(connection).status()).isEqualTo(404);
        assertThat(browser.get(HOME + "disconnected").says("histories.none")).isTrue();
    }

    @Test
    void the_word_of_either_language_will_do_however_a_keyboard_writes_it() {
        assertThat(List.of("DELETE", "delete", "　ＤＥＬＥＴＥ ", "删除")).allMatch(DeleteHistoryAction::isTheWord);
        assertThat(List.of("", "DELET", "删", "DELETE Brightleaf")).noneMatch(DeleteHistoryAction::isTheWord);
    }

    @Test
    void what_is_connected_has_to_be_disconnected_first() {
        Answer page = browser.get(connection + "/deletion");

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.says("deletion.connected", brand.name() + " — " + brand.domain()))
                .isTrue();
        assertThat(browser.post(connection + "/deletion", "word", "DELETE").status())
                .isEqualTo(409);
        assertThat(browser.get(connection).html()).contains("$12.34");
    }

    @Test
    void after_sixty_days_it_can_be_read_no_more() {
        disconnect("true");
        site.clock.advance(Duration.ofDays(60).minusMillis(1));
        Browser later = site.anotherBrowserOf(seller);
        assertThat(later.get(connection).html()).contains("$12.34");

        site.clock.advance(Duration.ofMillis(1));

        assertThat(later.get(connection).html()).doesNotContain("$12.34");
    }

    private Answer disconnect(String endsAccount) {
        return browser.post(
                connection + "/disconnection", "account", account.id().value().toString(), "endsAccount", endsAccount);
    }

    private boolean connected() {
        return site.stores.connections().find(seller.id(), brand.id()).isPresent();
    }

    private String id() {
        return Long.toString(brand.id().value());
    }
}
