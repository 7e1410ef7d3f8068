package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.audit.Deed;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Guessing at passwords, and the owner who comes in all the same (section 17). */
@ExtendWith(VertxExtension.class)
final class ThrottleTest {

    private static final String PASSWORD = WebFixture.PASSWORD.reveal();

    private WebFixture site;
    private User owner;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        owner = site.add(Samples.seller());
    }

    private static Answer signIn(Browser browser, String email, String password) {
        return browser.post("/signin", "email", email, "password", password);
    }

    private Answer signIn(Browser browser, String password) {
        return signIn(browser, owner.email().value(), password);
    }

    private void guess(int times) {
        for (int guess = 0; guess < times; guess++) {
            signIn(site.browser().from("203.0.113." + guess), "wrong-" + guess);
        }
    }

    @Test
    void after_five_wrong_ones_not_even_the_right_one_is_looked_at_for_a_while() {
        guess(5);

        Answer refused = signIn(site.browser(), PASSWORD);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.reply().headers()).containsEntry("retry-after", "30");
        assertThat(refused.html()).contains("30 s");
        assertThat(refused.reply().cookies()).isEmpty();
        site.clock.advance(Duration.ofSeconds(30));
        assertThat(signIn(site.browser(), PASSWORD).status()).isEqualTo(303);
        // Getting in makes all of it forgotten.
        guess(4);
        assertThat(signIn(site.browser(), PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void the_owner_gets_in_where_they_signed_in_before_whatever_others_try() {
        Browser usual = site.browser();
        signIn(usual, PASSWORD);
        usual.post("/signout");
        guess(5);
        assertThat(signIn(site.browser(), PASSWORD).status()).isEqualTo(429);

        assertThat(signIn(usual, PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void a_known_browser_has_a_count_of_its_own_too() {
        Browser usual = site.browser();
        signIn(usual, PASSWORD);
        for (int guess = 0; guess < 10; guess++) {
            assertThat(signIn(usual, "wrong").status()).isEqualTo(422);
        }

        assertThat(signIn(usual, PASSWORD).status()).isEqualTo(429);
        assertThat(signIn(site.browser(), PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void a_browser_that_is_known_for_somebody_else_is_a_stranger() {
        User attacker = site.add(Samples.seller());
        Browser theirs = site.browser();
        signIn(theirs, attacker.email().value(), PASSWORD);
        guess(5);

        assertThat(signIn(theirs, PASSWORD).status()).isEqualTo(429);
    }

    @Test
    void addresses_that_nobody_has_are_counted_alike() {
        for (int guess = 0; guess < 5; guess++) {
            assertThat(signIn(site.browser(), "nobody@example.com", "wrong").status())
                    .isEqualTo(422);
        }

        assertThat(signIn(site.browser(), "nobody@example.com", "wrong").status())
                .isEqualTo(429);
    }

    @Test
    void one_network_may_not_try_many_addresses() {
        Browser attacker = site.browser().from("203.0.113.9");
        for (int guess = 0; guess < 50; guess++) {
            assertThat(signIn(attacker, "user-" + guess + "@example.com", "wrong")
                            .status())
                    .isEqualTo(422);
        }

        assertThat(signIn(attacker, PASSWORD).status()).isEqualTo(429);
        assertThat(signIn(site.browser().from("203.0.113.10"), PASSWORD).status())
                .isEqualTo(303);
    }

    @Test
    void the_waiting_is_written_down_once_when_it_begins() {
        guess(8);

        assertThat(site.stores.auditTrail().newest(20))
                .filteredOn(line -> line.deed() == Deed.SIGN_IN_THROTTLED)
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.about().user()).contains(owner.id()));
    }
}
