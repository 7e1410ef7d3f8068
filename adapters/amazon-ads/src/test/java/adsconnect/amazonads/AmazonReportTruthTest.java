package adsconnect.amazonads;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.AdvertisedProductDay;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.Figures;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportRow;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.SearchTermDay;
import adsconnect.domain.sync.port.ReportSource.Rows;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked for at the local Amazon, made, fetched and read is what it means: row for row and to the cent. */
@ExtendWith(VertxExtension.class)
@Timeout(60)
final class AmazonReportTruthTest {

    private LocalAmazon amazon;

    @BeforeEach
    void start(Vertx vertx) {
        amazon = LocalAmazon.start(vertx);
    }

    static Stream<Arguments> every_type_of_sellers_and_vendors_in_every_region() {
        return Stream.of(ReportType.values())
                .flatMap(type -> Stream.of(
                        Arguments.of(type, "demo-seller", Region.NA, "US", ProfileType.SELLER),
                        Arguments.of(type, "demo-manager", Region.FE, "JP", ProfileType.SELLER),
                        Arguments.of(type, "big-ids", Region.EU, "DE", ProfileType.SELLER),
                        Arguments.of(type, "demo-manager", Region.EU, "DE", ProfileType.VENDOR),
                        Arguments.of(type, "vendor", Region.NA, "US", ProfileType.VENDOR)));
    }

    @ParameterizedTest
    @MethodSource("every_type_of_sellers_and_vendors_in_every_region")
    void sync1_dash2_the_rows_are_the_ones_amazon_means(
            ReportType type, String persona, Region region, String country, ProfileType kind) {
        ReportOrder order = Samples.order(type, 14);
        ReportUser user = user(persona, region, country, kind);

        List<ReportLine> lines = user.report(order);

        // The truth comes in the order of the file.
        assertThat(lines)
                .isNotEmpty()
                .usingRecursiveFieldByFieldElementComparator(ReportReading.BY_WORTH)
                .containsExactlyElementsOf(truth(user.profile, order));
    }

    @Test
    void tens_of_thousands_of_rows_come_one_by_one_and_add_up() {
        ReportOrder order = Samples.order(30);
        ReportUser user = user("huge-data", Region.NA, "US", ProfileType.SELLER);
        String id = user.request(order);
        amazon.clockAt(ReportUser.LONG_ENOUGH);

        long rows = 0;
        BigDecimal cost = BigDecimal.ZERO;
        try (Rows all = user.open(order, user.ready(id))) {
            while (all.hasNext()) {
                cost = cost.add(((ReportRow) all.next()).figures().cost());
                rows++;
            }
        }

        JsonObject totals =
                amazon.truth(user.profile, "spCampaigns", order.days()).getJsonObject("totals");
        assertThat(rows).isGreaterThan(20_000).isEqualTo(totals.getLong("rows"));
        assertThat(cost).isEqualByComparingTo(totals.getString("cost"));
    }

    private ReportUser user(String persona, Region region, String country, ProfileType kind) {
        Secret refreshToken = amazon.consent(persona).refreshToken();
        Secret token =
                amazon.oauth.refresh(Region.NA, refreshToken).accessToken().value();
        Profile profile = amazon.profiles.reachable(region, token).stream()
                .filter(one -> one.countryCode().equals(country) && one.type() == kind)
                .findFirst()
                .orElseThrow();
        return new ReportUser(amazon, refreshToken, profile);
    }

    private List<ReportLine> truth(Profile profile, ReportOrder order) {
        String typeId = ReportLayout.of(profile, order).reportTypeId();
        String window = order.type().name().startsWith("SPONSORED_PRODUCTS")
                ? profile.type() == ProfileType.VENDOR ? "14d" : "7d"
                : "";
        return amazon.truth(profile, typeId, order.days()).getJsonArray("rows").stream()
                .map(JsonObject.class::cast)
                .map(row -> meant(order.type(), row, window))
                .toList();
    }

    private static ReportLine meant(ReportType type, JsonObject row, String window) {
        LocalDate day = LocalDate.parse(row.getString("date"));
        long campaign = row.getLong("campaignId");
        String name = row.getString("campaignName");
        Figures figures = new Figures(
                row.getLong("impressions"),
                row.getLong("clicks"),
                new BigDecimal(row.getString("cost")),
                row.getLong("purchases" + window),
                new BigDecimal(row.getString("sales" + window)));
        return switch (type) {
            case SPONSORED_PRODUCTS_CAMPAIGNS, SPONSORED_BRANDS_CAMPAIGNS, SPONSORED_DISPLAY_CAMPAIGNS ->
                new CampaignDay(day, campaign, name, row.getString("campaignStatus"), figures);
            case SPONSORED_PRODUCTS_SEARCH_TERMS ->
                new SearchTermDay(
                        day,
                        campaign,
                        name,
                        row.getLong("adGroupId"),
                        row.getString("adGroupName"),
                        row.getLong("keywordId"),
                        row.getString("targeting"),
                        row.getString("matchType"),
                        row.getString("searchTerm"),
                        figures);
            case SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS ->
                new AdvertisedProductDay(
                        day,
                        campaign,
                        name,
                        row.getLong("adGroupId"),
                        row.getString("adGroupName"),
                        row.getLong("adId"),
                        row.getString("advertisedAsin"),
                        row.getString("advertisedSku") == null ? "" : row.getString("advertisedSku"),
                        figures);
        };
    }
}
