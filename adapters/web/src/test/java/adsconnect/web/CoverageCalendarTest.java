package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Profile;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.RunKind;
import adsconnect.testkit.Loader;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** SYNC-9: what is loaded, as a calendar that goes back over the whole history. */
@ExtendWith(VertxExtension.class)
final class CoverageCalendarTest {

    private static final ReportType BRANDS = ReportType.SPONSORED_BRANDS_CAMPAIGNS;

    private static final LocalDate MISSED = LocalDate.of(2026, 10, 20);

    private final Profile profile = Samples.profile("Kettles");

    private WebFixture site;
    private Browser browser;
    private String address;

    @BeforeEach
    void a_profile_is_ready(Vertx vertx) {
        site = new WebFixture(vertx);
        User seller = Samples.seller();
        browser = site.browserOf(seller);
        site.ready(seller, profile, List.of(Samples.row(Samples.TODAY.minusDays(1), 7, "1.00", "2.00")));
        for (ReportType type : ReportType.values()) {
            load(type, Samples.lastDays(30));
        }
        address = "/dashboard/ads/connections/" + profile.id().value() + "/coverage";
    }

    @Test
    void sync9_at_one_glance_the_data_is_whole_or_so_many_days_lack_something() {
        assertThat(browser.get(address).says("coverage.health.whole")).isTrue();
        miss("No Brands here");

        Answer answer = browser.get(address);

        assertThat(answer.says("coverage.health.lacking", 2)).isTrue();
        assertThat(answer.says("coverage.health.whole")).isFalse();
    }

    @Test
    void sync9_days_stand_in_their_months_under_the_weekdays_of_the_visitors_week() {
        Answer american = browser.get(address);
        Answer british = browser.speaking("en-GB").get(address);

        assertThat(american.html())
                .contains("<caption>October 2026</caption>", "<caption>November 2026</caption>")
                .doesNotContain("<caption>September 2026</caption>");
        assertThat(american.html().indexOf(">Sun<")).isLessThan(american.html().indexOf(">Mon<"));
        assertThat(british.html().indexOf(">Mon<")).isLessThan(british.html().indexOf(">Sun<"));
        assertThat(cell(american, "2026-11-20")).contains("href=\"" + day("2026-11-20") + "\"", "Nothing there");
        assertThat(cell(american, "2026-11-21")).contains("Still to come").doesNotContain("href");
        assertThat(cell(american, "2026-10-01"))
                .contains("Before the first load")
                .doesNotContain("href");
    }

    @Test
    void sync9_a_day_of_which_only_some_reports_are_there_is_partly_loaded_and_of_one_report_missing() {
        load(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, new DayRange(MISSED, MISSED));
        miss("No Brands here");

        Answer all = browser.get(address);
        Answer brands = browser.get(address + "?report=" + BRANDS);

        assertThat(cell(all, MISSED.toString())).contains("Partly loaded", "href=\"" + day(MISSED.toString()) + "\"");
        assertThat(cell(brands, MISSED.toString())).contains("Missing").doesNotContain("href");
        assertThat(brands.html()).contains("report=" + BRANDS + "\" aria-current=\"true\"");
    }

    @Test
    void sync9_earlier_months_are_reached_by_links_as_far_as_anything_is_known() {
        load(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, new DayRange(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 6)));

        Answer now = browser.get(address);
        Answer summer = browser.get(address + "?to=2026-08&report=" + BRANDS);
        Answer spring = browser.get(address + "?to=2026-05");

        assertThat(now.html())
                .contains("href=\"" + address + "?to=2026-08\" rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
        assertThat(summer.html())
                .contains("href=\"" + address + "?to=2026-05&amp;report=" + BRANDS + "\" rel=\"prev\"")
                .contains("href=\"" + address + "?report=" + BRANDS + "\" rel=\"next\"");
        assertThat(spring.html()).doesNotContain("rel=\"prev\"");
        assertThat(cell(spring, "2026-03-05")).contains("href=\"" + day("2026-03-05") + "\"");
    }

    @Test
    void what_is_no_month_or_no_report_is_as_if_nothing_had_been_asked() {
        String now = main(browser.get(address));

        for (String query : List.of("to=nonsense", "to=2031-01", "to=%2B999999999-12", "report=nonsense", "to=")) {
            assertThat(main(browser.get(address + "?" + query))).as(query).isEqualTo(now);
        }
        assertThat(browser.get(address + "?to=1066-10").html()).contains("<caption>October 2026</caption>");
    }

    @Test
    void sync9_reasons_of_ours_are_told_in_the_pages_language_and_amazons_in_its_own() {
        miss("The report is gone");
        browser.post("/preferences", "language", "zh", "back", "/");

        assertThat(browser.get(address).html()).contains("亚马逊处的报告已不存在").doesNotContain("The report is gone");
        miss("Amazon answered 400: KDP authors only");
        assertThat(browser.get(address).html()).contains("亚马逊返回 400: KDP authors only");
    }

    private String day(String day) {
        return "/dashboard/ads/connections/" + profile.id().value() + "/days/" + day;
    }

    private static String main(Answer answer) {
        return answer.html().substring(answer.html().indexOf("<main"));
    }

    private static String cell(Answer answer, String date) {
        int day = answer.html().indexOf("datetime=\"" + date + "\"");
        return answer.html()
                .substring(answer.html().lastIndexOf("<td", day), answer.html().indexOf("</td>", day));
    }

    private void load(ReportType type, DayRange days) {
        new Loader(site.stores, profile.id()).load(type, days, site.clock.instant());
    }

    /** Two days that were never loaded before. */
    private void miss(String reason) {
        ReportOrder order = new ReportOrder(BRANDS, new DayRange(MISSED, MISSED.plusDays(1)), false);
        site.stores.syncRuns().queue(profile.id(), RunKind.DAILY, site.clock.instant());
        ClaimedRun run = site.stores
                .syncRuns()
                .claim(site.clock.instant(), site.clock.instant().plusSeconds(60))
                .orElseThrow();
        site.stores.unitOfWork().inOne(() -> {
            site.stores
                    .loadedRows()
                    .missing(
                            run, new ReportJob.Failed(1, order, ReportJob.Cause.REFUSED, reason), site.clock.instant());
            return run;
        });
        site.stores.syncRuns().finish(run, site.clock.instant());
    }
}
