package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.OneTimeCodes;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is written down of who comes in, who does not, and who leaves (AUDIT-1). */
@ExtendWith(VertxExtension.class)
final class SignInAuditTest {

    private static final String PASSWORD = WebFixture.PASSWORD.reveal();
    private static final String NETWORK = "203.0.113.9";

    private WebFixture site;
    private User user;
    private Browser browser;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        user = site.add(Samples.seller());
        browser = site.browser().from(NETWORK);
    }

    private Answer signIn(String password) {
        return browser.post("/signin", "email", user.email().value(), "password", password);
    }

    private List<AuditLine> lines() {
        return site.stores.auditTrail().newest(1_000).reversed();
    }

    @Test
    void audit1_who_comes_and_goes_and_from_where() {
        signIn(PASSWORD);
        browser.post("/signout");
        browser.post("/signout");

        assertThat(lines()).extracting(AuditLine::deed).containsExactly(Deed.SIGNED_IN, Deed.SIGNED_OUT);
        assertThat(lines()).allSatisfy(line -> {
            assertThat(line.by()).isEqualTo(new Actor.Person(user.id()));
            assertThat(line.about().user()).contains(user.id());
            assertThat(line.origin().from()).isEqualTo(NETWORK);
        });
        assertThat(lines().getFirst().why().byName())
                .containsEntry("way", "PASSWORD")
                .containsEntry("factors", "1");
    }

    @Test
    void audit1_wrong_passwords_are_told_and_each_that_makes_the_wait_longer() {
        for (int guess = 0; guess < 40; guess++) {
            signIn("wrong");
        }
        site.clock.advance(Duration.ofSeconds(30));
        signIn("wrong");

        assertThat(lines())
                .extracting(AuditLine::deed)
                .containsExactly(
                        Deed.SIGN_IN_FAILED,
                        Deed.SIGN_IN_FAILED,
                        Deed.SIGN_IN_FAILED,
                        Deed.SIGN_IN_FAILED,
                        Deed.SIGN_IN_THROTTLED,
                        Deed.SIGN_IN_THROTTLED);
        assertThat(lines()).allSatisfy(line -> {
            assertThat(line.by()).isEqualTo(new Actor.Guest());
            assertThat(line.about().user()).contains(user.id());
            assertThat(line.origin().from()).isEqualTo(NETWORK);
            assertThat(line.why().byName()).containsEntry("cause", "WRONG_PASSWORD");
        });
        assertThat(lines().getLast().why().byName()).containsEntry("attempts", "6");
    }

    @Test
    void audit1_what_is_typed_for_nobody_is_not_written_down_but_the_network_is() {
        for (int guess = 0; guess < 300; guess++) {
            browser.post("/signin", "email", "user-" + guess + "@example.com", "password", "wrong");
        }

        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.deed()).isEqualTo(Deed.NETWORK_THROTTLED);
            assertThat(line.about().user()).isEmpty();
            assertThat(line.origin().from()).isEqualTo(NETWORK);
            assertThat(line.why().byName()).containsEntry("attempts", "50");
        });
    }

    @Test
    void audit1_a_right_password_of_somebody_disabled_is_told_and_fills_nothing() {
        site.stores.users().change(Samples.disabled(user));
        for (int time = 0; time < 9; time++) {
            signIn(PASSWORD);
            site.clock.advance(Duration.ofSeconds(50));
        }

        assertThat(lines()).hasSizeBetween(5, 8).allSatisfy(line -> {
            assertThat(line.deed()).isEqualTo(Deed.SIGN_IN_FAILED);
            assertThat(line.why().byName()).containsEntry("cause", "DISABLED");
        });
    }

    @Test
    void audit1_a_second_factor_is_told_with_what_came_before_it() {
        signIn(PASSWORD);
        browser.post("/profile/security/totp");
        String seed = SecondFactorTest.seedOn(browser.get("/profile/security")).reveal();
        browser.post("/profile/security/totp/activation", "code", code(seed));
        browser.post("/signout");
        site.clock.advance(Duration.ofSeconds(30));
        for (int time = 0; time < 20; time++) {
            signIn(PASSWORD);
        }
        browser.post("/signin/code", "code", "000000");
        browser.post("/signin/code", "code", code(seed));

        assertThat(lines())
                .extracting(AuditLine::deed)
                .containsExactly(
                        Deed.SIGNED_IN,
                        Deed.SECOND_FACTOR_ADDED,
                        Deed.SIGNED_OUT,
                        Deed.SECOND_FACTOR_AWAITED,
                        Deed.SECOND_FACTOR_AWAITED,
                        Deed.SECOND_FACTOR_AWAITED,
                        Deed.SECOND_FACTOR_AWAITED,
                        Deed.SECOND_FACTOR_AWAITED,
                        Deed.SIGN_IN_FAILED,
                        Deed.SIGNED_IN);
        assertThat(lines().getLast().why().byName())
                .containsEntry("way", "PASSWORD")
                .containsEntry("factors", "2");
        assertThat(lines().toString()).doesNotContain(seed, PASSWORD);
    }

    private String code(String seed) {
        return OneTimeCodes.at(new Secret(seed), site.clock.instant());
    }

    @Test
    void run1_a_demo_user_is_known_and_told_like_everybody() {
        User demo = site.demoUser();
        browser.post("/signin/sandbox", "user", WebFixture.DEMO_KEY);

        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.deed()).isEqualTo(Deed.SIGNED_IN);
            assertThat(line.why().byName()).containsEntry("way", "CLICK");
        });
        assertThat(browser.cookie("adsc_known")).isNotNull();
        assertThat(site.stores.sessions().of(demo.id())).hasSize(1);
    }
}
