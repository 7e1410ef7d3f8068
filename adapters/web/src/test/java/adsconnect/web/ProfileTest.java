package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.Personal;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.testkit.Samples;
import adsconnect.ui.Text;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is somebody's own: name, language, clocks, password and sessions (section 17). */
@ExtendWith(VertxExtension.class)
final class ProfileTest {

    private static final String OLD = WebFixture.PASSWORD.reveal();
    private static final String CHOSEN = "a long enough one";

    private WebFixture site;
    private User user;
    private Browser browser;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        user = Samples.seller();
        browser = site.browserOf(user);
    }

    private Personal personal() {
        return site.stores.users().byId(user.id()).orElseThrow().personal();
    }

    @Test
    void what_somebody_says_of_themselves_is_kept() {
        Answer answer = browser.post("/profile", "name", " Zoë 王 ", "language", "zh", "zone", "Asia/Shanghai");

        assertThat(answer.location()).isEqualTo("/profile?done=saved");
        assertThat(personal())
                .isEqualTo(
                        new Personal(Optional.of("Zoë 王"), Optional.of("zh"), Optional.of(ZoneId.of("Asia/Shanghai"))));
        assertThat(browser.get("/profile").html()).contains("value=\"Zoë 王\"");
    }

    @Test
    void their_language_and_clocks_win_over_those_of_the_browser() {
        browser.speaking("en-US").with("adsc_language", "en");
        browser.post("/profile", "language", "zh", "zone", "Asia/Shanghai");

        Answer page = browser.get("/dashboard/ads/keys");
        assertThat(page.html()).contains("lang=\"zh\"", Text.of("zh").get("keys.title"));
        assertThat(browser.get("/profile").html()).contains("CST 18:00:00");

        // The buttons in the menu change it where it is set.
        browser.post("/preferences", "language", "en");
        assertThat(personal().language()).contains("en");
        assertThat(browser.get("/profile").html()).contains("lang=\"en\"", "CST");
    }

    @Test
    void a_browser_cannot_choose_clocks_by_itself() {
        assertThat(site.browser().with("adsc_zone", "../../etc").get("/signin").status())
                .isEqualTo(200);
    }

    @Test
    void what_makes_no_sense_is_passed_over_and_a_name_too_long_refused() {
        browser.post("/profile", "name", "Al", "language", "xx", "zone", "Mars/Olympus");
        assertThat(personal()).isEqualTo(new Personal(Optional.of("Al"), Optional.empty(), Optional.empty()));

        assertThat(browser.post("/profile", "name", "\u200B").says("profile.problem"))
                .isTrue();
        Answer answer = browser.post("/profile", "name", "x".repeat(101));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says("profile.problem")).isTrue();
        assertThat(answer.html()).contains("x".repeat(101));
    }

    @Test
    void another_password_signs_all_other_browsers_out_and_not_this_one() {
        Browser other = site.anotherBrowserOf(user);

        Answer answer = browser.post("/profile/password", "old", OLD, "new", CHOSEN);

        assertThat(answer.location()).isEqualTo("/profile?done=password");
        assertThat(browser.get("/profile").status()).isEqualTo(200);
        assertThat(other.get("/profile").location()).startsWith("/signin");
        assertThat(site.browser()
                        .post("/signin", "email", user.email().value(), "password", CHOSEN)
                        .status())
                .isEqualTo(303);
        assertThat(site.stores.auditTrail().newest(5))
                .extracting(AuditLine::deed)
                .contains(Deed.PASSWORD_CHANGED);
    }

    @Test
    void the_old_password_is_no_new_one() {
        Answer same = browser.post("/profile/password", "old", OLD, "new", OLD);

        assertThat(same.status()).isEqualTo(422);
        assertThat(same.says("profile.password.same")).isTrue();
    }

    @Test
    void without_the_old_password_there_is_no_new_one() {
        Answer wrong = browser.post("/profile/password", "old", "wrong", "new", CHOSEN);
        assertThat(wrong.says("profile.password.wrong")).isTrue();
        assertThat(wrong.html()).doesNotContain(CHOSEN);
        assertThat(browser.post("/profile/password", "new", CHOSEN).status()).isEqualTo(422);
        assertThat(browser.post("/profile/password", "old", OLD, "new", "short").status())
                .isEqualTo(422);
        for (int guess = 0; guess < 4; guess++) {
            browser.post("/profile/password", "old", "wrong", "new", CHOSEN);
        }

        Answer throttled = browser.post("/profile/password", "old", OLD, "new", CHOSEN);

        assertThat(throttled.status()).isEqualTo(429);
        assertThat(site.browser()
                        .post("/signin", "email", user.email().value(), "password", OLD)
                        .status())
                .isEqualTo(303);
    }

    @Test
    void sessions_are_listed_and_ended_one_by_one_or_all_others() {
        Browser usual = site.browser().sending("user-agent", "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0");
        usual.post("/signin", "email", user.email().value(), "password", OLD);
        Browser third = site.anotherBrowserOf(user);
        Answer page = browser.get("/profile");
        assertThat(page.html()).contains("Firefox, Windows");
        assertThat(page.says("profile.here")).isTrue();
        Matcher listed = Pattern.compile("Firefox, Windows.*?/profile/sessions/([0-9a-f-]{36})", Pattern.DOTALL)
                .matcher(page.html());
        assertThat(listed.find()).isTrue();

        Browser stranger = site.browserOf(Samples.seller());
        assertThat(stranger.post("/profile/sessions/" + listed.group(1)).status())
                .isEqualTo(404);
        assertThat(browser.post("/profile/sessions/" + listed.group(1)).location())
                .isEqualTo("/profile?done=ended");

        assertThat(usual.get("/profile").location()).startsWith("/signin");
        assertThat(third.get("/profile").status()).isEqualTo(200);
        browser.post("/profile/sessions");
        assertThat(third.get("/profile").location()).startsWith("/signin");
        assertThat(browser.get("/profile").status()).isEqualTo(200);
        assertThat(browser.post("/profile/sessions/x").status()).isEqualTo(404);
    }

    @Test
    void the_menu_leads_here() {
        assertThat(browser.get("/dashboard/ads/keys").html()).contains("href=\"/profile\"");
    }
}
