package adsconnect.amazonads;

import static adsconnect.amazonads.ReportReading.SELLER;
import static adsconnect.amazonads.ReportReading.VENDOR;
import static adsconnect.amazonads.ReportReading.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.account.Profile;
import adsconnect.domain.sync.AdvertisedProductDay;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.Figures;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.ReportRow;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.SearchTermDay;
import adsconnect.testkit.Samples;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows as they should be. */
final class ReportRowsTest {

    private static final String FIGURES = """
            "impressions":4120,"clicks":37,"cost":21.83,"purchases7d":4,"sales7d":159.96,"purchases14d":5,"sales14d":199.95,
            "purchases":6,"sales":239.94""";

    private static final String CAMPAIGN = """
            {"date":"2026-11-03","campaignId":284467712345678,"campaignName":"SP | Kettles | Exact",
             "campaignStatus":"ENABLED",%s}
            """.formatted(FIGURES);

    private static final String SEARCH_TERM = """
            {"date":"2026-11-03","campaignId":284467712345678,"campaignName":"SP | Kettles","adGroupId":361100098765432,
             "adGroupName":"Blue","keywordId":512200077777777,"targeting":"blue kettle","matchType":"EXACT",
             "searchTerm":"blue kettle 1.7l",%s}
            """.formatted(FIGURES);

    private static final String ADVERTISED_PRODUCT = """
            {"date":"2026-11-03","campaignId":284467712345678,"campaignName":"SP | Kettles","adGroupId":361100098765432,
             "adGroupName":"Blue","adId":401100012121212,"advertisedAsin":"B0EXAMPLE1","advertisedSku":"KET-BLU-01",%s}
            """.formatted(FIGURES);

    @TempDir
    Path directory;

    private ReportReading report;

    @BeforeEach
    void of_a_sellers_campaigns() {
        report = ReportReading.of(directory);
    }

    @Test
    void sync1_a_campaigns_day_is_read_with_every_column() {
        assertThat(known(report, CAMPAIGN))
                .isEqualTo(new CampaignDay(
                        LocalDate.of(2026, 11, 3),
                        284_467_712_345_678L,
                        "SP | Kettles | Exact",
                        "ENABLED",
                        figures(4, "159.96")));
    }

    @Test
    void sync1_a_search_terms_day_is_read_with_every_column() {
        assertThat(known(ordered(ReportType.SPONSORED_PRODUCTS_SEARCH_TERMS), SEARCH_TERM))
                .isEqualTo(new SearchTermDay(
                        LocalDate.of(2026, 11, 3),
                        284_467_712_345_678L,
                        "SP | Kettles",
                        361_100_098_765_432L,
                        "Blue",
                        512_200_077_777_777L,
                        "blue kettle",
                        "EXACT",
                        "blue kettle 1.7l",
                        figures(4, "159.96")));
    }

    @Test
    void sync1_an_advertised_products_day_is_read_with_every_column() {
        assertThat(known(ordered(ReportType.SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS), ADVERTISED_PRODUCT))
                .isEqualTo(new AdvertisedProductDay(
                        LocalDate.of(2026, 11, 3),
                        284_467_712_345_678L,
                        "SP | Kettles",
                        361_100_098_765_432L,
                        "Blue",
                        401_100_012_121_212L,
                        "B0EXAMPLE1",
                        "KET-BLU-01",
                        figures(4, "159.96")));
    }

    @ParameterizedTest
    @EnumSource
    void dash2_products_count_seven_days_for_sellers_and_fourteen_for_vendors_the_others_have_one_window(
            ReportType type) {
        String json = switch (type) {
            case SPONSORED_PRODUCTS_SEARCH_TERMS -> SEARCH_TERM;
            case SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS -> ADVERTISED_PRODUCT;
            default -> CAMPAIGN;
        };
        boolean oneWindow =
                type == ReportType.SPONSORED_BRANDS_CAMPAIGNS || type == ReportType.SPONSORED_DISPLAY_CAMPAIGNS;

        assertThat(figures(SELLER, type, json)).isEqualTo(oneWindow ? figures(6, "239.94") : figures(4, "159.96"));
        assertThat(figures(VENDOR, type, json)).isEqualTo(oneWindow ? figures(6, "239.94") : figures(5, "199.95"));
    }

