package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Profile;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportType;
import adsconnect.testkit.Loader;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** SYNC-10: what did 1 November say on 3 November? */
@ExtendWith(VertxExtension.class)
final class DayPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    /** In Los Angeles that is the morning of the 2nd, 3rd and 5th. */
    private static final Instant SECOND = Instant.parse("2026-11-02T14:00:00Z");

    private static final Instant THIRD = Instant.parse("2026-11-03T14:00:00Z");
    private static final Instant FIFTH = Instant.parse("2026-11-05T14:00:00Z");

    private final Profile profile = Samples.profile("Kettles");

    private WebFixture site;
    private User seller;
    private Browser browser;
    private String connection;
    private String address;

    @BeforeEach
    void a_day_was_restated(Vertx vertx) {
        site = new WebFixture(vertx);
        seller = Samples.seller();
        browser = site.browserOf(seller);
        site.connected(seller, profile);
        load(SECOND, row(1, "10.00", "100.00"), row(2, "1.00", "5.00"));
        load(THIRD, row(1, "10.00", "150.25"), row(2, "1.00", "5.00"));
        load(FIFTH, row(1, "10.00", "160.25"), row(3, "2.00", "0"));
        connection = "/dashboard/ads/connections/" + profile.id().value();
        address = connection + "/days/" + DAY;
    }

    @Test
    void sync10_each_moment_tells_what_the_day_said_and_how_that_changed_the_newest_first() {
        String html = browser.get(address).html();

        assertThat(html).contains("$160.25", "$155.25", "$105.00", "+$50.25", "+$5.00", "+$1.00");
        assertThat(html.indexOf("at=" + FIFTH)).isLessThan(html.indexOf("at=" + THIRD));
        assertThat(html.indexOf("at=" + THIRD)).isLessThan(html.indexOf("at=" + SECOND));
        assertThat(html).contains("First seen", "1 campaign added", "1 campaign restated", "1 campaign withdrawn");
    }

    @Test
    void sync10_what_did_it_say_on_the_third() {
        Answer answer = browser.get(address + "?at=2026-11-03");

        assertThat(answer.html())
                .contains("value=\"2026-11-03\"", "Nov 3, 2026", "$155.25", "now $160.25")
                .contains("Not named then", "No longer named", "Different now", "3 of 3 are different now");
        assertThat(browser.get(address + "?at=" + THIRD).html()).contains("now $160.25");
        assertThat(browser.get(address + "?at=" + FIFTH).html()).doesNotContain("now $160.25");
    }

    @Test
    void sync10_before_it_was_first_seen_nothing_was_known() {
        assertThat(browser.get(address + "?at=2026-11-01").says("day.unknown-then"))
                .isTrue();
    }

    @Test
    void a_day_that_was_never_loaded_that_is_empty_or_that_has_not_ended_says_so() {
        new Loader(site.stores, profile.id())
                .load(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, new DayRange(DAY.plusDays(1), DAY.plusDays(1)), FIFTH);

        assertThat(browser.get(connection + "/days/2026-06-01").says("day.never"))
                .isTrue();
        assertThat(browser.get(connection + "/days/2026-11-02").says("day.empty"))
                .isTrue();
        assertThat(browser.get(connection + "/days/2027-01-01").says("day.ahead"))
                .isTrue();
    }

    @Test
    void what_is_no_day_is_not_found_and_what_is_no_moment_is_now() {
        String now = browser.get(address).html();

        for (String day : List.of("nonsense", "2026-02-30", "+999999999-12-31", "1066-10-14", "2026-11-1")) {
            assertThat(browser.get(connection + "/days/" + day).status())
                    .as(day)
                    .isEqualTo(404);
        }
        for (String at :
                List.of("", "nonsense", "2026-13-01", "2300-01-01", "9999-12-31T23:59:59Z", "-999999999-01-01")) {
            assertThat(browser.get(address + "?at=" + at).html()).as(at).isEqualTo(now);
        }
        assertThat(browser.get(address + "?at=0001-01-01T00:00:00Z").says("day.unknown-then"))
                .isTrue();
    }

    @Test
    void reco1_it_can_be_read_after_the_profile_was_disconnected() {
        site.stores.connections().remove(seller.id(), profile.id(), site.clock.instant());

        Answer answer = browser.get(address);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.html()).contains("$160.25").contains("/coverage\"");
        Answer coverage =
                browser.get("/dashboard/ads/connections/" + profile.id().value() + "/coverage");
        assertThat(coverage.status()).isEqualTo(200);
        assertThat(coverage.html()).contains(address);
    }

    @Test
    void sec1_somebody_elses_day_is_not_there() {
        Browser stranger = site.browserOf(Samples.seller());

        assertThat(stranger.get(address).status()).isEqualTo(404);
        assertThat(stranger.get(address).html()).doesNotContain("Kettles");
    }

    private static CampaignDay row(long campaign, String cost, String sales) {
        return Samples.row(DAY, campaign, cost, sales);
    }

    private void load(Instant at, CampaignDay... rows) {
        new Loader(site.stores, profile.id())
                .load(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, new DayRange(DAY, DAY), at, rows);
    }
}
