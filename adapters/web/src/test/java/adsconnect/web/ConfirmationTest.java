package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.connection.Connection;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A browser left open is not enough for what can't be taken back (section 17); here: ending an account for good. */
@ExtendWith(VertxExtension.class)
final class ConfirmationTest {

    private static final String PROOF = "confirmation-proof";

    private WebFixture site;
    private User user;
    private Browser browser;
    private Account account;
    private String profile;
    private String address;

    @BeforeEach
    void somebody_signed_in_ten_minutes_ago(Vertx vertx) {
        site = new WebFixture(vertx);
        user = Samples.seller();
        browser = site.browserOf(user);
        Connection connection = site.connected(user, Samples.profile());
        profile = Long.toString(connection.profile().id().value());
        account = connection.account();
        site.stores.tokenVault().admit(account.id());
        address = "/dashboard/ads/accounts/" + account.id().value() + "/unbinding";
        site.clock.advance(Duration.ofMinutes(10));
    }

    private boolean there() {
        return site.stores.accounts().byId(account.id()).isPresent();
    }

    private Answer press(String... more) {
        Stream<String> typed = Stream.of("agreed", "yes", "connected", profile, "extra", "<b>", "extra", "two");
        return browser.post(address, Stream.concat(typed, Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void asks_who_it_is_and_keeps_what_was_typed() {
        browser.sending("referer", "http://localhost:8080" + address);

        Answer asked = press();

        assertThat(asked.status()).isEqualTo(403);
        assertThat(asked.says("confirmation.title")).isTrue();
        assertThat(asked.says("confirmation.act.unbind_account")).isTrue();
        assertThat(asked.html())
                .contains("action=\"" + address + "\"", "name=\"connected\" value=\"" + profile + "\"")
                .contains("name=\"extra\" value=\"&lt;b&gt;\"", "name=\"extra\" value=\"two\"")
                .contains("href=\"" + address + "\"");
        assertThat(there()).isTrue();
    }

    @Test
    void goes_on_with_the_right_password_and_asks_no_more_for_ten_minutes() {
        Answer done = press(PROOF, WebFixture.PASSWORD.reveal());

        assertThat(done.status()).isEqualTo(303);
        assertThat(there()).isFalse();

        site.clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(press().says("confirmation.title")).isFalse();
        site.clock.advance(Duration.ofSeconds(1));
        assertThat(press().says("confirmation.title")).isTrue();
    }

    @Test
    void does_nothing_with_a_wrong_one() {
        Answer refused = press(PROOF, "wr0ng-secret");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.says("confirmation.problem.password")).isTrue();
        assertThat(refused.html()).contains("value=\"" + profile + "\"").doesNotContain("wr0ng-secret");
        assertThat(there()).isTrue();
        assertThat(press().status()).isEqualTo(403);
    }

    @Test
    void looks_at_nothing_after_too_many() {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(press(PROOF, "wrong").status()).isEqualTo(422);
        }

        Answer refused = press(PROOF, WebFixture.PASSWORD.reveal());

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.reply().headers()).containsEntry("retry-after", "30");
        assertThat(refused.says("confirmation.problem.too-many", "30 seconds")).isTrue();
        assertThat(there()).isTrue();
        site.clock.advance(Duration.ofSeconds(30));
        assertThat(press(PROOF, WebFixture.PASSWORD.reveal()).status()).isEqualTo(303);
    }

    @Test
    void another_browser_of_the_same_person_proves_nothing_for_this_one() {
        Browser other = site.anotherBrowserOf(user);

        assertThat(press().status()).isEqualTo(403);
        assertThat(other.post(address, "name", "something else").says("confirmation.title"))
                .isFalse();
    }

    @Test
    void an_address_elsewhere_is_not_led_back_to() {
        browser.sending("referer", "https://evil.test/dashboard/ads/keys");
        assertThat(press().html()).doesNotContain("evil.test");

        browser.sending("referer", "https://evil.test//evil.test/");
        assertThat(press().html()).doesNotContain("evil.test");
    }
}
