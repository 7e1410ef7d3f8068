package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.marketplace.Region;
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
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
@Timeout(30)
final class OverviewTest {

    private static final String OVERVIEW = "/dashboard/ads/overview";
    private static final String FILE = "/dashboard/ads/overview.csv";

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
    void dash4_what_needs_a_hand_comes_first_with_what_helps_then_the_dearest() {
        ready("Cheap", "10", "40");
        ready("Dear", "20", "40");
        Connection late = ready("Late", "1", "40");
        site.stores.connections().goStale(id(late), site.clock.instant());

        Answer answer = browser.get(OVERVIEW);

        assertThat(names(answer)).containsExactly("Late", "Dear", "Cheap");
        assertThat(answer.says("overview.heading", 1)).isTrue();
        assertThat(answer.html())
                .contains("<form method=\"post\" action=\"/dashboard/ads/connections/" + id(late).value()
                        + "/refreshes\">");
        assertThat(main(answer)).containsOnlyOnce("<form method=\"post\"");
    }

    @Test
    void dash4_each_row_has_its_numbers_in_its_own_currency_and_their_change() {
        site.ready(
                manager,
                Samples.profile("Laden", Region.EU, "DE", ProfileType.SELLER),
                List.of(
                        Samples.row(Samples.TODAY.minusDays(1), 1, "10.50", "42"),
                        Samples.row(Samples.TODAY.minusDays(8), 1, "21", "42")));

        assertThat(browser.get(OVERVIEW).html()).contains("€10.50", "€42.00", "25.0%", "4.00", "−50.0%", "+100.0%");
    }

    @Test
    void dash4_a_first_sync_is_shown_as_one_and_what_is_not_known_is_no_zero() {
        site.connected(manager, Samples.profile("New"));

        Answer answer = browser.get(OVERVIEW);

        assertThat(answer.says("health.first_sync")).isTrue();
        assertThat(main(answer)).doesNotContain("$0").contains("<span class=\"overview-value\">–</span>");
        assertThat(answer.says("overview.heading", 0)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sort=name | Apple Bear Cedar",
                "sort=-name | Cedar Bear Apple",
                "sort=spend | Bear Cedar Apple",
                "sort=-sales | Bear Apple Cedar",
                "sort=roas | Apple Cedar Bear",
                "words=BEAR | Bear",
                "words=amazon.com+e&sort=name | Apple Bear Cedar",
                "show=attention | Cedar",
                "show=connected&sort=name | Apple Bear",
                "show=revoked | ''",
                "sort=nonsense&days=8&page=99&show=what | Cedar Bear Apple",
            })
    void dash4_sorts_and_filters_by_what_stands_in_the_address(String query, String names) {
        ready("Apple", "1", "20");
        ready("Bear", "9", "10");
        Connection cedar = ready("Cedar", "5", "30");
        site.stores.connections().goStale(id(cedar), site.clock.instant());

        assertThat(String.join(" ", names(browser.get(OVERVIEW + "?" + query)))).isEqualTo(names);
    }

    @Test
    void dash4_every_choice_keeps_the_others() {
        Connection late = ready("A&B Company", "1", "20");
        site.stores.connections().goStale(id(late), site.clock.instant());

        String html = main(browser.get(OVERVIEW + "?words=a%26b+c&days=30&show=attention&sort=-spend"));

        assertThat(html)
                .contains("href=\"" + OVERVIEW + "?words=a%26b+c&amp;days=14&amp;show=attention&amp;sort=-spend\"")
                .contains("href=\"" + OVERVIEW + "?words=a%26b+c&amp;days=30&amp;sort=-spend\"")
                .contains("href=\"" + OVERVIEW + "?words=a%26b+c&amp;days=30&amp;show=attention&amp;sort=spend\"")
                .contains("name=\"days\" value=\"30\" form=\"overview-search\"");
    }

    @Test
    void dash4_many_come_page_by_page_and_a_page_beyond_the_last_is_the_last() {
        for (int number = 1; number <= OverviewViews.ROWS + 3; number++) {
            ready("Shop %03d".formatted(number), "1", "1");
        }

        assertThat(names(browser.get(OVERVIEW + "?sort=name")))
                .hasSize(50)
                .first()
                .isEqualTo("Shop 001");
        Answer last = browser.get(OVERVIEW + "?sort=name&page=2");
        assertThat(names(last)).containsExactly("Shop 051", "Shop 052", "Shop 053");
        assertThat(last.says("overview.range", "51–53", 53)).isTrue();
        assertThat(names(browser.get(OVERVIEW + "?sort=name&page=700"))).isEqualTo(names(last));
    }

