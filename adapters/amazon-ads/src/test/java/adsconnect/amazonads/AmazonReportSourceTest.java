package adsconnect.amazonads;

import static adsconnect.amazonads.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.port.ReportSource.Generating;
import adsconnect.domain.sync.port.ReportSource.Ready;
import adsconnect.domain.sync.port.ReportSource.Refused;
import adsconnect.domain.sync.port.ReportSource.Rows;
import adsconnect.domain.sync.port.ReportSource.State;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports at the local Amazon, whose clock decides when one is finished. */
@ExtendWith(VertxExtension.class)
@Timeout(60)
final class AmazonReportSourceTest {

    /** Longer than any report takes there. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private static final ReportOrder ORDER = Samples.order(30);

    private final Set<Path> before = ReportFile.lyingAround();
    private LocalAmazon amazon;
    private Secret token;
    private Profile profile;

    @BeforeEach
    void start(Vertx vertx) {
        amazon = LocalAmazon.start(vertx);
        as("demo-seller", Region.NA, "US");
    }

    @AfterEach
    void nothing_of_what_was_fetched_lies_around() {
        Set<Path> left = new HashSet<>(ReportFile.lyingAround());
        left.removeAll(before);
        assertThat(left).isEmpty();
    }

    @Test
    void sync2_a_report_is_asked_for_made_and_fetched() {
        String id = amazon.reports.request(profile, token, ORDER);
        assertThat(state(id)).isInstanceOf(Generating.class);
        amazon.clockAt(Duration.ofSeconds(10));
        assertThat(state(id)).isInstanceOf(Generating.class);

        amazon.clockAt(LONG_ENOUGH);

        List<CampaignDay> rows = fetch(ready(id));
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(ORDER.days().contains(row.day())).isTrue();
            assertThat(row.campaignName()).isNotBlank();
            assertThat(row.campaignStatus()).isIn("ENABLED", "PAUSED", "ARCHIVED");
            assertThat(row.impressions()).isPositive();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "demo-seller, NA, US, purchases7d, sales7d",
        "demo-manager, FE, JP, purchases7d, sales7d",
        "demo-manager, EU, DE, purchases14d, sales14d",
        "vendor, NA, US, purchases14d, sales14d",
        "vendor, EU, UK, purchases14d, sales14d",
        "big-ids, EU, DE, purchases7d, sales7d"
    })
    void dash2_the_rows_add_up_to_amazons_truth_to_the_cent(
            String persona, Region region, String country, String orders, String sales) {
        token = amazon.accessToken(persona);
        profile = amazon.profiles.reachable(region, token).stream()
                .filter(one -> one.countryCode().equals(country))
                .filter(one ->
                        orders.equals("purchases14d") == one.type().name().equals("VENDOR"))
                .findFirst()
                .orElseThrow();

        assertThat(totals(report(ORDER))).isEqualTo(expected(amazon.truth(profile, ORDER.days()), orders, sales));
    }

    @Test
    void every_row_is_the_one_amazon_means() {
        JsonObject truth = amazon.truth(profile, ORDER.days());

        List<String> rows = report(ORDER).stream()
                .map(row -> row.day() + " " + row.campaignId() + " " + row.campaignName() + " " + row.clicks() + " "
                        + row.cost().stripTrailingZeros().toPlainString())
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(truth.getJsonArray("rows").stream()
                        .map(JsonObject.class::cast)
                        .map(row -> row.getString("date") + " " + row.getLong("campaignId") + " "
                                + row.getString("campaignName") + " " + row.getLong("clicks") + " "
                                + new BigDecimal(row.getString("cost"))
                                        .stripTrailingZeros()
                                        .toPlainString())
                        .toList());
    }

    @Test
    void the_largest_span_there_is_is_one_amazon_takes() {
        assertThat(amazon.reports.request(profile, token, Samples.order(31))).isNotBlank();
    }

    @Test
    void sync3_asking_again_adopts_the_report_that_is_being_made() {
        String first = amazon.reports.request(profile, token, ORDER);

        assertThat(amazon.reports.request(profile, token, ORDER)).isEqualTo(first);
    }

    @Test
    void asking_again_after_it_is_finished_is_a_new_report() {
        String first = amazon.reports.request(profile, token, ORDER);
        amazon.clockAt(LONG_ENOUGH);

        assertThat(amazon.reports.request(profile, token, ORDER)).isNotEqualTo(first);
    }

    @Test
    void other_days_are_another_report() {
        assertThat(amazon.reports.request(profile, token, Samples.order(7)))
                .isNotEqualTo(amazon.reports.request(profile, token, Samples.order(14)));
    }

    @Test
    void a_limited_request_that_was_taken_all_the_same_is_adopted() {
        amazon.faults(new JsonObject()
                .put("throttledReportsAreAccepted", true)
                .put("reportCreation", new JsonObject().put("kind", "THROTTLED").put("remaining", 1)));
        failure(Kind.THROTTLED, () -> amazon.reports.request(profile, token, ORDER));

        String id = amazon.reports.request(profile, token, ORDER);

        assertThat(state(id)).isInstanceOf(Generating.class);
    }

    @Test
    void a_report_amazon_gives_up_says_why() {
        amazon.faults(new JsonObject().put("reportOutcome", "FAILED"));
        String id = amazon.reports.request(profile, token, ORDER);
        amazon.clockAt(LONG_ENOUGH);

        assertThat(state(id)).isEqualTo(new Refused("Internal error while generating the report"));
    }

    @Test
    void a_finished_report_without_an_address_has_no_rows() {
        amazon.faults(new JsonObject().put("reportOutcome", "WITHOUT_URL"));

        assertThat(report(ORDER)).isEmpty();
    }

    @Test
    void an_empty_report_has_no_rows() {
        amazon.faults(new JsonObject().put("reportOutcome", "EMPTY"));

        assertThat(report(ORDER)).isEmpty();
    }

    @Test
    void a_profile_without_campaigns_has_no_rows() {
        as("no-spend", Region.NA, "US");

        assertThat(report(ORDER)).isEmpty();
    }

    @Test
    void a_report_that_skips_a_state_is_finished_all_the_same() {
        amazon.faults(new JsonObject().put("reportsSkipProcessing", true));

        assertThat(report(ORDER)).isNotEmpty();
    }

    @Test
    void a_report_amazon_does_not_know_is_nowhere() {
        assertThat(amazon.reports.state(profile, token, UUID.randomUUID().toString()))
                .isEmpty();
    }

    @Test
    void a_report_of_another_profile_is_nowhere() {
        as("seller-worldwide", Region.NA, "US");
        String id = amazon.reports.request(profile, token, ORDER);
        Profile other = amazon.profile(token, Region.NA, "CA");

        assertThat(amazon.reports.state(other, token, id)).isEmpty();
    }

    @Test
    void a_limit_says_how_long_to_wait() {
        String id = amazon.reports.request(profile, token, ORDER);
        JsonObject limit = new JsonObject().put("kind", "THROTTLED").put("retryAfter", 45);
        amazon.faults(new JsonObject().put("reportCreation", limit).put("reportStatus", limit));

        assertThat(failure(Kind.THROTTLED, () -> amazon.reports.request(profile, token, Samples.order(7)))
                        .retryAfter())
                .contains(Duration.ofSeconds(45));
        assertThat(failure(Kind.THROTTLED, () -> state(id)).retryAfter()).contains(Duration.ofSeconds(45));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SERVER_ERROR", "HTML"})
    void amazon_may_be_down_at_every_step(String trouble) {
        String id = amazon.reports.request(profile, token, ORDER);
        amazon.clockAt(LONG_ENOUGH);
        Ready ready = ready(id);
        JsonObject fault = new JsonObject().put("kind", trouble);
        amazon.faults(new JsonObject()
                .put("reportCreation", fault)
                .put("reportStatus", fault)
                .put("reportDownload", fault));

        failure(Kind.UNAVAILABLE, () -> amazon.reports.request(profile, token, Samples.order(7)));
        failure(Kind.UNAVAILABLE, () -> state(id));
        failure(Kind.UNAVAILABLE, () -> amazon.reports.open(profile, ready));

        amazon.faults(new JsonObject());
        assertThat(fetch(ready(id))).isNotEmpty();
    }

    @Test
    void a_token_whose_hour_is_over_is_refused_and_a_new_one_goes_on() {
        Secret refreshToken = amazon.consent("demo-seller").refreshToken();
        String id = amazon.reports.request(profile, token, ORDER);
        amazon.clockAt(Duration.ofHours(1));

        failure(Kind.TOKEN_REFUSED, () -> state(id));
        failure(Kind.TOKEN_REFUSED, () -> amazon.reports.request(profile, token, ORDER));

        token = amazon.oauth.refresh(Region.NA, refreshToken).accessToken().value();
        assertThat(state(id)).isInstanceOf(Ready.class);
    }

    @Test
    void a_profile_this_login_no_longer_reaches_is_refused() {
        amazon.removeAccessTo(profile);

        failure(Kind.TOKEN_REFUSED, () -> amazon.reports.request(profile, token, ORDER));
    }

    @Test
    void days_amazon_no_longer_keeps_are_refused_for_good() {
        LocalDate longAgo = Samples.TODAY.minusDays(200);
        ReportOrder order = new ReportOrder(ORDER.type(), new DayRange(longAgo, longAgo.plusDays(6)));

        failure(Kind.REQUEST_REFUSED, () -> amazon.reports.request(profile, token, order));
    }

    @Test
    void a_link_whose_hour_is_over_is_refused_and_a_new_look_gives_a_new_one() {
        Secret refreshToken = amazon.consent("demo-seller").refreshToken();
        String id = amazon.reports.request(profile, token, ORDER);
        amazon.clockAt(LONG_ENOUGH);
        Ready old = ready(id);
        amazon.clockAt(Duration.ofHours(2));

        failure(Kind.UNAVAILABLE, () -> amazon.reports.open(profile, old));

        token = amazon.oauth.refresh(Region.NA, refreshToken).accessToken().value();
        assertThat(fetch(ready(id))).isNotEmpty();
    }

    @Test
    void a_forged_link_is_refused() {
        String id = amazon.reports.request(profile, token, ORDER);
        amazon.clockAt(LONG_ENOUGH);
        String url = ready(id).download().orElseThrow().toString();
        Ready forged = new Ready(Optional.of(URI.create(url.replaceFirst("X-Amz-Signature=.*", "X-Amz-Signature=00"))));

        AmazonFailure failure = failure(Kind.UNAVAILABLE, () -> amazon.reports.open(profile, forged));

        assertThat(failure).hasMessageContaining("403");
        assertThat(failure.getMessage()).doesNotContain("X-Amz");
    }

    @Test
    void closing_early_removes_what_was_fetched() {
        String id = amazon.reports.request(profile, token, ORDER);
        amazon.clockAt(LONG_ENOUGH);

        try (Rows rows = amazon.reports.open(profile, ready(id))) {
            assertThat(rows.next()).isNotNull();
            assertThat(ReportFile.lyingAround()).hasSizeGreaterThan(before.size());
        }
    }

    @Test
    void tens_of_thousands_of_rows_come_one_by_one_and_add_up() {
        as("huge-data", Region.NA, "US");
        JsonObject truth = amazon.truth(profile, ORDER.days());
        String id = amazon.reports.request(profile, token, ORDER);
        amazon.clockAt(LONG_ENOUGH);

        long rows = 0;
        BigDecimal cost = BigDecimal.ZERO;
        try (Rows all = amazon.reports.open(profile, ready(id))) {
            while (all.hasNext()) {
                cost = cost.add(all.next().cost());
                rows++;
            }
        }

        assertThat(rows)
                .isGreaterThan(20_000)
                .isEqualTo(truth.getJsonArray("rows").size());
        assertThat(cost)
                .isEqualByComparingTo(truth.getJsonObject("totals")
                        .getJsonObject("SPONSORED_PRODUCTS")
                        .getString("cost"));
    }

    private void as(String persona, Region region, String country) {
        token = amazon.accessToken(persona);
        profile = amazon.profile(token, region, country);
    }

    private State state(String id) {
        return amazon.reports.state(profile, token, id).orElseThrow();
    }

    private Ready ready(String id) {
        assertThat(state(id)).isInstanceOf(Ready.class);
        return (Ready) state(id);
    }

    private List<CampaignDay> report(ReportOrder order) {
        String id = amazon.reports.request(profile, token, order);
        amazon.clockAt(LONG_ENOUGH);
        return fetch(ready(id));
    }

    private List<CampaignDay> fetch(Ready ready) {
        List<CampaignDay> all = new ArrayList<>();
        try (Rows rows = amazon.reports.open(profile, ready)) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    private static Map<String, BigDecimal> totals(List<CampaignDay> rows) {
        BigDecimal[] sums = new BigDecimal[5];
        Arrays.fill(sums, BigDecimal.ZERO);
        for (CampaignDay row : rows) {
            sums[0] = sums[0].add(row.cost());
            sums[1] = sums[1].add(row.sales());
            sums[2] = sums[2].add(BigDecimal.valueOf(row.orders()));
            sums[3] = sums[3].add(BigDecimal.valueOf(row.clicks()));
            sums[4] = sums[4].add(BigDecimal.valueOf(row.impressions()));
        }
        return plain(Map.of(
                "cost", sums[0], "sales", sums[1], "orders", sums[2], "clicks", sums[3], "impressions", sums[4]));
    }

    private static Map<String, BigDecimal> expected(JsonObject truth, String orders, String sales) {
        JsonObject totals = truth.getJsonObject("totals").getJsonObject("SPONSORED_PRODUCTS");
        return plain(Map.of(
                "cost", new BigDecimal(totals.getString("cost")),
                "sales", new BigDecimal(totals.getString(sales)),
                "orders", BigDecimal.valueOf(totals.getLong(orders)),
                "clicks", BigDecimal.valueOf(totals.getLong("clicks")),
                "impressions", BigDecimal.valueOf(totals.getLong("impressions"))));
    }

    private static Map<String, BigDecimal> plain(Map<String, BigDecimal> numbers) {
        Map<String, BigDecimal> plain = new TreeMap<>();
        numbers.forEach((name, number) -> plain.put(name, number.stripTrailingZeros()));
        assertThat(plain.get("impressions")).isPositive();
        return plain;
    }
}
