package adsconnect.amazonads;

import static adsconnect.amazonads.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.testkit.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReportRowsTest {

    private static final Profile SELLER = Samples.profile();
    private static final Profile VENDOR = Samples.profile("Brambleford Foods", Region.NA, "US", ProfileType.VENDOR);

    private static final String ROW = """
            {"date":"2026-11-03","campaignId":284467712345678,"campaignName":"SP | Kettles | Exact",
             "campaignStatus":"ENABLED","impressions":4120,"clicks":37,"cost":21.83,
             "purchases7d":4,"sales7d":159.96,"purchases14d":5,"sales14d":199.95}
            """;

    @TempDir
    Path directory;

    @Test
    void a_row_of_a_seller_counts_seven_days() {
        assertThat(read(SELLER, "[" + ROW + "]"))
                .containsExactly(new CampaignDay(
                        LocalDate.of(2026, 11, 3),
                        284_467_712_345_678L,
                        "SP | Kettles | Exact",
                        "ENABLED",
                        4120,
                        37,
                        new BigDecimal("21.83"),
                        4,
                        new BigDecimal("159.96")));
    }

    @Test
    void dash2_a_row_of_a_vendor_counts_fourteen_days() {
        assertThat(read(VENDOR, "[" + ROW + "]")).singleElement().satisfies(row -> {
            assertThat(row.orders()).isEqualTo(5);
            assertThat(row.sales()).isEqualByComparingTo("199.95");
        });
    }

    @Test
    void an_empty_list_has_no_rows() {
        assertThat(read(SELLER, "[]")).isEmpty();
        assertThat(read(SELLER, " [ ] \n")).isEmpty();
    }

    @Test
    void rows_come_in_the_order_of_the_file() {
        String rows = IntStream.rangeClosed(1, 500)
                .mapToObj(number -> row("\"campaignId\":" + number))
                .collect(Collectors.joining(","));

        assertThat(read(SELLER, "[" + rows + "]"))
                .extracting(CampaignDay::campaignId)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 500).mapToObj(Long::valueOf).toList());
    }

    @Test
    void a_file_that_was_unpacked_on_the_way_is_read_too() {
        Path file = file(("[" + ROW + "]").getBytes(StandardCharsets.UTF_8));

        assertThat(read(SELLER, file)).hasSize(1);
    }

    @Test
    void ids_may_be_texts_and_longer_than_a_double_holds() {
        assertThat(read(SELLER, "[" + row("\"campaignId\":\"9007199254740993\"") + "]"))
                .singleElement()
                .satisfies(row -> assertThat(row.campaignId()).isEqualTo(9_007_199_254_740_993L));
        assertThat(read(SELLER, "[" + row("\"campaignId\":900719925474099301") + "]"))
                .singleElement()
                .satisfies(row -> assertThat(row.campaignId()).isEqualTo(900_719_925_474_099_301L));
    }

    @Test
    void numbers_that_are_null_or_missing_are_none() {
        String nulls = "{\"date\":\"2026-11-03\",\"campaignId\":7,\"campaignName\":null,\"campaignStatus\":null,"
                + "\"impressions\":null,\"clicks\":null,\"cost\":null,\"purchases7d\":null,\"sales7d\":null}";
        String missing = "{\"date\":\"2026-11-03\",\"campaignId\":7}";

        assertThat(read(SELLER, "[" + nulls + "," + missing + "]"))
                .containsOnly(new CampaignDay(
                        LocalDate.of(2026, 11, 3), 7, "", "", 0, 0, BigDecimal.ZERO, 0, BigDecimal.ZERO));
    }

    @Test
    void columns_nobody_asked_for_are_passed_over() {
        assertThat(read(SELLER, "[" + row("\"campaignId\":7,\"newColumn\":{\"deep\":[1,2]},\"spend\":99") + "]"))
                .singleElement()
                .satisfies(row -> assertThat(row.cost()).isEqualByComparingTo("1.50"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"21.83", "0.1", "0.30000000000000004", "123456789012.34", "0", "1234", "1.2e3", "\"21.83\""})
    void money_stays_exact(String cost) {
        assertThat(read(SELLER, "[{\"date\":\"2026-11-03\",\"campaignId\":7,\"cost\":" + cost + "}]"))
                .singleElement()
                .satisfies(row -> assertThat(row.cost()).isEqualByComparingTo(cost.replace("\"", "")));
    }

    @Test
    void names_keep_every_sign() {
        assertThat(read(
                        SELLER,
                        "[" + row("\"campaignId\":7,\"campaignName\":\"水壶 <b>&amp;</b> \\\"x\\\" \\ud83d\\ude00\"")
                                + "]"))
                .singleElement()
                .satisfies(row -> assertThat(row.campaignName()).isEqualTo("水壶 <b>&amp;</b> \"x\" 😀"));
    }

    @Test
    void looking_twice_whether_there_is_more_takes_nothing_away() {
        try (ReportRows rows = ReportRows.of(SELLER, file(ReportFile.gzip("[" + ROW + "]")))) {
            assertThat(rows.hasNext()).isTrue();
            assertThat(rows.hasNext()).isTrue();
            rows.next();
            assertThat(rows.hasNext()).isFalse();
            assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void a_report_without_a_file_has_no_rows() {
        try (ReportRows rows = ReportRows.none()) {
            assertThat(rows.hasNext()).isFalse();
            assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void a_gzip_file_that_breaks_off_is_damaged_and_not_shorter() {
        String rows = IntStream.rangeClosed(1, 5_000)
                .mapToObj(number -> row("\"campaignId\":" + number + ",\"x\":" + number * 7919L % 10_007))
                .collect(Collectors.joining(","));
        Path file = file(ReportFile.firstPart(ReportFile.gzip("[" + rows + "]"), 0.5));

        try (ReportRows read = ReportRows.of(SELLER, file)) {
            assertThat(read.next().campaignId()).isEqualTo(1);
            failure(Kind.UNAVAILABLE, () -> read.forEachRemaining(row -> {}));
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void json_that_breaks_off_is_damaged_and_not_shorter() {
        damaged(ReportFile.gzip("[" + ROW + "," + ROW.substring(0, 40)));
        damaged(ReportFile.gzip("[" + ROW));
        damaged(ReportFile.gzip("[" + ROW + ","));
        damaged(ReportFile.gzip("["));
    }

    @Test
    void a_gzip_file_whose_inside_is_garbled_is_damaged() {
        byte[] garbled = ReportFile.gzip("[" + ROW + "]");
        for (int i = 20; i < garbled.length - 8; i++) {
            garbled[i] ^= 0x55;
        }

        damaged(garbled);
    }

    @Test
    void a_gzip_header_alone_is_damaged() {
        damaged(new byte[] {0x1f, (byte) 0x8b});
        damaged(new byte[] {0x1f, (byte) 0x8b, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7});
    }

    @Test
    void a_file_with_nothing_in_it_is_damaged_and_not_empty() {
        damaged(new byte[0]);
    }

    @Test
    void a_gzip_file_of_nothing_is_damaged_and_not_empty() {
        damaged(ReportFile.gzip(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>",
                "{\"code\":\"500\",\"detail\":\"Internal error\"}",
                "\"a text\"",
                "null",
                "[1,2]",
                "[null]",
                "[{\"campaignId\":7}]",
                "[{\"date\":\"yesterday\",\"campaignId\":7}]",
                "[{\"date\":null,\"campaignId\":7}]",
                "[{\"date\":\"2026-11-03\"}]",
                "[{\"date\":\"2026-11-03\",\"campaignId\":null}]",
                "[{\"date\":\"2026-11-03\",\"campaignId\":\"A7\"}]",
                "[{\"date\":\"2026-11-03\",\"campaignId\":99999999999999999999}]",
                "[{\"date\":\"2026-11-03\",\"campaignId\":7,\"cost\":\"many\"}]",
                "[{\"date\":\"2026-11-03\",\"campaignId\":7,\"cost\":NaN}]"
            })
    void what_is_no_report_is_damaged(String content) {
        damaged(ReportFile.gzip(content));
        damaged(content.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"many\"", "[]", "{\"value\":7}", "true"})
    void a_number_that_is_none_is_damaged_and_not_zero(String number) {
        damaged(ReportFile.gzip("[" + row("\"campaignId\":7,\"clicks\":" + number) + "]"));
    }

    @Test
    void closing_removes_the_file_also_before_the_end_and_also_twice() {
        Path file = file(ReportFile.gzip("[" + ROW + "," + ROW + "]"));
        ReportRows rows = ReportRows.of(SELLER, file);
        rows.next();

        rows.close();
        rows.close();

        assertThat(file).doesNotExist();
        assertThat(ReportFile.heldOpen(file.getFileName().toString())).isZero();
    }

    @Test
    void a_file_that_cannot_be_opened_is_not_held_open() {
        Path file = directory.resolve("adsconnect-report-broken.json.gz");
        write(file, new byte[] {0x1f, (byte) 0x8b, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7});

        failure(Kind.UNAVAILABLE, () -> ReportRows.of(SELLER, file).close());

        assertThat(ReportFile.heldOpen("adsconnect-report-broken")).isZero();
    }

    private void damaged(byte[] content) {
        Path file = file(content);
        failure(Kind.UNAVAILABLE, () -> {
            try (ReportRows rows = ReportRows.of(SELLER, file)) {
                rows.forEachRemaining(row -> {});
            }
        });
    }

    private List<CampaignDay> read(Profile profile, String json) {
        return read(profile, file(ReportFile.gzip(json)));
    }

    private static List<CampaignDay> read(Profile profile, Path file) {
        List<CampaignDay> all = new ArrayList<>();
        try (ReportRows rows = ReportRows.of(profile, file)) {
            rows.forEachRemaining(all::add);
        }
        assertThat(file).doesNotExist();
        return all;
    }

    /** A row with these members before the usual ones; of two of a name the last one counts. */
    private static String row(String members) {
        return "{\"date\":\"2026-11-03\",\"impressions\":10,\"clicks\":1,\"cost\":1.50," + members + "}";
    }

    private Path file(byte[] content) {
        Path file = directory.resolve("adsconnect-report-" + System.nanoTime() + ".json.gz");
        write(file, content);
        return file;
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
