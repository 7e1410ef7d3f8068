package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.account.ProfileId;
import adsconnect.domain.metrics.Measure;
import adsconnect.domain.metrics.PeriodChoice;
import adsconnect.httpkit.Fields;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an address of a dashboard says, and what it is when it says nonsense. */
final class DashboardAddressTest {

    private static final ProfileId PROFILE = new ProfileId(77);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);
    private static final String PAGE = "/dashboard/ads/connections/77";

    @Test
    void what_is_shown_anyway_is_not_said() {
        assertThat(address(Map.of()).page()).isEqualTo(PAGE);
        assertThat(address(Map.of("days", "7", "measures", "spend,sales", "sort", "-spend", "page", "1"))
                        .page())
                .isEqualTo(PAGE);
    }

    @Test
    void dash1_every_choice_stands_in_the_address() {
        String query = "?days=30&measures=acos,roas,clicks&words=red+%26+blue&product=SPONSORED_BRANDS&status=PAUSED"
                + "&sort=name&page=3&term-words=kettle&term-sort=-cpc&term-page=2";

        DashboardAddress address = address(Map.ofEntries(
                Map.entry("days", "30"),
                Map.entry("measures", "acos,roas,clicks"),
                Map.entry("words", "red & blue"),
                Map.entry("product", "SPONSORED_BRANDS"),
                Map.entry("status", "PAUSED"),
                Map.entry("sort", "name"),
                Map.entry("page", "3"),
                Map.entry("term-words", "kettle"),
                Map.entry("term-sort", "-cpc"),
                Map.entry("term-page", "2")));

        assertThat(address.page()).isEqualTo(PAGE + query);
        assertThat(address.part("campaigns")).isEqualTo(PAGE + "/campaigns" + query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "days | 31",
                "days | -7",
                "days | <script>",
                "measures | nonsense,,SPEND",
                "sort | SPEND",
                "sort | --spend",
                "sort | -",
                "page | 0",
                "page | -1",
                "page | 1e9",
                "page | 99999999999999999999",
                "product | sponsored_brands",
                "status | DELETED'; --",
                "term-sort | nothing",
                "term-page | x",
                "unheard-of | 1"
            })
    void unknown_values_are_as_if_nothing_was_said(String name, String value) {
        assertThat(address(Map.of(name, value)).page()).isEqualTo(PAGE);
    }

    @Test
    void more_measures_than_can_be_told_apart_are_left_out_and_none_is_there_twice() {
        assertThat(address(Map.of("measures", "cpc,cpc,ctr,nonsense,roas,acos")).measures())
                .containsExactly(Measure.CPC, Measure.CTR, Measure.ROAS);
    }

    @Test
    void words_are_as_long_as_anybody_types_and_have_nothing_unseen_in_them() {
        assertThat(words("a".repeat(5_000))).hasSize(100);
        assertThat(words("\uD83D\uDE00".repeat(200)).codePointCount(0, 200)).isEqualTo(100);
        assertThat(words("  red\u0000\u202E\tkettle\uD800 ")).isEqualTo("red kettle");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-20, ",
        "2026-11-01, 2026-12-31, ",
        "2026-11-20, 2026-11-20, ",
        "2024-11-20, 2026-11-20, ",
        "2024-11-19, 2026-11-20, LONG",
        "2026-11-21, 2026-11-30, NOT_YET",
        "2026-11-20, 2026-11-01, ORDER",
        "2026-13-45, 2026-11-20, NO_DAY",
        "2026-11-01, , NO_DAY",
        ", 2026-11-01, NO_DAY",
        "0002-11-01, 2026-11-20, NO_DAY",
        "-999999999-01-01, 2026-11-20, NO_DAY",
        "2026-11-01, +999999999-12-31, LONG",
        "yesterday, today, NO_DAY"
    })
    void dates_are_understood_or_it_is_said_why_not(String from, String to, PeriodAddress.Problem problem) {
        PeriodAddress.Understood understood = address(
                        Map.of("from", from == null ? "" : from, "to", to == null ? "" : to))
                .period()
                .understood(LAST);

        assertThat(understood.problem().orElse(null)).isEqualTo(problem);
        if (problem != null) {
            assertThat(understood.choice()).isEqualTo(new PeriodChoice.Last(7));
        } else {
            assertThat(understood.choice()).isInstanceOf(PeriodChoice.Dates.class);
        }
    }

    @Test
    void dates_without_anything_in_them_are_no_dates() {
        assertThat(address(Map.of("from", " ", "to", "", "days", "30")).page()).isEqualTo(PAGE + "?days=30");
    }

    private static String words(String typed) {
        return address(Map.of("words", typed)).campaigns().words();
    }

    private static DashboardAddress address(Map<String, String> query) {
        return DashboardAddress.of(
                PROFILE,
                new Fields(query.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())))));
    }
}
