package adsconnect.amazonads;

import static adsconnect.amazonads.ReportReading.keptAside;
import static adsconnect.amazonads.ReportReading.row;
import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.SetAside;
import adsconnect.domain.sync.SetAside.Reason;
import adsconnect.testkit.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that can't be ours, one by one, between rows that can. */
final class ReportSetAsideTest {

    @TempDir
    Path directory;

    private ReportReading report;

    @BeforeEach
    void of_a_sellers_campaigns() {
        report = ReportReading.of(directory);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OUTSIDE_DAYS | date | \"date\":\"2026-10-21\"",
                "OUTSIDE_DAYS | date | \"date\":\"2026-11-21\"",
                "OUTSIDE_DAYS | date | \"date\":\"+999999999-12-31\"",
                "UNREADABLE   | date | \"date\":\"yesterday\"",
                "UNREADABLE   | date | \"date\":\"2026-11-31\"",
                "UNREADABLE   | date | \"date\":20261103",
                "UNREADABLE   | date | \"date\":[\"2026-11-03\"]",
                "INCOMPLETE   | date | \"date\":null",
                "INCOMPLETE   | date | \"date\":\"\"",
                "INCOMPLETE   | campaignId | \"campaignId\":null",
                "INCOMPLETE   | campaignId | \"campaignId\":0",
                "INCOMPLETE   | campaignId | \"campaignId\":-7",
                "UNREADABLE   | campaignId | \"campaignId\":\"A7\"",
                "UNREADABLE   | campaignId | \"campaignId\":7.5",
                "UNREADABLE   | campaignId | \"campaignId\":true",
                "UNREADABLE   | campaignId | \"campaignId\":9223372036854775808",
                "UNREADABLE   | campaignId | \"campaignId\":\"99999999999999999999\"",
                "NEGATIVE     | impressions | \"impressions\":-1",
                "NEGATIVE     | clicks | \"clicks\":\"-1\"",
                "NEGATIVE     | cost | \"cost\":-0.01",
                "NEGATIVE     | orders | \"purchases7d\":-1",
                "NEGATIVE     | sales | \"sales7d\":-1e-40",
                "UNREADABLE   | clicks | \"clicks\":1.5",
                "UNREADABLE   | clicks | \"clicks\":1e19",
                "UNREADABLE   | clicks | \"clicks\":\"many\"",
                "UNREADABLE   | clicks | \"clicks\":[]",
                "UNREADABLE   | clicks | \"clicks\":{\"value\":[7,{}]}",
                "UNREADABLE   | clicks | \"clicks\":false",
                "UNREADABLE   | cost | \"cost\":\"1,50\"",
                "UNREADABLE   | cost | \"cost\":\" 1.50\"",
                "UNREADABLE   | cost | \"cost\":\"\"",
                "UNREADABLE   | cost | \"cost\":NaN",
                "UNREADABLE   | cost | \"cost\":-Infinity",
                "UNREADABLE   | cost | \"cost\":1e41",
                "UNREADABLE   | cost | \"cost\":1e-41",
                "UNREADABLE   | cost | \"cost\":1e999999999",
                "UNREADABLE   | cost | \"cost\":1e2147483648",
                "UNREADABLE   | cost | \"cost\":1e-2147483647",
                "UNREADABLE   | cost | \"cost\":1e99999999999999999999",
                "UNREADABLE   | cost | \"cost\":\"1e2147483648\"",
                "UNREADABLE   | cost | \"cost\":12345678901234567890123456789012345678901",
                "UNREADABLE   | campaignName | \"campaignName\":{\"en\":\"Kettles\"}",
                "UNREADABLE   | campaignStatus | \"campaignStatus\":true"
            })
    void what_does_not_fit_is_set_aside_with_its_reason_and_the_rest_loads(
            Reason reason, String column, String members) {
        List<ReportLine> lines =
                report.lines("[%s,%s,%s]".formatted(row("\"campaignId\":1"), row(members), row("\"campaignId\":3")));

        assertThat(campaigns(lines)).containsExactly(1L, 3L);
        assertThat(keptAside(lines)).singleElement().satisfies(aside -> {
            assertThat(aside.reason()).isEqualTo(reason);
            assertThat(aside.column()).isEqualTo(column);
            assertThat(aside.text()).startsWith("{\"").endsWith("}");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"date", "campaignId"})
    void a_row_without_what_tells_it_from_others_is_incomplete(String column) {
        String without =
                row("\"x\":1").replaceFirst("\"" + column + "\":[^,]+,", "").replace(",\"x\":1", "");

        assertThat(report.lines("[" + without + "]"))
                .singleElement()
                .isEqualTo(new SetAside(Reason.INCOMPLETE, column, without));
    }

    @ParameterizedTest
    @CsvSource({
        "SPONSORED_PRODUCTS_SEARCH_TERMS, adGroupId",
        "SPONSORED_PRODUCTS_SEARCH_TERMS, keywordId",
        "SPONSORED_PRODUCTS_SEARCH_TERMS, searchTerm",
        "SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS, adGroupId",
        "SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS, adId"
    })
    void every_type_has_its_own_columns_that_cannot_be_missing(ReportType type, String column) {
        String full = type == ReportType.SPONSORED_PRODUCTS_SEARCH_TERMS
                ? row("\"adGroupId\":2,\"keywordId\":3,\"searchTerm\":\"kettle\"")
                : row("\"adGroupId\":2,\"adId\":3");
        String without = full.replaceFirst(",\"" + column + "\":[^,}]+", "");

        assertThat(report.ordered(Samples.order(type, 30)).lines("[" + full + "," + without + "]"))
                .satisfiesExactly(
                        row -> assertThat(row).isNotInstanceOf(SetAside.class),
                        row -> assertThat(row).isInstanceOfSatisfying(SetAside.class, aside -> {
                            assertThat(aside.reason()).isEqualTo(Reason.INCOMPLETE);
                            assertThat(aside.column()).isEqualTo(column);
                        }));
    }

    @Test
    void a_search_term_longer_than_anybody_types_is_too_long() {
        String row = row("\"adGroupId\":2,\"keywordId\":3,\"searchTerm\":\"%s\"");

        assertThat(report.ordered(Samples.order(ReportType.SPONSORED_PRODUCTS_SEARCH_TERMS, 30))
                        .lines("[" + row.formatted("x".repeat(500)) + "," + row.formatted("x".repeat(501)) + "]"))
                .satisfiesExactly(
                        fits -> assertThat(fits).isNotInstanceOf(SetAside.class),
                        longer -> assertThat(longer).isInstanceOfSatisfying(SetAside.class, aside -> {
                            assertThat(aside.reason()).isEqualTo(Reason.TOO_LONG);
                            assertThat(aside.column()).isEqualTo("searchTerm");
                        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "1.5", "\"a text\"", "true", "[]", "[{\"campaignId\":2}]", "[[[]],{}]"})
    void what_is_no_row_is_set_aside(String something) {
        List<ReportLine> lines =
                report.lines("[%s,%s,%s]".formatted(row("\"campaignId\":1"), something, row("\"campaignId\":3")));

        assertThat(campaigns(lines)).containsExactly(1L, 3L);
        assertThat(keptAside(lines)).singleElement().satisfies(aside -> {
            assertThat(aside.reason()).isEqualTo(Reason.UNREADABLE);
            assertThat(aside.column()).isEmpty();
        });
    }

    @Test
    void an_empty_row_is_incomplete() {
        assertThat(report.lines("[{}]")).containsExactly(new SetAside(Reason.INCOMPLETE, "date", "{}"));
    }

    @Test
    void what_is_set_aside_shows_the_row_as_it_came() {
        String row =
                "{\"campaignName\":\"Kettles\\u0000 \\ud83d\",\"cost\":-1.50,\"clicks\":\"9\",\"impressions\":true,"
                        + "\"sales7d\":{\"deep\":1},\"campaignId\":9223372036854775808,\"date\":\"2026-11-03\"}";

        assertThat(keptAside(report.lines("[" + row + "]")))
                .extracting(SetAside::text)
                .containsExactly("{\"date\":\"2026-11-03\",\"campaignId\":9223372036854775808,"
                        + "\"campaignName\":\"Kettles \uFFFD\",\"impressions\":\"true\",\"clicks\":\"9\",\"cost\":-1.50,"
                        + "\"sales7d\":\"{\"}");
    }

    @Test
    void what_is_set_aside_shows_no_value_of_the_row_before() {
        String bad = "{\"date\":\"2026-11-03\"}";

        assertThat(keptAside(report.lines("[" + row("\"campaignName\":\"Kettles\"") + "," + bad + "]")))
                .extracting(SetAside::text)
                .containsExactly(bad);
    }

    @Test
    void of_a_huge_row_the_beginning_is_kept() {
        String huge = row("\"clicks\":-1,\"campaignName\":\"" + "x".repeat(900_000) + "\"");

        assertThat(keptAside(report.lines("[" + huge + "]")))
                .singleElement()
                .satisfies(aside -> assertThat(aside.text()).hasSize(SetAside.LONGEST_TEXT));
    }

    @Test
    void a_column_nobody_asked_for_is_noted_once_and_its_rows_load() {
        String row = row("\"newColumn\":{\"deep\":[1,{\"deeper\":NaN}]},\"spend\":99,\"clicks\":2");

        List<ReportLine> lines = report.lines("[" + row + "," + row + "," + row("\"clicks\":2,\"third\":null") + "]");

        assertThat(keptAside(lines))
                .containsExactly(
                        new SetAside(Reason.UNKNOWN_COLUMN, "newColumn", ""),
                        new SetAside(Reason.UNKNOWN_COLUMN, "spend", ""),
                        new SetAside(Reason.UNKNOWN_COLUMN, "third", ""));
        assertThat(lines)
                .filteredOn(CampaignDay.class::isInstance)
                .hasSize(3)
                .allSatisfy(line -> assertThat(((CampaignDay) line).figures()).satisfies(figures -> {
                    assertThat(figures.clicks()).isEqualTo(2);
                    assertThat(figures.cost()).isEqualByComparingTo("1.50");
                }));
    }

    @Test
    void of_many_unknown_columns_some_are_noted() {
        String rows = IntStream.range(0, 1_000)
                .mapToObj(number -> row("\"column" + number + "\":1"))
                .collect(Collectors.joining(","));

        List<ReportLine> lines = report.lines("[" + rows + "]");

        assertThat(keptAside(lines)).hasSize(50);
        assertThat(lines).hasSize(1_050);
    }

    @Test
    void an_unknown_column_may_have_any_name_and_any_length() {
        String name = "a\\u0000" + "x".repeat(10_000);

        assertThat(keptAside(report.lines("[" + row("\"" + name + "\":\"" + "y".repeat(20_000_000) + "\"") + "]")))
                .containsExactly(new SetAside(Reason.UNKNOWN_COLUMN, "a" + "x".repeat(98), ""));
    }

    private static List<Long> campaigns(List<ReportLine> lines) {
        return lines.stream()
                .filter(CampaignDay.class::isInstance)
                .map(line -> ((CampaignDay) line).campaignId())
                .toList();
    }
}