    @Test
    void dash4_a_choice_swaps_the_very_part_the_page_has() {
        ready("Apple", "1", "20");

        Answer fragment = browser.htmx(OVERVIEW + "?days=30");

        assertThat(fragment.html()).doesNotContain("<html").contains("data-say=\"1 account\"");
        assertThat(browser.get(OVERVIEW + "?days=30").html())
                .contains(fragment.html().strip().replaceFirst("(?s)^.*?<div id", "<div id"));
    }

    @Test
    void dash4_the_file_has_exactly_what_is_found_in_its_order() {
        ready("Apple", "1.5", "3");
        ready("=Bear", "9", "0");
        site.connected(manager, Samples.profile("New"));

        Answer file = browser.get(FILE + "?sort=name&days=7");

        assertThat(file.html().lines())
                .satisfiesExactly(
                        head -> assertThat(head)
                                .isEqualTo(
                                        "\uFEFFAccount,Account name,Marketplace,Health,Currency,Data from,Data through,"
                                                + "Ad Spend,PPC Sales,ACoS,ROAS,Last sync"),
                        bear -> assertThat(bear)
                                .startsWith(
                                        "'=Bear,'=Bear,Amazon.com,Connected,USD,2026-11-14,2026-11-20,9,0,,0,2026-"),
                        apple -> assertThat(apple)
                                .startsWith(
                                        "Apple,Apple,Amazon.com,Connected,USD,2026-11-14,2026-11-20,1.5,3,0.5,2,2026-"),
                        waiting -> assertThat(waiting).isEqualTo("New,New,Amazon.com,First sync,USD,,,,,,,"));
        assertThat(file.reply().headers().get("content-disposition"))
                .contains("filename=\"Overview_7-days_" + Samples.TODAY + ".csv\"");
        assertThat(browser.get(FILE + "?words=apple").html().lines()).hasSize(2);
    }

    @Test
    void dash4_the_file_speaks_the_language_of_its_reader() {
        assertThat(browser.speaking("zh-CN").get(FILE).html()).contains("账户,账户名称,站点");
    }

    @ParameterizedTest
    @ValueSource(strings = {OVERVIEW, FILE})
    void dash4_sellers_get_the_page_that_does_not_exist(String address) {
        User seller = Samples.seller();
        Browser sellers = site.browserOf(seller);
        site.connected(seller, Samples.profile());

        assertThat(sellers.get(address).status()).isEqualTo(404);
        assertThat(sellers.get(address).failsWith("not_found")).isTrue();
        assertThat(sellers.get("/dashboard/ads/connections").html()).doesNotContain(OVERVIEW);
    }

    @Test
    void dash4_the_switcher_leads_managers_to_it() {
        ready("Apple", "1", "20");

        String head = browser.get(OVERVIEW).html().split("<main", 2)[0];

        assertThat(head).contains("href=\"" + OVERVIEW + "\" aria-current=\"page\"");
    }

    @Test
    void dash4_whoever_has_nothing_is_shown_how_to_begin() {
        assertThat(browser.get(OVERVIEW).says("overview.empty")).isTrue();
    }

    @Test
    void sec1_nobody_sees_what_is_somebody_elses() {
        ready("Apple", "1", "20");
        Browser admin = site.browserOf(Samples.admin());

        assertThat(admin.get(OVERVIEW).html()).doesNotContain("Apple");
        assertThat(admin.get(FILE).html()).doesNotContain("Apple");
    }

    private Connection ready(String name, String spend, String sales) {
        return site.ready(
                manager, Samples.profile(name), List.of(Samples.row(Samples.TODAY.minusDays(1), 1, spend, sales)));
    }

    private static ProfileId id(Connection connection) {
        return connection.profile().id();
    }

    private static String main(Answer answer) {
        return answer.html().substring(answer.html().indexOf("<main"));
    }

    private static List<String> names(Answer answer) {
        return Pattern.compile("class=\"overview-name\".*?<bdi class=\"fw-medium\">([^<]*)</bdi>")
                .matcher(answer.html())
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
