package adsconnect.application.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** CLI-2: what opens something is not readable. */
class MaskingTest {

    @Test
    void cli2_first_8_and_last_4_and_nothing_of_what_is_shorter_than_20() {
        assertThat(Masking.token("Atza|IwEBIJedGXjDqsU_8ab")).isEqualTo("Atza|IwE…_8ab");
        assertThat(Masking.token("12345678901234567890")).isEqualTo("12345678…7890");
        assertThat(Masking.token("1234567890123456789")).isEqualTo("***");
    }

    @Test
    void cli2_tokens_are_found_wherever_they_stand() {
        Object masked = Masking.document(Map.of(
                "items",
                List.of(Map.of("note", "see Atzr|IwEBIJedGXjDqsU_8abcd, or adsh_0123456789abcdefghij", "n", 1)),
                "access_token",
                "whatever it looks like, all of it"));

        assertThat(Json.write(masked))
                .contains("see Atzr|IwE…abcd, or adsh_012…ghij", "\"n\":1", "whatever…f it")
                .doesNotContain("edGXjDqsU", "456789", "looks like");
    }

    @Test
    void what_only_looks_a_little_like_it_stays() {
        assertThat(Masking.text("A key begins with adsc_…, a token with Atza|"))
                .isEqualTo("A key begins with adsc_…, a token with Atza|");
    }
}
