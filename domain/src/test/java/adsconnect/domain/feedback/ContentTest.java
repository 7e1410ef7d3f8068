package adsconnect.domain.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {

    @Test
    void what_is_typed_is_kept_without_blanks_around_it() {
        assertThat(Content.parse("  Zeile eins\n\n\t第二行 🙂 \n")).contains(new Content("Zeile eins\n\n\t第二行 🙂"));
    }

    @Test
    void a_line_end_is_one_character_however_it_was_sent() {
        assertThat(Content.parse("a\r\nb\rc").orElseThrow().text()).isEqualTo("a\nb\nc");
        assertThat(Content.parse("a\r\n".repeat(1999) + "ab")).isPresent();
    }

    @Test
    void characters_that_nobody_types_are_dropped() {
        assertThat(Content.parse("a\u0000b\u001b[31mc").orElseThrow().text()).isEqualTo("ab[31mc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\r\n\t", "\u0000"})
    void nothing_is_no_message(String typed) {
        assertThat(Content.parse(typed)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Content(typed));
    }

    @Test
    void section16_4000_characters_fit_and_4001_do_not() {
        assertThat(Content.parse("🙂".repeat(4_000))).isPresent();
        assertThat(Content.parse("🙂".repeat(4_001))).isEmpty();
        assertThat(Content.parse("x".repeat(4_001))).isEmpty();
    }

    @Test
    void section16_tokens_are_masked_also_where_nobody_parses() {
        assertThat(new Content("Atza|IwEBIExampleOnly").text()).isEqualTo("Atza|***");
        assertThat(Content.parse("?code=RKzvPhTqWmYcLsNdXbGa").orElseThrow().text())
                .isEqualTo("?code=***");
    }

    @Test
    void a_secret_does_not_hide_behind_a_character_that_is_dropped() {
        assertThat(Content.parse("Atza|Iw\u0000EBIExampleOnly").orElseThrow().text())
                .isEqualTo("Atza|***");
    }
}