    @Test
    void an_empty_list_has_no_rows() {
        assertThat(report.lines("[]")).isEmpty();
        assertThat(report.lines(" [ ] \n")).isEmpty();
    }

    @Test
    void rows_come_in_the_order_of_the_file() {
        String rows = IntStream.rangeClosed(1, 500)
                .mapToObj(number -> row("\"campaignId\":" + number))
                .collect(Collectors.joining(","));

        assertThat(report.campaigns("[" + rows + "]"))
                .extracting(CampaignDay::campaignId)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 500).mapToObj(Long::valueOf).toList());
    }

    @Test
    void a_file_that_was_unpacked_on_the_way_is_read_too() {
        assertThat(report.lines(("[" + row("\"clicks\":1") + "]").getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
    }

    @Test
    void a_file_of_several_parts_is_read_to_its_end() {
        byte[] parts = ReportFile.joined(
                ReportFile.gzip("[" + row("\"campaignId\":1") + ","), ReportFile.gzip(row("\"campaignId\":2") + "]"));

        assertThat(report.lines(parts))
                .extracting(line -> ((CampaignDay) line).campaignId())
                .containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32BE"})
    void a_file_of_wider_letters_is_read_too(String letters) {
        String json = "\uFEFF[" + row("\"campaignName\":\"水壶\"") + "]";

        assertThat(report.lines(ReportFile.gzip(json.getBytes(Charset.forName(letters)))))
                .extracting(line -> ((CampaignDay) line).campaignName())
                .containsExactly("水壶");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740993",
                "\"9007199254740993\"",
                "9007199254740993.0",
                "\"9007199254740993.0\"",
                "9007199254740.993e3",
                "0.9007199254740993E+16"
            })
    void ids_may_be_texts_and_longer_than_a_double_holds(String id) {
        assertThat(report.campaigns("[" + row("\"campaignId\":" + id) + "]"))
                .extracting(CampaignDay::campaignId)
                .containsExactly(9_007_199_254_740_993L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "\"9223372036854775807\""})
    void ids_may_be_as_long_as_a_long_holds(String id) {
        assertThat(report.campaigns("[" + row("\"campaignId\":" + id) + "]"))
                .extracting(CampaignDay::campaignId)
                .containsExactly(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "12.0", "12.000", "1.2e1", "120E-1", "\"12\"", "\"1.2e1\""})
    void counts_may_be_written_in_every_way_that_is_whole(String count) {
        assertThat(report.campaigns("[" + row("\"clicks\":" + count) + "]"))
                .extracting(row -> row.figures().clicks())
                .containsExactly(12L);
    }

    @Test
    void numbers_that_are_null_or_missing_are_none() {
        String nulls = "{\"date\":\"2026-11-03\",\"campaignId\":7,\"campaignName\":null,\"campaignStatus\":null,"
                + "\"impressions\":null,\"clicks\":null,\"cost\":null,\"purchases7d\":null,\"sales7d\":null}";
        String missing = "{\"date\":\"2026-11-03\",\"campaignId\":7}";

        String before =
                row("\"purchases7d\":4,\"sales7d\":159.96,\"campaignName\":\"Kettles\",\"campaignStatus\":\"PAUSED\"");

        assertThat(report.rows("[" + before + "," + nulls + "," + missing + "]").subList(1, 3))
                .containsOnly(new CampaignDay(
                        LocalDate.of(2026, 11, 3), 7, "", "", new Figures(0, 0, BigDecimal.ZERO, 0, BigDecimal.ZERO)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "21.83",
                "0.1",
                "0.30000000000000004",
                "123456789012.34",
                "99999999999999999999.99",
                "0",
                "-0.0",
                "1234",
                "1.2e3",
                "\"21.83\"",
                "1234567890123456789012345678901234567890"
            })
    void money_stays_exact(String cost) {
        assertThat(report.campaigns("[" + row("\"cost\":" + cost) + "]"))
                .singleElement()
                .satisfies(row -> assertThat(row.figures().cost()).isEqualByComparingTo(cost.replace("\"", "")));
    }

    @Test
    void of_two_values_of_one_column_the_last_one_counts() {
        assertThat(report.campaigns("[" + row("\"clicks\":5,\"clicks\":9") + "]"))
                .extracting(row -> row.figures().clicks())
                .containsExactly(9L);
    }

    @Test
    void names_keep_every_sign() {
        String json = "[" + row("\"campaignName\":\"水壶 <b>&amp;</b> \\\"x\\\"\\t\\ud83d\\ude00 😀\"") + "]";

        assertThat(report.campaigns(json))
                .extracting(CampaignDay::campaignName)
                .containsExactly("水壶 <b>&amp;</b> \"x\"\t😀 😀");
    }

    @Test
    void names_lose_what_no_database_keeps() {
        String json = "[" + row("\"campaignName\":\"a\\u0000b \\ud83d c \\ude00 d \\ude00\\ud83d\"") + "]";

        assertThat(report.campaigns(json))
                .extracting(CampaignDay::campaignName)
                .containsExactly("ab \uFFFD c \uFFFD d \uFFFD\uFFFD");
    }

    @Test
    void names_are_cut_and_not_in_the_middle_of_a_sign() {
        String name = "x".repeat(999) + "😀" + "y".repeat(900_000);

        assertThat(report.campaigns("[" + row("\"campaignName\":\"" + name + "\"") + "]"))
                .extracting(CampaignDay::campaignName)
                .containsExactly("x".repeat(999) + "\uFFFD");
    }

    @Test
    void names_and_numbers_of_products_may_be_written_as_numbers() {
        String json = ADVERTISED_PRODUCT.replace("\"KET-BLU-01\"", "1.50").replace("\"Blue\"", "12345678901234567890");

        AdvertisedProductDay product =
                (AdvertisedProductDay) known(ordered(ReportType.SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS), json);

        assertThat(product.sku()).isEqualTo("1.50");
        assertThat(product.adGroupName()).isEqualTo("12345678901234567890");
    }

    @Test
    void looking_twice_whether_there_is_more_takes_nothing_away() {
        try (ReportRows rows = report.open(ReportFile.gzip("[" + row("\"clicks\":1") + "]"))) {
            assertThat(rows.hasNext()).isTrue();
            assertThat(rows.hasNext()).isTrue();
            rows.next();
            assertThat(rows.hasNext()).isFalse();
            assertThat(rows.hasNext()).isFalse();
            assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void closing_removes_the_file_also_before_the_end_and_also_twice() {
        Path file = report.file(ReportFile.gzip("[" + row("\"clicks\":1") + "," + row("\"clicks\":2") + "]"));
        ReportRows rows = ReportRows.of(SELLER, report.order(), file);
        rows.next();

        rows.close();
        rows.close();

        assertThat(file).doesNotExist();
        assertThat(ReportFile.heldOpen(file.getFileName().toString())).isZero();
    }

    private ReportReading ordered(ReportType type) {
        return report.ordered(Samples.order(type, 30));
    }

    /** The one row, apart from the columns of the other windows, which nobody asked for. */
    private static ReportLine known(ReportReading report, String json) {
        return report.lines("[" + json + "]").getLast();
    }

    private Figures figures(Profile profile, ReportType type, String json) {
        return ((ReportRow) known(ordered(type).as(profile), json)).figures();
    }

    private static Figures figures(long orders, String sales) {
        return new Figures(4120, 37, new BigDecimal("21.83"), orders, new BigDecimal(sales));
    }
}
