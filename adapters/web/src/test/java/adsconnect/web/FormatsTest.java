package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.ui.Moment;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormatsTest {

    private static final Formats AMERICAN = formats("en", Locale.US);
    private static final Formats BRITISH = formats("en", Locale.UK);
    private static final Formats CHINESE = formats("zh", Locale.SIMPLIFIED_CHINESE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.5 | USD | $1,234.50 | US$1,234.50 | US$1,234.50",
                "0 | USD | $0.00 | US$0.00 | US$0.00",
                "0.005 | USD | $0.01 | US$0.01 | US$0.01",
                "0.125 | USD | $0.13 | US$0.13 | US$0.13",
                "1234567890.12 | USD | $1,234,567,890.12 | US$1,234,567,890.12 | US$1,234,567,890.12",
                "10 | GBP | £10.00 | £10.00 | £10.00",
                "10 | EUR | €10.00 | €10.00 | €10.00",
                "1234.5 | JPY | ¥1,235 | JP¥1,235 | JP¥1,235"
            })
    void money_has_its_currencys_own_decimals(
            BigDecimal amount, String currency, String american, String british, String chinese) {
        assertThat(AMERICAN.money(amount, currency)).isEqualTo(american);
        assertThat(BRITISH.money(amount, currency)).isEqualTo(british);
        assertThat(CHINESE.money(amount, currency)).isEqualTo(chinese);
    }

    @Test
    void a_currency_java_does_not_know_is_named() {
        assertThat(AMERICAN.money(new BigDecimal("1234.5"), "XQZ")).isEqualTo("1,234.50 XQZ");
        assertThat(AMERICAN.money(new BigDecimal("1234.5"), "")).startsWith("1,234.50");
    }

    @Test
    void a_currency_without_decimals_of_its_own_is_no_reason_to_fail() {
        // Gold: ISO 4217 gives it no number of decimals.
        assertThat(AMERICAN.money(new BigDecimal("7"), "XAU")).contains("7");
    }

    @Test
    void what_does_not_exist_is_a_dash() {
        assertThat(AMERICAN.money(Optional.empty(), "USD")).isEqualTo("–");
        assertThat(AMERICAN.decimal(Optional.empty())).isEqualTo("–");
        assertThat(AMERICAN.percent(Optional.empty(), 1)).isEqualTo("–");
    }

    @Test
    void numbers_are_grouped() {
        assertThat(AMERICAN.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(AMERICAN.count(0)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"0.2083, 1, 20.8%", "0.2085, 1, 20.9%", "0.02, 2, 2.00%", "12.345, 1, '1,234.5%'", "0, 1, 0.0%"})
    void a_ratio_in_percent_is_rounded_half_up(BigDecimal ratio, int decimals, String shown) {
        assertThat(AMERICAN.percent(Optional.of(ratio), decimals)).isEqualTo(shown);
    }

    @Test
    void a_plain_ratio_has_two_decimals() {
        assertThat(AMERICAN.decimal(Optional.of(new BigDecimal("4.7985")))).isEqualTo("4.80");
        assertThat(AMERICAN.decimal(Optional.of(new BigDecimal("1234")))).isEqualTo("1,234.00");
    }

    @ParameterizedTest
    @CsvSource({"0.123, +12.3%", "-0.123, −12.3%", "0, 0.0%", "10, '+1,000.0%'"})
    void a_change_carries_its_sign(BigDecimal ratio, String shown) {
        assertThat(AMERICAN.change(ratio)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0.0001, 0.0%", "-0.0001, 0.0%"})
    void a_change_too_small_to_show_carries_no_sign(BigDecimal ratio, String shown) {
        assertThat(AMERICAN.change(ratio)).isEqualTo(shown);
    }

    @Test
    void days_are_written_as_the_visitor_writes_them() {
        LocalDate day = LocalDate.of(2026, 11, 4);

        assertThat(AMERICAN.day(day)).isEqualTo("Nov 4, 2026");
        assertThat(BRITISH.day(day)).isEqualTo("4 Nov 2026");
        assertThat(CHINESE.day(day)).isEqualTo("2026年11月4日");
        assertThat(AMERICAN.shortDay(day)).isEqualTo("Nov 4");
        assertThat(CHINESE.shortDay(day)).contains("11").contains("4");
        assertThat(AMERICAN.days(day, day.plusDays(6))).isEqualTo("Nov 4, 2026 – Nov 10, 2026");
        assertThat(AMERICAN.days(day, day)).isEqualTo("Nov 4, 2026");
        assertThat(AMERICAN.shortDays(day, day.plusDays(6))).isEqualTo("Nov 4–10");
        assertThat(AMERICAN.shortDays(day.minusDays(6), day)).isEqualTo("Oct 29 – Nov 4");
        assertThat(CHINESE.shortDays(day, day.plusDays(6))).isEqualTo("11月4–10日");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, just now",
        "PT59S, just now",
        "PT-5M, just now",
        "PT1M, 1 minute ago",
        "PT59M, 59 minutes ago",
        "PT1H, 1 hour ago",
        "PT23H59M, 23 hours ago",
        "P1D, 1 day ago",
        "P3DT5H, 3 days ago"
    })
    void a_moment_is_said_in_words(Duration ago, String words) {
        Instant now = Instant.parse("2026-11-21T10:00:00Z");

        assertThat(AMERICAN.moment(now.minus(ago), now, ZoneId.of("UTC")).relative())
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.000001S, in less than a minute",
        "PT59.999S, in less than a minute",
        "PT1M, in 1 minute",
        "PT58M1S, in 59 minutes",
        "PT59M59S, in 1 hour",
        "PT1H, in 1 hour",
        "PT1H1S, in 2 hours",
        "PT23H59M, in 1 day",
        "P1D, in 1 day",
        "P6DT23H59M59S, in 7 days",
        "P7D, in 7 days",
        "PT0S, just now",
        "PT-5M, 5 minutes ago"
    })
    void an_end_is_said_in_words(Duration ahead, String words) {
        Instant now = Instant.parse("2026-11-21T10:00:00Z");

        assertThat(AMERICAN.end(now.plus(ahead), now, ZoneId.of("UTC")).relative())
                .isEqualTo(words);
    }

    @Test
    void a_moment_is_also_told_exactly_in_the_profiles_zone() {
        Instant then = Instant.parse("2026-11-20T22:03:11Z");

        Moment moment = AMERICAN.moment(then, then.plusSeconds(240), ZoneId.of("America/Los_Angeles"));

        assertThat(moment.exact()).contains("Nov 20, 2026").contains("2:03:11").contains("PST");
        assertThat(moment.machine()).isEqualTo("2026-11-20T22:03:11Z");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0 s", "PT59S, 59 s", "PT1M, 1 min 0 s", "PT1M20S, 1 min 20 s", "PT-3S, 0 s"})
    void how_long_something_has_been_going_on(Duration duration, String words) {
        assertThat(AMERICAN.since(duration)).isEqualTo(words);
    }

    @Test
    void chinese_has_its_own_words() {
        Instant now = Instant.parse("2026-11-21T10:00:00Z");

        assertThat(CHINESE.moment(now.minusSeconds(300), now, ZoneId.of("UTC")).relative())
                .contains("5")
                .doesNotContain("minutes");
    }

    private static Formats formats(String language, Locale locale) {
        return new Formats(new Preferences(language, locale, "system", Formats.UTC));
    }
}
