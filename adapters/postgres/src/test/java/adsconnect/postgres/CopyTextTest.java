package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL's COPY reads back as it was. */
class CopyTextTest {

    private final CopyText text = new CopyText();

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 9, 10, 99, 100, 9_007_199_254_740_993L, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void writes_whole_numbers(long value) {
        text.number(value);

        assertThat(written()).isEqualTo(Long.toString(value));
    }

    @ParameterizedTest
    @CsvSource({"0.10, 0.10", "1E3, 1000", "1.5E-7, 0.00000015", "12345678901234567890.0001, 12345678901234567890.0001"
    })
    void dash2_writes_money_with_every_digit(String value, String written) {
        text.decimal(new BigDecimal(value));

        assertThat(written()).isEqualTo(written);
    }

    @Test
    void writes_texts_as_they_are_but_for_what_copy_would_mistake() {
        text.text("夏季 ☀ \u007f\u0001").text("").text("a\tb\nc\rd\\N").text("plain");

        assertThat(written()).isEqualTo("夏季 ☀ \u007f\u0001\t\ta\\tb\\nc\\rd\\\\N\tplain");
    }

    @Test
    void puts_columns_between_tabs_and_rows_on_lines() {
        text.number(1).date(LocalDate.of(2026, 11, 20)).endOfRow();
        text.number(2).date(LocalDate.of(2026, 11, 20)).endOfRow();

        assertThat(written()).isEqualTo("1\t2026-11-20\n2\t2026-11-20\n");
    }

    @Test
    void grows_with_what_it_is_given() {
        String word = "x".repeat(100_000);
        text.text(word).text(word);

        assertThat(written()).isEqualTo(word + "\t" + word);
        text.clear();
        assertThat(text.length()).isZero();
    }

    private String written() {
        return new String(text.bytes(), 0, text.length(), StandardCharsets.UTF_8);
    }
}
