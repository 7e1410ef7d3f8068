package adsconnect.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void the_candidate_with_the_fewest_letters_to_change_is_meant() {
        assertThat(Spelling.nearest("HTTP_PROT", List.of("HTTP_HOST", "HTTP_PORT", "SANDBOX_PORT")))
                .contains("HTTP_PORT");
    }

    @Test
    void letters_may_be_missing_too_many_or_wrong() {
        List<String> names = List.of("DATABASE_URL", "DATA_DIR");

        assertThat(Spelling.nearest("DATABSE_URL", names)).contains("DATABASE_URL");
        assertThat(Spelling.nearest("DATTA_DIR", names)).contains("DATA_DIR");
        assertThat(Spelling.nearest("DATA_DIT", names)).contains("DATA_DIR");
        assertThat(Spelling.nearest("DATA_DIR", names)).contains("DATA_DIR");
    }

    @Test
    void four_letters_are_few_and_five_are_not() {
        assertThat(Spelling.nearest("LEASE_1234", Set.of("LEASE_"))).contains("LEASE_");
        assertThat(Spelling.nearest("LEASE_12345", Set.of("LEASE_"))).isEmpty();
    }

    @Test
    void nothing_is_meant_where_there_is_nothing_to_mean() {
        assertThat(Spelling.nearest("anything", Set.of())).isEmpty();
    }
}
