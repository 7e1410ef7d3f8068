package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.Figures;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportType;
import adsconnect.testkit.Loader;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of a connection whose data is there. */
@ExtendWith(VertxExtension.class)
final class DashboardTest {

    /** Days that were never loaded are not shown as days without spend. */
    private static final int LOADED_DAYS = 30;

    private static final LocalDate YESTERDAY = Samples.TODAY.minusDays(1);

    private WebFixture site;
    private User seller;
    private Browser browser;
    private ProfileId connected;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        seller = Samples.seller();
        browser = site.browserOf(seller);
    }

    @Test
    void dash1_ten_figures_of_the_last_seven_days() {
        // 1,000 impressions, 20 clicks and 2 orders a row
        String page = ready(
                Samples.profile(),
                row(YESTERDAY, 1, "1234.50", "4938.00"),
                row(YESTERDAY.minusDays(6), 2, "0.06", "0"));

        String html = browser.get(page).html();

        assertThat(figures(html))
                .containsExactly(
                        "$1,234.56", "$4,938.00", "25.0%", "4.00", "4", "40", "2,000", "2.00%", "$30.86", "10.0%");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | $1,234.50 | $4,938.00 | Nov 14, 2026 – Nov 20, 2026",
                "en-GB | US$1,234.50 | US$4,938.00 | 14 Nov 2026 – 20 Nov 2026",
                "zh-CN | US$1,234.50 | US$4,938.00 | 2026年11月14日 – 2026年11月20日"
            })
    void money_and_days_are_written_as_the_visitor_writes_them(
            String language, String spend, String sales, String days) {
        String page = ready(Samples.profile(), row(YESTERDAY, 1, "1234.50", "4938.00"));

        String html = browser.speaking(language).get(page).html();

        assertThat(figures(html)).startsWith(spend, sales);
        assertThat(html).contains(days);
    }

    @Test
    void yen_have_no_decimals() {
        Profile japanese = Samples.profile("Hoshikawa Pottery", Region.FE, "JP", ProfileType.SELLER);
        String page = ready(japanese, row(YESTERDAY, 1, "123456", "987654"));

        assertThat(figures(browser.get(page).html())).startsWith("¥123,456", "¥987,654");
        assertThat(figures(browser.speaking("zh-CN").get(page).html())).startsWith("JP¥123,456", "JP¥987,654");
        assertThat(browser.get(page).html()).contains("flags/jp.svg").contains("Amazon.co.jp");
    }

    @Test
    void pounds_are_pounds() {
        Profile british = Samples.profile("Alder Row", Region.EU, "UK", ProfileType.SELLER);
        String page = ready(british, row(YESTERDAY, 1, "10", "20"));

        Answer answer = browser.speaking("en-GB,en;q=0.5").get(page);

        assertThat(figures(answer.html())).startsWith("£10.00", "£20.00");
        assertThat(answer.html()).contains("flags/gb.svg");
    }

    @Test
    void dash1_a_ratio_with_a_zero_divisor_is_a_dash() {
        CampaignDay noSales = new CampaignDay(
                YESTERDAY, 1, "Quiet one", "ENABLED", new Figures(0, 0, new BigDecimal("5"), 0, BigDecimal.ZERO));
        String page = ready(Samples.profile(), noSales);

        String html = browser.get(page).html();

        assertThat(figures(html)).containsExactly("$5.00", "$0.00", "–", "0.00", "0", "0", "0", "–", "–", "–");
    }

    @Test
    void wait4_no_spend_at_all_is_an_empty_state() {
        Answer answer = browser.get(ready(Samples.profile()));

        assertThat(answer.says("dashboard.empty")).isTrue();
        assertThat(answer.says("card.spend")).isFalse();
        assertThat(answer.html()).doesNotContain("id=\"trend\"");
    }

    @Test
    void dash1_the_figures_add_up_all_ad_products_and_each_campaign_names_its_own() {
        String page = ready(Samples.profile(), row(YESTERDAY, 1, "25", "100"));
        load(ReportType.SPONSORED_BRANDS_CAMPAIGNS, row(YESTERDAY, 1, "50", "100"));
        load(ReportType.SPONSORED_DISPLAY_CAMPAIGNS, row(YESTERDAY, 1, "0.25", "1"));

        String html = browser.get(page).html();

        assertThat(figures(html)).startsWith("$75.25", "$201.00");
        assertThat(all(html, "<span class=\"product\" title=\"([^\"]*)\">"))
                .containsExactly("Sponsored Brands", "Sponsored Products", "Sponsored Display");
    }

    @Test
    void sync9_what_is_missing_in_the_period_is_said_with_days_and_reason() {
        String page = ready(Samples.profile(), row(YESTERDAY, 1, "25", "100"));
        assertThat(browser.get(page).html()).doesNotContain("Not in these numbers");
        miss(ReportType.SPONSORED_BRANDS_CAMPAIGNS, YESTERDAY.minusDays(8), "Amazon <said> no");
        assertThat(browser.get(page).html()).doesNotContain("Not in these numbers");

        Answer month = browser.get(page + "?days=30");

        assertThat(month.says("dashboard.missing", "Sponsored Brands, Nov 12, 2026"))
                .isTrue();
        assertThat(month.says("dashboard.missing.reason", "Amazon <said> no")).isTrue();
    }

    @Test
    void sync9_several_gaps_fold_under_the_names_of_their_reports() {
        String page = ready(Samples.profile(), row(YESTERDAY, 1, "25", "100"));
        miss(ReportType.SPONSORED_BRANDS_CAMPAIGNS, YESTERDAY, "no");
        miss(ReportType.SPONSORED_BRANDS_CAMPAIGNS, YESTERDAY.minusDays(3), "no");
        miss(ReportType.SPONSORED_DISPLAY_CAMPAIGNS, YESTERDAY, "never");

        Answer answer = browser.get(page);

        assertThat(answer.says("dashboard.missing", "Sponsored Brands, Sponsored Display"))
                .isTrue();
        assertThat(answer.says("dashboard.missing.reason", "never")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"SELLER, 7", "VENDOR, 14"})
    void dash2_the_cards_say_how_long_after_a_click_sales_count(ProfileType type, int days) {
        Profile profile = Samples.profile("Alder Row", Region.NA, "US", type);

        Answer answer = browser.get(ready(profile, row(YESTERDAY, 1, "25", "100")));

        assertThat(answer.says("card.window", days)).isTrue();
        assertThat(answer.says("card.attribution.text", days)).isTrue();
    }

    @Test
    void a_campaigns_name_is_shown_and_not_run() {
        CampaignDay evil = new CampaignDay(
                YESTERDAY,
                1,
                "<script>alert(1)</script>",
                "<NEW>",
                new Figures(1, 1, BigDecimal.ONE, 0, BigDecimal.ZERO));

        assertThat(browser.get(ready(Samples.profile(), evil)).html())
                .contains("&lt;script&gt;")
                .contains("&lt;NEW&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void dash1_every_day_is_in_the_chart_also_those_without_rows() {
        String page = ready(Samples.profile(), row(YESTERDAY, 1, "3.50", "7"));

        String html = browser.get(page).html();

        assertThat(all(html, "<time datetime=\"(2026-11-[0-9]{2})\">"))
                .containsExactly(
                        "2026-11-14",
                        "2026-11-15",
                        "2026-11-16",
                        "2026-11-17",
                        "2026-11-18",
                        "2026-11-19",
                        "2026-11-20");
        assertThat(html).contains("data-value=\"3.50\"").contains("data-value=\"0\"");
    }

    @Test
    void dash2_the_last_two_days_are_not_final() {
        String page = ready(Samples.profile(), row(YESTERDAY, 1, "3.50", "7"));

        assertThat(all(browser.get(page).html(), " data-settled=\"(true|false)\""))
                .containsExactly("true", "true", "true", "true", "true", "false", "false");
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "14, 14", "30, 30", "90, 90", "8, 7", "-7, 7", "nonsense, 7", "007, 7", "2147483648, 7"})
    void the_length_of_time_can_be_chosen_from_four(String wanted, int shown) {
        String page = ready(Samples.profile(), row(YESTERDAY, 1, "3.50", "7"));

        String html = browser.get(page + "?days=" + wanted).html();

        assertThat(all(html, "data-settled=\"(true|false)\"")).hasSize(Math.min(shown, LOADED_DAYS));
        assertThat(html).containsPattern("id=\"period-" + shown + "\"[^>]* aria-current=\"true\"");
    }

    @Test
    void dash1_a_change_is_shown_where_there_is_something_to_compare_with() {
        String page =
                ready(Samples.profile(), row(YESTERDAY, 1, "110", "50"), row(YESTERDAY.minusDays(7), 1, "100", "100"));

        String html = browser.get(page).html();

        assertThat(html).contains("+10.0%").contains("−50.0%");
        assertThat(all(html, "change-(better|worse|more|less|same|open)"))
                .startsWith("more", "worse", "worse", "worse", "same");
        Answer month = browser.get(page + "?days=30");
        assertThat(month.says("card.not-compared", "Sep 22, 2026 – Oct 21, 2026"))
                .isTrue();
        assertThat(month.html()).doesNotContain("figure-change");
    }

    @Test
    void dash2_it_says_through_when_and_how_fresh_the_data_is() {
        String page = ready(Samples.profile(), row(YESTERDAY, 1, "3.50", "7"));
        site.clock.advance(Duration.ofMinutes(4));

        Answer answer = browser.get(page);

        assertThat(answer.says("dashboard.data-through", "Nov 20, 2026")).isTrue();
        assertThat(answer.html()).contains("4 minutes ago").contains("datetime=\"2026-11-21T10:00:00");
    }

    @Test
    void dash1_chosen_dates_are_shown_and_stay_in_the_form() {
        String page = ready(Samples.profile(), row(YESTERDAY.minusDays(3), 1, "3.50", "7"));

        Answer answer = browser.get(page + "?from=2026-11-16&to=2026-11-18");

        assertThat(all(answer.html(), " data-settled=\"(true|false)\"")).hasSize(3);
        assertThat(answer.html())
                .contains("Nov 16, 2026 – Nov 18, 2026")
                .contains("name=\"from\" value=\"2026-11-16\"", "name=\"to\" value=\"2026-11-18\"")
                .containsPattern("id=\"period-custom\" aria-current=\"true\"")
                .doesNotContainPattern("id=\"period-7\"[^>]* aria-current");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-18, 2026-11-16, period.order",
        "2026-11-31, 2026-12-01, period.no-day",
        "<b>, \", period.no-day",
    })
    void dash1_dates_that_are_none_are_told_and_the_usual_days_are_shown(String from, String to, String problem) {
        String page = ready(Samples.profile(), row(YESTERDAY, 1, "3.50", "7"));

        Answer answer = browser.get(page + "?from=" + from + "&to=" + to);

        assertThat(answer.says(problem)).isTrue();
        assertThat(answer.html()).contains("Nov 14, 2026 – Nov 20, 2026").doesNotContain("<b>");
    }

    @Test
    void dash1_days_to_come_and_too_many_are_told() {
        String page = ready(Samples.profile(), row(YESTERDAY, 1, "3.50", "7"));

        assertThat(browser.get(page + "?from=2027-01-01&to=2027-01-02").says("period.not-yet", "Nov 20, 2026"))
                .isTrue();
        assertThat(browser.get(page + "?from=2020-01-01&to=2026-01-02").says("period.long", 731))
                .isTrue();
    }

    @Test
    void dash1_it_is_said_if_less_is_loaded_than_was_asked_for() {
        String page = ready(Samples.profile(), row(YESTERDAY, 1, "3.50", "7"));

        assertThat(browser.get(page + "?days=90").says("dashboard.loaded-less", 90, LOADED_DAYS))
                .isTrue();
        assertThat(browser.get(page + "?days=30").html()).doesNotContain("days asked for");
    }

    @Test
    void sync9_days_of_which_nothing_is_loaded_are_not_days_without_spend() {
        String page = ready(Samples.profile(), row(YESTERDAY, 1, "3.50", "7"));

        Answer answer = browser.get(page + "?from=2026-01-01&to=2026-01-05");

        assertThat(answer.says("dashboard.unknown")).isTrue();
        assertThat(answer.says("dashboard.empty")).isFalse();
    }

    @Test
    void dash1_three_measures_at_most_and_a_fourth_takes_the_place_of_the_last() {
        String page = ready(Samples.profile(), row(YESTERDAY, 1, "3.50", "7"));

        String html = browser.get(page + "?measures=acos,roas,cpc,ctr").html();

        assertThat(html)
                .contains("data-measures=\"acos roas cpc\"")
                .contains("id=\"measure-ctr\" href=\"" + page + "?measures=acos,roas,ctr#")
                .contains("id=\"measure-roas\" href=\"" + page + "?measures=acos,cpc#");
        assertThat(browser.get(page + "?measures=acos").html())
                .as("one always stays")
                .contains("id=\"measure-acos\" href=\"" + page + "?measures=acos#");
    }

    @Test
    void dash1_spend_by_ad_product_and_what_is_not_loaded_says_so() {
        String page = ready(Samples.profile(), row(YESTERDAY, 1, "25", "100"));
        load(ReportType.SPONSORED_BRANDS_CAMPAIGNS, row(YESTERDAY, 1, "75", "100"));

        Answer answer = browser.get(page);

        assertThat(answer.html())
                .contains("class=\"part-SPONSORED_PRODUCTS\" x=\"0\" y=\"0\" width=\"250\"")
                .contains("class=\"part-SPONSORED_BRANDS\" x=\"250\" y=\"0\" width=\"750\"")
                .contains("<td data-label=\"Share of spend\">25.0%</td><td data-label=\"PPC Sales\">$100.00</td>");
        assertThat(answer.says("products.not-loaded")).isTrue();
    }

    @Test
    void sync9_a_day_that_was_loaded_in_part_is_marked_and_one_that_was_not_has_no_numbers() {
        Profile profile = Samples.profile();
        connected = profile.id();
        site.connected(seller, profile);
        Loader loader = new Loader(site.stores, connected);
        for (ReportType type : ReportType.values()) {
            loader.load(type, days(6, 5), site.clock.instant());
            loader.load(type, days(3, 1), site.clock.instant());
        }
        loader.load(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, days(7, 7), site.clock.instant());
        loader.load(
                ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, days(1, 1), site.clock.instant(), row(YESTERDAY, 1, "2", "9"));
        site.stores.connections().synced(connected, site.clock.instant(), YESTERDAY);

        String html =
                browser.get("/dashboard/ads/connections/" + connected.value()).html();

        assertThat(all(html, "data-state=\"([a-z]+)\""))
                .containsExactly("incomplete", "whole", "whole", "unknown", "whole", "whole", "whole");
        assertThat(html)
                .containsPattern("2026-11-17\">Nov 17</time></a> <span class=\"day-remark\">not loaded</span></th>"
                        + "<td data-value=\"\">–</td>")
                .containsPattern("2026-11-18\">Nov 18</time></a></th><td data-value=\"0\">\\$0.00</td>")
                .contains("legend-incomplete", "legend-unknown", "legend-open");
    }

    private static DayRange days(int firstAgo, int lastAgo) {
        return new DayRange(Samples.TODAY.minusDays(firstAgo), Samples.TODAY.minusDays(lastAgo));
    }

    @Test
    void pend1_a_waiting_consent_stands_on_the_dashboard_too() {
        String page = ready(Samples.profile(), row(YESTERDAY, 1, "3.50", "7"));
        site.consented(seller);

        assertThat(browser.get(page).says("pending.title", 60)).isTrue();
    }

    @Test
    void the_switcher_lists_all_connections_and_marks_this_one() {
        String page = ready(Samples.profile("Aa"), row(YESTERDAY, 1, "3.50", "7"));
        site.connected(seller, Samples.profile("Bb"));

        String html = browser.get(page).html();

        assertThat(all(html, "class=\"entry\" href=\"([^\"]*)\"")).hasSize(2);
        assertThat(html).contains("class=\"entry\" href=\"" + page + "\" aria-current=\"page\"");
    }

    @Test
    void sec1_somebody_elses_numbers_answer_like_those_of_nobody() {
        String page = ready(Samples.profile("Secret Brand"), row(YESTERDAY, 1, "3.50", "7"));
        Browser stranger = site.browserOf(Samples.admin());
        String unknown = "/dashboard/ads/connections/77";

        Answer theirs = stranger.get(page + "?days=30");

        assertThat(theirs.status()).isEqualTo(404);
        assertThat(theirs.everything().replace(page, "PAGE"))
                .isEqualTo(stranger.get(unknown + "?days=30").everything().replace(unknown, "PAGE"))
                .doesNotContain("Secret Brand");
        assertThat(theirs.cookie("adsc_profile")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void the_page_is_in_the_visitors_language(String language) {
        String page = ready(Samples.profile(), row(YESTERDAY, 1, "3.50", "7"));

        assertThat(browser.speaking(language).get(page).html()).contains("<html lang=\"" + language + "\"");
    }

    private String ready(Profile profile, CampaignDay... rows) {
        connected = profile.id();
        site.ready(seller, profile, List.of(rows));
        return "/dashboard/ads/connections/" + profile.id().value();
    }

    private void load(ReportType type, CampaignDay... rows) {
        new Loader(site.stores, connected).load(type, Samples.lastDays(LOADED_DAYS), site.clock.instant(), rows);
    }

    private void miss(ReportType type, LocalDate day, String reason) {
        ReportOrder order = new ReportOrder(type, new DayRange(day, day), false);
        ClaimedRun run = new Loader(site.stores, connected).begin(order, site.clock.instant());
        site.stores
                .loadedRows()
                .missing(run, new ReportJob.Failed(1, order, ReportJob.Cause.REFUSED, reason), site.clock.instant());
        site.stores.syncRuns().finish(run, site.clock.instant());
    }

    private static CampaignDay row(LocalDate day, long campaign, String cost, String sales) {
        return Samples.row(day, campaign, cost, sales);
    }

    private static List<String> figures(String html) {
        return all(html, "<div class=\"figure-value\">([^<]*)</div>");
    }

    private static List<String> all(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
