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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(VertxExtension.class)
@Timeout(30)
final class SwitcherTest {

    private static final String ALL = "/dashboard/ads/connections";

    private WebFixture site;
    private User manager;
    private Browser browser;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        manager = Samples.manager();
        browser = site.browserOf(manager);
    }

    @Test
    void dash3_what_is_looked_at_comes_first_and_connect_another_account_last() {
        connect(12);
        String last = connect("Zz");

        String html = switcher(browser.get(last));

        assertThat(entries(html)).hasSize(12).first().isEqualTo(last);
        String panel = html.substring(html.indexOf("class=\"entries\""), html.indexOf("</details>"));
        assertThat(panel.substring(panel.lastIndexOf("<a "))).contains("Connect another account");
    }

    @Test
    void dash3_twelve_are_all_listed_and_need_no_search() {
        connect(11);

        String html = switcher(browser.get(connect("Zz")));

        assertThat(entries(html)).hasSize(12);
        assertThat(html).doesNotContain("picker-search");
    }

    @Test
    void dash3_of_very_many_the_switcher_offers_a_search_and_the_way_to_all() {
        connect(13);

        Answer answer = browser.get(connect("Zz"));

        assertThat(answer.html()).contains("<form class=\"picker-search\" method=\"get\" action=\"" + ALL + "\"");
        assertThat(answer.says("frame.all-accounts")).isTrue();
    }

    @Test
    void auth1_an_account_of_which_nothing_is_picked_stands_after_the_connections() {
        connect(2);
        site.stores.accounts().add(Samples.account(manager, "Aa"));

        assertThat(entries(switcher(browser.get(ALL)))).hasSize(3).last().matches(last -> last.endsWith("/choice"));
    }

    @Test
    void dash3_what_somebody_looked_at_last_is_found_again_behind_very_many() {
        connect(13);
        String last = connect("Zz");
        browser.get(last);

        assertThat(browser.get("/dashboard/ads/").location()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"münchen, 1", "MUNCHEN, 1", "amazon.com, 3", "usa shop, 2", "shop 1, 1", "nothing like it, 0", "'', 3"})
    void dash3_accounts_are_found_by_what_stands_in_their_row(String words, int found) {
        connect(2);
        connect("Bürobedarf München");

        assertThat(entries(list(browser.get(ALL + "?words=" + words.replace(" ", "+")))))
                .hasSize(found);
    }

    @Test
    void dash3_the_list_follows_the_typing_and_is_the_one_the_page_has() {
        connect(3);

        Answer fragment = browser.htmx(ALL + "?words=shop+1");

        assertThat(fragment.html()).doesNotContain("<html").contains("data-say=\"1 account\"");
        assertThat(browser.get(ALL + "?words=shop+1").html())
                .contains(fragment.html().strip().replaceFirst("(?s)^.*?<div id", "<div id"));
    }

    @Test
    void dash3_an_account_of_which_nothing_is_picked_is_found_by_its_name() {
        site.stores.accounts().add(Samples.account(manager));
        String name =
                site.stores.accounts().ofOwner(manager.id()).getFirst().name().value();

        assertThat(entries(list(browser.get(ALL + "?words=" + name.replace(" ", "+")))))
                .hasSize(1);
        assertThat(entries(list(browser.get(ALL + "?words=x" + name.replace(" ", "+")))))
                .isEmpty();
    }

    @Test
    void sec1_nobody_finds_what_is_somebody_elses() {
        connect(3);

        assertThat(entries(site.browserOf(Samples.admin()).get(ALL).html())).isEmpty();
    }

    private void connect(int count) {
        for (int number = 0; number < count; number++) {
            connect("Shop " + number);
        }
    }

    private String connect(String name) {
        return ALL + "/"
                + site.connected(manager, Samples.profile(name)).profile().id().value();
    }

    /** What is above the page, which may have entries of its own. */
    private static String switcher(Answer answer) {
        return answer.html().substring(0, answer.html().indexOf("<main"));
    }

    /** What is below the frame, which has entries of its own. */
    private static String list(Answer answer) {
        return answer.html().substring(answer.html().indexOf("<main"));
    }

    private static List<String> entries(String html) {
        return Pattern.compile("class=\"entry\" href=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
