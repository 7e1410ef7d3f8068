package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Profile;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds for all pages there are. */
@ExtendWith(VertxExtension.class)
final class EveryPageTest {

    private static final String CODE = "RKzvPhTqWmYcLsNdXbGa";
    private static final String STATE = "s-7c1f-of-a-visit";
    private static final String TOKEN = "Atza|IwEBIExampleOnly";

    private WebFixture site;
    private Browser nobody;
    private Browser seller;
    private Browser manager;
    private List<String> pages;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        nobody = site.browser();
        User person = Samples.seller();
        seller = site.browserOf(person);
        Profile loaded = Samples.profile("Loaded");
        Profile waiting = Samples.germanProfile();
        site.ready(person, loaded, List.of(Samples.row(Samples.TODAY.minusDays(1), 7, "1.00", "2.00")));
        site.connected(person, waiting);
        User other = Samples.manager();
        manager = site.browserOf(other);
        site.consented(other);
        site.hostsAnswer(Samples.profile("To pick"), Samples.agencyProfile());
        pages = List.of(
                "/",
                "/signin",
                "/dashboard/ads/",
                "/dashboard/ads/authorizations/new",
                "/dashboard/ads/callback",
                "/dashboard/ads/links",
                "/a/AAAAAAAAAAAAAAAAAAAAAA",
                "/dashboard/ads/pending",
                "/dashboard/ads/pending/profiles",
                "/dashboard/ads/connections/" + loaded.id().value(),
                "/dashboard/ads/connections/" + loaded.id().value() + "/numbers",
                "/dashboard/ads/connections/" + loaded.id().value() + "/trend",
                "/dashboard/ads/connections/" + loaded.id().value() + "/campaigns",
                "/dashboard/ads/connections/" + loaded.id().value() + "/search-terms",
                "/dashboard/ads/connections/" + waiting.id().value(),
                "/dashboard/ads/connections/" + waiting.id().value() + "/status",
                "/dashboard/ads/connections/77",
                "/help/",
                "/help/no-profiles",
                "/help/nothing-of-the-kind",
                "/help/message",
                seller.post("/help/message", "content", "Hello").location());
    }

    @Test
    void call3_no_page_repeats_a_code_state_or_token_of_its_address_or_cookies() {
        answers()
                .forEach(answer -> assertThat(answer.everything())
                        .doesNotContain(CODE)
                        .doesNotContain(STATE)
                        .doesNotContain(TOKEN)
                        .doesNotContain(seller.cookie("adsc_session"))
                        .doesNotContain(manager.cookie("adsc_session")));
    }

    @Test
    void no_page_leads_off_our_own_host_but_to_amazon_and_the_plans() {
        answers()
                .flatMap(answer -> Pattern.compile("(?:href|action|src)=\"([^\"]*)\"")
                        .matcher(answer.html())
                        .results())
                .map(found -> found.group(1))
                .forEach(address -> assertThat(address)
                        .matches(
                                "/(?!/).*|#main|#picker-connect|https://advertising\\.amazon\\.com/|https://plans\\.example\\.test/"
                                        + "|mailto:help@example\\.test\\?subject=[A-Za-z0-9%.]+"));
    }

    @Test
    void every_style_script_and_picture_a_page_names_is_there() {
        List<String> files = answers()
                .flatMap(answer -> Pattern.compile("(?:href|src)=\"(/(?:webjars|static)/[^\"]*)\"")
                        .matcher(answer.html())
                        .results())
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(files)
                .hasSizeGreaterThan(6)
                .allSatisfy(file -> assertThat(getClass()
                                .getResource(file.startsWith("/static/") ? file : "/META-INF/resources" + file))
                        .as(file)
                        .isNotNull());
    }

    @Test
    void no_page_has_a_script_or_style_of_its_own_which_the_browser_would_refuse() {
        answers()
                .forEach(answer -> assertThat(answer.html())
                        .doesNotContainPattern("<script(?![^>]* src=)")
                        .doesNotContain("<style")
                        .doesNotContainPattern("<[^>]* style=\"")
                        .doesNotContainPattern("<[^>]* on[a-z]+=\""));
    }

    @Test
    void run1_every_page_says_that_this_is_the_sandbox() {
        answers()
                .filter(answer -> answer.html().contains("<html"))
                .forEach(answer -> assertThat(answer.says("frame.sandbox")).isTrue());
    }

    /** All pages and fragments, as seen by nobody, a seller and a manager. */
    private Stream<Answer> answers() {
        String query = "?code=" + CODE + "&state=" + STATE + "&access_token=" + TOKEN.replace("|", "%7C");
        return Stream.of(nobody, seller, manager)
                .flatMap(browser -> pages.stream()
                        .flatMap(page -> Stream.of(browser.get(page + query), browser.htmx(page + query))));
    }
}
