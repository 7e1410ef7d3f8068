package adsconnect.amazonads;

import static adsconnect.amazonads.Failures.failure;
import static adsconnect.amazonads.ReportUser.LONG_ENOUGH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import adsconnect.domain.account.Profile;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.SetAside;
import adsconnect.domain.sync.SetAside.Reason;
import adsconnect.domain.sync.port.DaysNotKept;
import adsconnect.domain.sync.port.ReportSource.Generating;
import adsconnect.domain.sync.port.ReportSource.Ready;
import adsconnect.domain.sync.port.ReportSource.Refused;
import adsconnect.domain.sync.port.ReportSource.Rows;
import adsconnect.domain.sync.port.ReportUnusable;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports at the local Amazon, whose clock decides when one is finished. */
@ExtendWith(VertxExtension.class)
@Timeout(60)
final class AmazonReportSourceTest {

    private static final ReportOrder ORDER = Samples.order(30);

    private final Set<Path> before = ReportFile.lyingAround();
    private LocalAmazon amazon;
    private ReportUser user;

    @BeforeEach
    void start(Vertx vertx) {
        amazon = LocalAmazon.start(vertx);
        user = new ReportUser(amazon, "demo-seller", Region.NA, "US");
    }

    @AfterEach
    void nothing_of_what_was_fetched_lies_around() {
        Set<Path> left = new HashSet<>(ReportFile.lyingAround());
        left.removeAll(before);
        assertThat(left).isEmpty();
    }

