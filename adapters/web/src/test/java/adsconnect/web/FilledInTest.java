package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one user filled in is not done as another one's who signed in since in the same browser. */
@ExtendWith(VertxExtension.class)
final class FilledInTest {

    private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"post\"[^>]*>");
    private static final Pattern WORD =
            Pattern.compile(FORM.pattern() + "<input type=\"hidden\" name=\"filled-in-by\" value=\"([0-9a-f]{16})\">");

    private WebFixture site;
    private User one;
    private User other;
    private Browser browser;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        one = Samples.admin();
        other = Samples.admin();
        browser = site.browserOf(one);
        browser.sending("referer", "http://localhost:8080/profile");
    }

    private static List<String> words(Answer page) {
        return WORD.matcher(page.html()).results().map(found -> found.group(1)).toList();
    }

    private void signInAs(User user) {
        browser.with("adsc_session", site.anotherBrowserOf(user).cookie("adsc_session"));
    }

    private String[] named(String name, String word) {
        return new String[] {"name", name, "language", "", "zone", "", FilledIn.BY, word};
    }

    @ParameterizedTest
    @ValueSource(strings = {"/profile", "/profile/security", "/admin/users", "/dashboard/ads/keys", "/help/message"})
    void every_form_says_by_whom_it_is_filled_in(String page) {
        Answer shown = browser.get(page);

        long forms = FORM.matcher(shown.html()).results().count();
        assertThat(forms).isGreaterThan(2);
        assertThat(words(shown)).hasSize((int) forms);
        assertThat(words(shown).stream().distinct()).hasSize(1);
    }

    @Test
    void so_does_one_in_a_part_of_a_page() {
        assertThat(words(browser.htmxPost("/admin/parts/checks")))
                .containsExactly(words(browser.get("/profile")).getFirst());
    }

    @Test
    void guests_fill_in_for_nobody() {
        assertThat(words(site.browser().get("/signin"))).isEmpty();
    }

    @Test
    void a_form_of_another_user_is_not_done_and_says_who_is_here_and_leads_back() {
        site.add(other);
        String word = words(browser.get("/profile")).getFirst();
        signInAs(other);
        int before = site.stores.auditTrail().newest(99).size();

        Answer answer = browser.post("/profile", named("Not mine", word));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.says("other-user.text", other.email().value())).isTrue();
        assertThat(answer.html()).contains("class=\"btn btn-primary\" href=\"/profile\"");
        for (User user : List.of(one, other)) {
            assertThat(site.stores
                            .users()
                            .byId(user.id())
                            .orElseThrow()
                            .personal()
                            .name())
                    .isEmpty();
        }
        assertThat(site.stores.auditTrail().newest(99)).hasSize(before);

        String theirs = words(browser.get("/profile")).getFirst();
        assertThat(theirs).isNotEqualTo(word);
        assertThat(browser.post("/profile", named("Mine", theirs)).status()).isEqualTo(303);
        assertThat(site.stores.users().byId(other.id()).orElseThrow().personal().name())
                .contains("Mine");
    }

    @Test
    void neither_is_one_that_a_part_of_a_page_sends_nor_one_for_everybody() {
        site.add(other);
        String word = words(browser.get("/profile")).getFirst();
        signInAs(other);

        Answer answer = browser.htmxPost("/profile", named("Not mine", word));
        assertThat(answer.reply().headers()).containsEntry("hx-redirect", "/profile?unsent=other");
        assertThat(browser.get("/profile?unsent=other")
                        .says("frame.unsent.other", other.email().value()))
                .isTrue();
        assertThat(browser.post("/help/message", "content", "Hello", FilledIn.BY, word)
                        .status())
                .isEqualTo(409);
        assertThat(browser.post("/signout", FilledIn.BY, word).status()).isEqualTo(409);
        assertThat(browser.get("/profile").status()).isEqualTo(200);
    }

    @Test
    void whoever_signed_in_anew_goes_on() {
        String word = words(browser.get("/profile")).getFirst();
        signInAs(one);

        assertThat(browser.post("/profile", named("Ana", word)).status()).isEqualTo(303);
    }

    @Test
    void who_is_signed_out_meanwhile_is_led_to_sign_in_as_ever() {
        String word = words(browser.get("/profile")).getFirst();
        browser.without("adsc_session");

        assertThat(browser.post("/profile", named("Ana", word)).location()).startsWith("/signin?unsent=1");
    }
}
