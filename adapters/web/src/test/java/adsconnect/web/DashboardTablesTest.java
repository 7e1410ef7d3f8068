package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Profile;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.Figures;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.SearchTermDay;
import adsconnect.testkit.Loader;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Campaigns and search terms: sorted, searched, page by page, and as files; and the parts they are fetched in. */
@ExtendWith(VertxExtension.class)
final class DashboardTablesTest {

    private static final LocalDate YESTERDAY = Samples.TODAY.minusDays(1);
    private static final Profile PROFILE = Samples.profile();
    private static final String PAGE =
            "/dashboard/ads/connections/" + PROFILE.id().value();

    private WebFixture site;
    private User seller;
    private Browser browser;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        seller = Samples.seller();
        browser = site.browserOf(seller);
    }

    @Test
    void dash1_campaigns_are_shown_25_at_once_dearest_first_with_the_totals_of_all() {
        campaigns(60);

        Answer first = browser.get(PAGE);
        Answer last = browser.get(PAGE + "?page=3");

        assertThat(names(first.html())).hasSize(26).startsWith("Campaign 60", "Campaign 59");
        assertThat(names(last.html()))
                .startsWith("Campaign 10")
                .contains("Campaign 1")
                .hasSize(11);
        assertThat(first.says("campaigns.count", 60)).isTrue();
        assertThat(first.says("table.page", 1, 3)).isTrue();
        assertThat(first.html()).contains("id=\"campaigns-next\" href=\"" + PAGE + "?page=2#campaigns-title\"");
        assertThat(last.html())
                .contains("<span class=\"btn disabled\" id=\"campaigns-next\"")
                // 1 + … + 60
                .contains("data-label=\"Ad Spend\">$1,830.00</td>");
    }

    @ParameterizedTest
    @CsvSource({
        "name, Campaign 1, Campaign 10",
        "-name, Campaign 9, Campaign 8",
        "spend, Campaign 1, Campaign 2",
        "-spend, Campaign 12, Campaign 11",
        "acos, Campaign 1, Campaign 2",
        "nonsense, Campaign 12, Campaign 11",
    })
    void dash1_they_can_be_sorted_by_every_column_both_ways(String sort, String first, String second) {
        campaigns(12);

        assertThat(names(browser.get(PAGE + "?sort=" + sort).html())).startsWith(first, second);
    }

    @Test
    void a_header_says_how_it_is_sorted_and_pressed_again_turns_it_round() {
        campaigns(3);

        String html = browser.get(PAGE + "?sort=acos").html();

        assertThat(html).containsOnlyOnce("aria-sort=\"ascending\"").doesNotContain("aria-sort=\"descending\"");
        assertThat(html)
                .contains("id=\"campaigns-by-acos\" href=\"" + PAGE + "?sort=-acos#")
                .contains("id=\"campaigns-by-cpc\" href=\"" + PAGE + "?sort=-cpc#")
                .contains("id=\"campaigns-by-name\" href=\"" + PAGE + "?sort=name#")
                .contains("id=\"campaigns-by-spend\" href=\"" + PAGE + "#");
    }

    @Test
    void dash1_campaigns_are_found_by_words_ad_product_and_status() {
        campaigns(3);
        load(
                ReportType.SPONSORED_BRANDS_CAMPAIGNS,
                new CampaignDay(YESTERDAY, 9, "Red <kettle>", "PAUSED", figures("7", "1")));

        assertThat(found("?words=kettle+RED")).containsExactly("Red &lt;kettle&gt;", "Total");
        assertThat(found("?product=SPONSORED_BRANDS")).containsExactly("Red &lt;kettle&gt;", "Total");
        assertThat(found("?status=PAUSED")).containsExactly("Red &lt;kettle&gt;", "Total");
        assertThat(found("?status=ENABLED&product=SPONSORED_BRANDS")).isEmpty();
        assertThat(found("?status=WRONG&product=WRONG")).hasSize(5);
    }

    @Test
    void what_is_not_found_offers_to_clear_the_filter_and_keeps_the_rest() {
        campaigns(3);

        Answer answer = browser.get(PAGE + "?days=30&words=%3Cnothing%3E&sort=name&term-sort=cpc");

        assertThat(answer.says("campaigns.no-match")).isTrue();
        assertThat(answer.html())
                .contains("value=\"&lt;nothing&gt;\"")
                .contains("href=\"" + PAGE + "?days=30&amp;sort=name&amp;term-sort=cpc#campaigns-title\"");
    }

    @Test
    void dash1_search_terms_name_their_campaign_or_say_that_there_are_several_or_no_search() {
        campaigns(1);
        load(
                ReportType.SPONSORED_PRODUCTS_SEARCH_TERMS,
                Samples.searchTerm(YESTERDAY, 3, "garlic press", "4.00"),
                term(1, "Campaign 1", "*"),
                term(1, "Campaign 1", "both"),
                term(2, "Campaign 2", "both"));

        String html = browser.get(PAGE + "?term-sort=name").html();
        String terms = html.substring(html.indexOf("id=\"search-terms\""));

        assertThat(all(terms, "row-name\">([^<]*)</span><span class=\"row-about\">([^<]*)<"))
                .startsWith(
                        "*: Shown without a search · Campaign 1",
                        "both: Several campaigns",
                        "garlic press: Campaign 1");
        assertThat(browser.get(PAGE + "?term-words=garlic").says("search-terms.count", 1))
                .isTrue();
    }

    @Test
    void a_table_of_very_many_rows_is_added_up_while_nobody_waits() {
        campaigns(WebFixture.ROWS_AT_ONCE + 1);

        String first = browser.get(PAGE).html();
        String second = browser.htmx(PAGE + "/campaigns").html();

        assertThat(first)
                .contains("id=\"campaigns-rows\" class=\"adding-up\"")
                .contains("hx-get=\"" + PAGE + "/campaigns\" hx-trigger=\"load delay:500ms, every 15s\"");
        assertThat(names(second)).startsWith("Campaign 2001");
        assertThat(second).doesNotContain("load delay");
    }

    @Test
    void a_part_is_what_the_page_has_and_leads_to_the_address_of_the_whole() {
        campaigns(60);
        String query = "?days=30&page=2";

        Answer part = browser.htmxFrom(PAGE + "?days=30", PAGE + "/campaigns" + query);

        assertThat(part.reply().headers()).containsEntry("hx-push-url", PAGE + query);
        assertThat(lines(browser.get(PAGE + query).html())).contains(lines(part.html()));
    }

    @Test
    void what_a_part_is_not_about_stays_as_it_is_on_the_page_it_is_asked_from() {
        campaigns(60);
        String shown = PAGE + "?days=30&measures=acos&sort=name&page=2&term-sort=cpc";

        assertThat(pushed(shown, "/campaigns?days=30&sort=-cpc"))
                .isEqualTo(PAGE + "?days=30&measures=acos&sort=-cpc&term-sort=cpc");
        assertThat(pushed(shown, "/search-terms?days=30&term-page=2"))
                .isEqualTo(PAGE + "?days=30&measures=acos&sort=name&page=2&term-page=2");
        assertThat(pushed(shown, "/trend?days=30&measures=cpc,ctr"))
                .isEqualTo(PAGE + "?days=30&measures=cpc,ctr&sort=name&page=2&term-sort=cpc");
        assertThat(pushed(shown, "/numbers?days=14"))
                .as("another time begins with the first page")
                .isEqualTo(PAGE + "?days=14&measures=acos&sort=name&term-sort=cpc");
        assertThat(pushed(shown, "/numbers?from=2026-11-01&to=2026-11-03"))
                .isEqualTo(PAGE + "?from=2026-11-01&to=2026-11-03&measures=acos&sort=name&term-sort=cpc");
    }

    @Test
    void going_on_typing_is_no_step_to_come_back_to_and_asking_again_neither() {
        campaigns(3);

        assertThat(browser.htmxFrom(PAGE, PAGE + "/campaigns?words=ca").reply().headers())
                .containsKey("hx-push-url");
        assertThat(browser.htmxFrom(PAGE + "?words=ca", PAGE + "/campaigns?words=camp")
                        .reply()
                        .headers())
                .containsEntry("hx-replace-url", PAGE + "?words=camp")
                .doesNotContainKey("hx-push-url");
        assertThat(browser.htmxFrom(PAGE + "?words=ca", PAGE + "/campaigns?words=ca")
                        .reply()
                        .headers())
                .doesNotContainKeys("hx-replace-url", "hx-push-url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://[", "%", "/dashboard/ads/connections/1?days=%zz", "javascript:alert(1)"})
    void an_address_that_is_none_is_as_if_nothing_was_said(String current) {
        campaigns(3);

        assertThat(browser.htmxFrom(current, PAGE + "/campaigns?sort=name").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"numbers", "trend", "campaigns", "search-terms"})
    void without_htmx_a_part_leads_to_its_page(String part) {
        campaigns(1);

        assertThat(browser.get(PAGE + "/" + part + "?days=30&sort=name").location())
                .isEqualTo(PAGE + "?days=30&sort=name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/numbers",
                "/trend",
                "/campaigns",
                "/search-terms",
                "/campaigns.csv",
                "/search-terms.csv",
                "/days.csv"
            })
    void sec1_somebody_elses_parts_and_files_answer_like_those_of_nobody(String part) {
        campaigns(1);
        Browser stranger = site.browserOf(Samples.admin());
        String unknown = "/dashboard/ads/connections/77";

        assertThat(stranger.get(PAGE + part).status()).isEqualTo(404);
        assertThat(stranger.get(PAGE + part).everything().replace(PAGE, "PAGE"))
                .isEqualTo(stranger.get(unknown + part).everything().replace(unknown, "PAGE"))
                .doesNotContain("Campaign");
        assertThat(stranger.htmx(PAGE + part).everything().replace(PAGE, "PAGE"))
                .isEqualTo(stranger.htmx(unknown + part).everything().replace(unknown, "PAGE"));
    }

    @Test
    void wait3_as_long_as_nothing_is_loaded_there_are_no_parts_and_no_files() {
        Profile waiting = Samples.germanProfile();
        site.connected(seller, waiting);
        String page = "/dashboard/ads/connections/" + waiting.id().value();

        assertThat(browser.htmx(page + "/numbers").reloadsThePage()).isTrue();
        assertThat(browser.get(page + "/campaigns.csv").status()).isEqualTo(404);
    }

    @Test
    void dash1_the_file_has_what_is_shown_on_all_pages_exactly() {
        campaigns(60);
        load(
                ReportType.SPONSORED_BRANDS_CAMPAIGNS,
                new CampaignDay(YESTERDAY, 9, "=Brand, \"one\"", "NEW", figures("1234.5678", "0")));

        Answer file = browser.get(PAGE + "/campaigns.csv?days=30&sort=-name");
        String[] lines = file.html().split("\r\n");

        assertThat(lines).hasSize(62);
        assertThat(lines[0])
                .isEqualTo("\uFEFFCampaign,Ad product,Status,Ad Spend (USD),PPC Sales (USD),ACoS,ROAS,Orders,Clicks,"
                        + "Impressions,CTR,CPC (USD),Conversion Rate");
        assertThat(lines[1])
                .startsWith("Campaign 9,Sponsored Products,Running,9.00,1,9,0.111111,2,20,1000,0.02,0.45,0.1");
        assertThat(lines[61]).startsWith("\"'=Brand, \"\"one\"\"\",Sponsored Brands,NEW,1234.5678,0,,0,");
        assertThat(file.reply().headers().get("content-disposition")).contains("campaigns_2026-10-22_2026-11-20.csv");
        assertThat(browser.get(PAGE + "/campaigns.csv?words=brand").html().split("\r\n"))
                .hasSize(2);
    }

    @Test
    void dash1_search_terms_and_days_can_be_had_as_files_too() {
        campaigns(1);
        load(ReportType.SPONSORED_PRODUCTS_SEARCH_TERMS, Samples.searchTerm(YESTERDAY, 3, "garlic press", "4.00"));

        assertThat(browser.speaking("zh-CN").get(PAGE + "/search-terms.csv").html())
                .startsWith("\uFEFF搜索词,广告活动,广告花费 (USD),")
                .contains("\r\ngarlic press,Campaign 1,4.00,30,");
        String[] days = browser.speaking("en").get(PAGE + "/days.csv").html().split("\r\n");
        assertThat(days).hasSize(8);
        assertThat(days[1]).startsWith("2026-11-14,not complete,0,0,,,0,0,0,");
        assertThat(days[7]).startsWith("2026-11-20,not complete,1.00,1,1,1,2,");
    }

    @Test
    void a_file_of_very_many_rows_is_made_at_once() {
        campaigns(WebFixture.ROWS_AT_ONCE + 1);

        assertThat(browser.get(PAGE + "/campaigns.csv").html().split("\r\n")).hasSize(WebFixture.ROWS_AT_ONCE + 2);
    }

    private void campaigns(int count) {
        site.ready(
                seller,
                PROFILE,
                IntStream.rangeClosed(1, count)
                        .mapToObj(number -> Samples.row(YESTERDAY, number, number + ".00", "1"))
                        .toList());
    }

    private void load(ReportType type, ReportLine... rows) {
        new Loader(site.stores, PROFILE.id()).load(type, Samples.lastDays(30), site.clock.instant(), rows);
    }

    private static SearchTermDay term(long campaign, String name, String term) {
        return new SearchTermDay(
                YESTERDAY, campaign, name, campaign, "Ad group", campaign, "kettle", "BROAD", term, figures("1", "1"));
    }

    private static Figures figures(String cost, String sales) {
        return new Figures(1_000, 20, new BigDecimal(cost), 2, new BigDecimal(sales));
    }

    private List<String> found(String query) {
        return names(browser.get(PAGE + query).html());
    }

    private String pushed(String shown, String part) {
        return browser.htmxFrom(shown, PAGE + part).reply().headers().get("hx-push-url");
    }

    /** Of campaigns, and of the line of totals. */
    private static List<String> names(String html) {
        int end = html.indexOf("id=\"search-terms\"");
        return all(end < 0 ? html : html.substring(0, end), "<span class=\"row-name\">([^<]*)</span>");
    }

    private static List<String> all(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(found -> found.groupCount() > 1 ? found.group(1) + ": " + found.group(2) : found.group(1))
                .toList();
    }

    private static String lines(String html) {
        return html.strip().replaceAll("\\s*\n\\s*", "\n");
    }
}