    @Test
    void sync2_a_report_is_asked_for_made_and_fetched() {
        String id = user.request(ORDER);
        assertThat(user.state(id)).isInstanceOf(Generating.class);
        amazon.clockAt(Duration.ofSeconds(10));
        assertThat(user.state(id)).isInstanceOf(Generating.class);

        amazon.clockAt(LONG_ENOUGH);

        assertThat(user.fetch(ORDER, user.ready(id)))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .isInstanceOfSatisfying(
                                CampaignDay.class,
                                row -> assertThat(ORDER.days().contains(row.day()))
                                        .isTrue()));
    }

    @Test
    void the_largest_span_there_is_is_one_amazon_takes() {
        assertThat(user.request(Samples.order(31))).isNotBlank();
    }

    @Test
    void sync3_asking_again_adopts_the_report_that_is_being_made() {
        String first = user.request(ORDER);

        assertThat(user.request(ORDER)).isEqualTo(first);
    }

    @Test
    void asking_again_after_it_is_finished_is_a_new_report() {
        String first = user.request(ORDER);
        amazon.clockAt(LONG_ENOUGH);

        assertThat(user.request(ORDER)).isNotEqualTo(first);
    }

    @Test
    void other_days_are_another_report() {
        assertThat(user.request(Samples.order(7))).isNotEqualTo(user.request(Samples.order(14)));
    }

    @Test
    void a_limited_request_that_was_taken_all_the_same_is_adopted() {
        amazon.faults(new JsonObject()
                .put("throttledReportsAreAccepted", true)
                .put("reportCreation", new JsonObject().put("kind", "THROTTLED").put("remaining", 1)));
        failure(Kind.THROTTLED, () -> user.request(ORDER));

        String id = user.request(ORDER);

        assertThat(user.state(id)).isInstanceOf(Generating.class);
    }

    @Test
    void sync3_a_report_in_sum_is_not_adopted_where_amazon_takes_it_for_ours() {
        amazon.faults(new JsonObject().put("summaryAndDailyCollide", true));
        String sum = amazon.requestSummary(user.profile, user.token(), ORDER);

        failure(Kind.UNAVAILABLE, () -> user.request(ORDER));

        amazon.clockAt(LONG_ENOUGH);
        assertThat(user.request(ORDER)).isNotEqualTo(sum);
    }

    @Test
    void sync3_a_stuck_report_is_called_off_and_the_next_one_is_no_duplicate() {
        amazon.faults(new JsonObject().put("reportOutcome", "STUCK"));
        String stuck = user.request(ORDER);
        amazon.clockAt(Duration.ofMinutes(50));
        assertThat(user.state(stuck)).isInstanceOf(Generating.class);
        amazon.faults(new JsonObject());
        assertThat(user.request(ORDER)).isEqualTo(stuck);

        user.cancel(stuck);

        String next = user.request(ORDER);
        assertThat(next).isNotEqualTo(stuck);
        amazon.clockAt(Duration.ofMinutes(50).plus(LONG_ENOUGH));
        assertThat(user.fetch(ORDER, user.ready(next))).isNotEmpty();
    }

    @Test
    void calling_off_what_is_finished_gone_or_unknown_does_nothing() {
        String id = user.request(ORDER);
        amazon.clockAt(LONG_ENOUGH);

        user.cancel(id);
        assertThat(user.state(id)).isInstanceOf(Ready.class);

        String other = user.request(ORDER);
        user.cancel(other);
        user.cancel(other);
        user.cancel(UUID.randomUUID().toString());
        assertThat(amazon.reports.state(user.profile, user.token(), other)).isEmpty();
    }

    @Test
    void one_type_may_fail_while_the_others_are_made() {
        ReportOrder brands = Samples.order(ReportType.SPONSORED_BRANDS_CAMPAIGNS, 30);
        amazon.faults(new JsonObject()
                .put(
                        "reportTypes",
                        new JsonObject()
                                .put(
                                        "sbCampaigns",
                                        new JsonObject()
                                                .put("outcome", "FAILED")
                                                .put("failureReason", "Brands are not told today"))));
        String failing = user.request(brands);
        String good = user.request(ORDER);
        amazon.clockAt(LONG_ENOUGH);

        assertThat(user.state(failing)).isEqualTo(new Refused("Brands are not told today"));
        assertThat(user.fetch(ORDER, user.ready(good))).isNotEmpty();
    }

    @Test
    void a_report_amazon_gives_up_says_why() {
        amazon.faults(new JsonObject().put("reportOutcome", "FAILED"));
        String id = user.request(ORDER);
        amazon.clockAt(LONG_ENOUGH);

        assertThat(user.state(id)).isEqualTo(new Refused("Internal error while generating the report"));
    }

    @Test
    void a_finished_report_without_an_address_has_no_rows() {
        amazon.faults(new JsonObject().put("reportOutcome", "WITHOUT_URL"));

        assertThat(user.report(ORDER)).isEmpty();
    }

    @Test
    void an_empty_report_has_no_rows() {
        amazon.faults(new JsonObject().put("reportOutcome", "EMPTY"));

        assertThat(user.report(ORDER)).isEmpty();
    }

    @Test
    void a_profile_without_campaigns_has_no_rows() {
        user = new ReportUser(amazon, "no-spend", Region.NA, "US");

        assertThat(user.report(ORDER)).isEmpty();
    }

    @Test
    void a_report_that_skips_a_state_is_finished_all_the_same() {
        amazon.faults(new JsonObject().put("reportsSkipProcessing", true));

        assertThat(user.report(ORDER)).isNotEmpty();
    }

    @Test
    void a_report_amazon_does_not_know_is_nowhere() {
        assertThat(amazon.reports.state(
                        user.profile, user.token(), UUID.randomUUID().toString()))
                .isEmpty();
    }

    @Test
    void a_report_of_another_profile_is_nowhere() {
        user = new ReportUser(amazon, "seller-worldwide", Region.NA, "US");
        String id = user.request(ORDER);
        Profile other = amazon.profile(user.token(), Region.NA, "CA");

        assertThat(amazon.reports.state(other, user.token(), id)).isEmpty();
    }

    @Test
    void a_limit_says_how_long_to_wait() {
        String id = user.request(ORDER);
        JsonObject limit = new JsonObject().put("kind", "THROTTLED").put("retryAfter", 45);
        amazon.faults(new JsonObject().put("reportCreation", limit).put("reportStatus", limit));

        assertThat(failure(Kind.THROTTLED, () -> user.request(Samples.order(7))).retryAfter())
                .contains(Duration.ofSeconds(45));
        assertThat(failure(Kind.THROTTLED, () -> user.state(id)).retryAfter()).contains(Duration.ofSeconds(45));
    }

    @Test
    void a_limit_may_say_nothing() {
        String id = user.request(ORDER);
        amazon.faults(new JsonObject().put("reportCreation", "THROTTLED").put("reportStatus", "THROTTLED"));

        assertThat(failure(Kind.THROTTLED, () -> user.request(Samples.order(7))).retryAfter())
                .isEmpty();
        assertThat(failure(Kind.THROTTLED, () -> user.state(id)).retryAfter()).isEmpty();
        assertThat(failure(Kind.THROTTLED, () -> user.cancel(id)).retryAfter()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SERVER_ERROR", "HTML", "CUT"})
    void amazon_may_be_down_at_every_step(String trouble) {
        String id = user.request(ORDER);
        amazon.clockAt(LONG_ENOUGH);
        Ready ready = user.ready(id);
        JsonObject fault = new JsonObject().put("kind", trouble);
        amazon.faults(new JsonObject()
                .put("reportCreation", fault)
                .put("reportStatus", fault)
                .put("reportDownload", fault));

        failure(Kind.UNAVAILABLE, () -> user.request(Samples.order(7)));
        failure(Kind.UNAVAILABLE, () -> user.state(id));
        failure(Kind.UNAVAILABLE, () -> user.open(ORDER, ready));

        amazon.faults(new JsonObject());
        assertThat(user.fetch(ORDER, user.ready(id))).isNotEmpty();
    }

    @Test
    void a_token_whose_hour_is_over_is_refused_and_a_new_one_goes_on() {
        String id = user.request(ORDER);
        amazon.clockAt(Duration.ofHours(1));

        failure(Kind.TOKEN_REFUSED, () -> user.state(id));
        failure(Kind.TOKEN_REFUSED, () -> user.request(ORDER));

        user.renewToken();
        assertThat(user.state(id)).isInstanceOf(Ready.class);
    }

    @Test
    void a_profile_this_login_no_longer_reaches_is_refused() {
        amazon.removeAccessTo(user.profile);

        failure(Kind.TOKEN_REFUSED, () -> user.request(ORDER));
    }

    @ParameterizedTest
    @EnumSource(ReportType.class)
    void sync9_days_amazon_no_longer_keeps_are_refused_with_the_first_that_it_does(ReportType type) {
        LocalDate earliest = Samples.TODAY.minusDays(type.keptDays());
        ReportOrder tooOld = new ReportOrder(type, new DayRange(earliest.minusDays(1), earliest.plusDays(6)), false);
        ReportOrder oldest = new ReportOrder(type, new DayRange(earliest, earliest.plusDays(6)), false);

        assertThat(catchThrowableOfType(DaysNotKept.class, () -> user.request(tooOld))
                        .earliest())
                .isEqualTo(earliest);
        assertThat(user.request(oldest)).isNotBlank();
    }

    @Test
    void a_link_whose_hour_is_over_is_refused_and_a_new_look_gives_a_new_one() {
        String id = user.request(ORDER);
        amazon.clockAt(LONG_ENOUGH);
        Ready old = user.ready(id);
        amazon.clockAt(Duration.ofHours(2));

        assertThatThrownBy(() -> user.open(ORDER, old)).isInstanceOf(ReportUnusable.class);

        user.renewToken();
        assertThat(user.fetch(ORDER, user.ready(id))).isNotEmpty();
    }

    @Test
    void a_link_that_is_not_renewed_stays_refused() {
        amazon.faults(new JsonObject().put("downloadLinksAreRenewed", false));
        String id = user.request(ORDER);
        amazon.clockAt(Duration.ofHours(2));
        user.renewToken();
        Ready ready = user.ready(id);

        assertThatThrownBy(() -> user.open(ORDER, ready))
                .isInstanceOf(ReportUnusable.class)
                .hasMessageContaining("403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUNCATED", "NOT_GZIP", "MALFORMED_JSON", "EMPTY_FILE"})
    void a_damaged_file_is_no_shorter_one_and_the_next_fetch_may_be_good(String damage) {
        amazon.faults(new JsonObject()
                .put("reportDamage", new JsonObject().put("kind", damage).put("remaining", 1)));
        String id = user.request(ORDER);
        amazon.clockAt(LONG_ENOUGH);

        assertThatThrownBy(() -> user.fetch(ORDER, user.ready(id))).isInstanceOf(ReportUnusable.class);
        assertThat(user.fetch(ORDER, user.ready(id))).isNotEmpty();
    }

    @Test
    void a_connection_that_breaks_in_the_middle_of_a_file_is_no_damage() {
        amazon.faults(new JsonObject()
                .put("reportDamage", new JsonObject().put("kind", "CUT").put("remaining", 1)));
        String id = user.request(ORDER);
        amazon.clockAt(LONG_ENOUGH);

        failure(Kind.UNAVAILABLE, () -> user.open(ORDER, user.ready(id)));
        assertThat(user.fetch(ORDER, user.ready(id))).isNotEmpty();
    }

    @Test
    void rows_that_cannot_be_ours_are_set_aside_and_the_rest_loads() {
        amazon.giveFile(
                "spCampaigns",
                ReportFile.gzip("["
                        + "{\"date\":\"2026-11-03\",\"campaignId\":1,\"cost\":1.5,\"newColumn\":1},"
                        + "{\"date\":\"2026-11-03\",\"campaignId\":2,\"cost\":-1.5},"
                        + "{\"date\":\"2026-11-03\",\"cost\":1.5},"
                        + "{\"date\":\"2026-01-03\",\"campaignId\":3,\"cost\":1.5},"
                        + "{\"date\":\"2026-11-03\",\"campaignId\":\"9007199254740993\",\"cost\":1.5}]"));

        assertThat(user.report(ORDER))
                .extracting(line -> line instanceof SetAside aside ? aside.reason() : ((CampaignDay) line).campaignId())
                .containsExactly(
                        Reason.UNKNOWN_COLUMN,
                        1L,
                        Reason.NEGATIVE,
                        Reason.INCOMPLETE,
                        Reason.OUTSIDE_DAYS,
                        9_007_199_254_740_993L);
    }

    @Test
    void a_forged_link_is_refused() {
        String id = user.request(ORDER);
        amazon.clockAt(LONG_ENOUGH);
        String url = user.ready(id).download().orElseThrow().toString();
        Ready forged = new Ready(Optional.of(URI.create(url.replaceFirst("X-Amz-Signature=.*", "X-Amz-Signature=00"))));

        assertThatThrownBy(() -> user.open(ORDER, forged))
                .isInstanceOf(ReportUnusable.class)
                .hasMessageContaining("403")
                .message()
                .doesNotContain("X-Amz");
    }

    @Test
    void closing_early_removes_what_was_fetched() {
        String id = user.request(ORDER);
        amazon.clockAt(LONG_ENOUGH);

        try (Rows rows = user.open(ORDER, user.ready(id))) {
            assertThat(rows.next()).isNotNull();
            assertThat(ReportFile.lyingAround()).hasSizeGreaterThan(before.size());
        }
    }
}
