package adsconnect.amazonads;

import static adsconnect.amazonads.ReportReading.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.port.ReportUnusable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that can't be trusted: none of them may pass for a shorter report. */
final class DamagedReportTest {

    private static final String ROW = row("\"campaignName\":\"Kettles\"");

    /** Its bytes hardly shrink, so that every part of the file matters. */
    private static final byte[] REPORT = ReportFile.gzip("["
            + IntStream.rangeClosed(1, 2_000)
                    .mapToObj(number -> row("\"campaignId\":" + number + ",\"clicks\":" + number * 7_919L % 10_007))
                    .collect(Collectors.joining(","))
            + "]");

    @TempDir
    Path directory;

    private ReportReading report;

    @BeforeEach
    void of_a_sellers_campaigns() {
        report = ReportReading.of(directory);
    }

    @Test
    void the_good_one_is_good() {
        assertThat(report.lines(REPORT)).hasSize(2_000);
    }

    @Test
    void a_gzip_file_that_breaks_off_is_damaged_and_not_shorter() {
        try (ReportRows read = report.open(ReportFile.firstPart(REPORT, 0.5))) {
            assertThat(((CampaignDay) read.next()).campaignId()).isEqualTo(1);
            assertThatThrownBy(() -> read.forEachRemaining(row -> {})).isInstanceOf(ReportUnusable.class);
            assertThatThrownBy(read::hasNext).isInstanceOf(ReportUnusable.class);
        }
        assertThat(ReportFile.lyingAround(directory)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 7, 8, 9, 10, 20, 100})
    void a_gzip_file_that_lacks_its_end_is_damaged_even_if_every_row_is_there(int missing) {
        damaged(Arrays.copyOf(REPORT, REPORT.length - missing));
    }

    @Test
    void a_gzip_file_in_which_one_bit_is_wrong_is_damaged_wherever_it_is() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 100; i++) {
            byte[] garbled = REPORT.clone();
            // Behind the ten letters of the head, of which some mean nothing.
            int at = random.nextInt(10, garbled.length);
            garbled[at] ^= (byte) (1 << random.nextInt(8));

            assertThatThrownBy(() -> report.lines(garbled))
                    .as("bit of byte " + at)
                    .isInstanceOf(ReportUnusable.class);
        }
    }

    @Test
    void json_that_breaks_off_is_damaged_and_not_shorter() {
        damaged("[" + ROW + "," + ROW.substring(0, 40));
        damaged("[" + ROW);
        damaged("[" + ROW + ",");
        damaged("[" + ROW.substring(0, ROW.length() - 1));
        damaged("[");
    }

    @Test
    void what_goes_on_behind_the_list_is_damaged() {
        damaged("[" + ROW + "] and more");
        damaged("[" + ROW + "]]");
        damaged("[" + ROW + "][" + ROW + "]");
        damaged("[][]");
        damaged(ReportFile.joined(ReportFile.gzip("[" + ROW + "]"), ReportFile.gzip("[" + ROW + "]")));
    }

    @Test
    void a_gzip_file_whose_second_part_breaks_off_is_damaged() {
        byte[] second = ReportFile.gzip(ROW + "]");

        damaged(ReportFile.joined(ReportFile.gzip("[" + ROW + ","), ReportFile.firstPart(second, 0.5)));
    }

    @Test
    void a_gzip_header_alone_is_damaged() {
        damaged(new byte[] {0x1f});
        damaged(new byte[] {0x1f, (byte) 0x8b});
        damaged(new byte[] {0x1f, (byte) 0x8b, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7});
        damaged(ReportFile.firstPart(REPORT, 11.0 / REPORT.length));
    }

    @Test
    void a_file_with_nothing_in_it_is_damaged_and_not_empty() {
        damaged(new byte[0]);
        damaged(ReportFile.gzip(""));
        damaged(ReportFile.gzip(" \n "));
    }

    @Test
    void letters_that_are_none_are_damage() {
        damaged(ReportFile.gzip(("[" + row("\"campaignName\":\"Käse\"") + "]").getBytes(StandardCharsets.ISO_8859_1)));
        damaged(ReportFile.gzip(new byte[] {0, 0, 0, '[', 0, 0x7f, 0, 0, 0, 0, 0, ']'}));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>",
                "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>",
                "{\"code\":\"500\",\"detail\":\"Internal error\"}",
                "{\"date\":\"2026-11-03\",\"campaignId\":7}\n{\"date\":\"2026-11-03\",\"campaignId\":8}",
                "\"a text\"",
                "null",
                "date,campaignId\n2026-11-03,7",
                "[{\"campaignId\":07}]",
                "[{\"campaignId\":7,}]",
                "[{campaignId:7}]",
                "[{\"campaignId\":1e}]",
                "[{\"campaignId\":7]"
            })
    void what_is_no_list_of_rows_is_damaged(String content) {
        damaged(content);
        damaged(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_value_that_could_not_be_held_is_damage_wherever_it_is_ours() {
        damaged("[" + row("\"campaignName\":\"" + "x".repeat(20_000_000) + "\"") + "]");
        damaged("[" + row("\"clicks\":" + "9".repeat(2_000_000)) + "]");
        damaged("[" + row("\"newColumn\":" + "[".repeat(5_000) + "]".repeat(5_000)) + "]");
    }

    @Test
    void a_number_may_be_longer_than_any_and_spoils_its_row_only() {
        assertThat(report.lines("[" + row("\"clicks\":" + "9".repeat(5_000)) + "," + ROW + "]"))
                .hasSize(2)
                .last()
                .isInstanceOf(CampaignDay.class);
    }

    @Test
    void a_file_that_is_no_more_there_is_no_damage_of_amazons() {
        assertThatThrownBy(() -> ReportRows.of(report.profile(), report.order(), directory.resolve("nowhere.json.gz")))
                .isInstanceOf(UncheckedIOException.class);
    }

    private void damaged(String json) {
        damaged(ReportFile.gzip(json));
    }

    private void damaged(byte[] content) {
        assertThatThrownBy(() -> report.lines(content)).isInstanceOf(ReportUnusable.class);
    }
}
