package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.httpkit.Visit;
import adsconnect.ui.Text;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Language, number format and appearance: what somebody chose, else what their browser says. */
@ExtendWith(VertxExtension.class)
final class PreferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | en | en-US",
                "en-GB,en;q=0.9 | en | en-GB",
                "en | en | en-US",
                "zh | zh | zh-CN",
                "zh-CN,zh;q=0.9,en;q=0.8 | zh | zh-CN",
                "zh-TW | zh | zh-TW",
                "zh-Hans-CN | zh | zh-Hans-CN",
                "de-DE,de;q=0.9,en;q=0.5 | en | en-US",
                "de-DE,zh-CN;q=0.5 | zh | zh-CN",
                "en;q=0.5,zh-CN;q=0.9 | zh | zh-CN",
                "fr | en | en-US",
                "* | en | en-US",
                "EN-gb | en | en-GB",
                "'' | en | en-US"
            })
    void the_browser_says_which_language_and_which_formats(String header, String language, String locale) {
        Preferences preferences = Preferences.of(visit(header, Map.of()));

        assertThat(preferences.language()).isEqualTo(language);
        assertThat(preferences.locale()).isEqualTo(Locale.forLanguageTag(locale));
        assertThat(preferences.text()).isSameAs(Text.of(language));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en-GB;q=many",
                ";;;",
                ",",
                "en-GB;q=7",
                "-",
                "en_GB",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "\u4e2d\u6587",
                "en-GB,,zh",
                "en--GB"
            })
    void a_garbled_header_is_no_reason_to_fail(String header) {
        Preferences preferences = Preferences.of(visit(header, Map.of()));

        assertThat(Text.LANGUAGES).contains(preferences.language());
        assertThat(preferences.locale().getLanguage()).isEqualTo(preferences.language());
    }

    @Test
    void a_browser_that_says_nothing_gets_english() {
        Visit visit = new Browser(null).toVisit("GET", "/", Map.of(), Map.of());

        assertThat(Preferences.of(visit)).isEqualTo(new Preferences("en", Locale.US, "system", Formats.UTC));
    }

    @Test
    void what_was_chosen_here_counts_more() {
        Preferences preferences = Preferences.of(visit("en-GB", Map.of("adsc_language", "zh", "adsc_theme", "dark")));

        assertThat(preferences).isEqualTo(new Preferences("zh", Locale.SIMPLIFIED_CHINESE, "dark", Formats.UTC));
    }

    @Test
    void whoever_chose_english_keeps_their_countrys_formats() {
        assertThat(Preferences.of(visit("zh-CN,en-GB;q=0.5", Map.of("adsc_language", "en")))
                        .locale())
                .isEqualTo(Locale.UK);
    }

    @Test
    void a_cookie_nobody_set_is_passed_over() {
        Preferences preferences = Preferences.of(visit("en-GB", Map.of("adsc_language", "tlh", "adsc_theme", "neon")));

        assertThat(preferences).isEqualTo(new Preferences("en", Locale.UK, "system", Formats.UTC));
    }

    @Test
    void choosing_is_remembered_and_leads_back(Vertx vertx) {
        Browser browser = new WebFixture(vertx).browser();

        Answer answer =
                browser.post("/preferences", "language", "zh", "theme", "dark", "back", "/dashboard/ads/pending");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/dashboard/ads/pending");
        assertThat(answer.cookie("adsc_language")).get().satisfies(cookie -> {
            assertThat(cookie.value()).isEqualTo("zh");
            assertThat(cookie.age()).isGreaterThan(Duration.ofDays(30));
        });
        assertThat(browser.get("/signin").html()).contains("<html lang=\"zh\" data-theme=\"dark\"");
    }

    @Test
    void only_what_exists_can_be_chosen(Vertx vertx) {
        Answer answer = new WebFixture(vertx)
                .browser()
                .post("/preferences", "language", "tlh\r\nx: y", "theme", "neon", "back", "/signin");

        assertThat(answer.reply().cookies()).isEmpty();
        assertThat(answer.location()).isEqualTo("/signin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.test", "https://evil.test", "/\\evil.test", "/\t/evil.test", "evil", ""})
    void choosing_never_leads_off_our_own_host(String back, Vertx vertx) {
        assertThat(new WebFixture(vertx)
                        .browser()
                        .post("/preferences", "theme", "dark", "back", back)
                        .location())
                .isEqualTo("/dashboard/ads/");
    }

    @Test
    void a_page_offers_the_way_back_to_itself(Vertx vertx) {
        Browser browser = new WebFixture(vertx).browser();

        assertThat(browser.get("/signin?next=/x").html()).contains("name=\"back\" value=\"/signin\"");
        assertThat(browser.post("/signin").html()).contains("name=\"back\" value=\"/dashboard/ads/\"");
    }

    private static Visit visit(String acceptLanguage, Map<String, String> cookies) {
        Browser browser = new Browser(null).speaking(acceptLanguage);
        cookies.forEach(browser::with);
        return browser.toVisit("GET", "/", Map.of(), Map.<String, List<String>>of());
    }
}
