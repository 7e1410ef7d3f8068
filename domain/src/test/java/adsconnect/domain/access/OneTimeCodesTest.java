package adsconnect.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.testkit.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 6238 by its own examples; of their eight digits apps show the last six. */
class OneTimeCodesTest {

    private static final byte[] SEED_BYTES = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Secret SEED = new Secret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void shows_what_the_rfc_says(long second, String code) {
        assertThat(OneTimeCodes.at(SEED, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void a_code_is_good_for_its_half_minute_and_the_ones_beside_it() {
        String code = OneTimeCodes.at(SEED, Instant.ofEpochSecond(1111111111));

        assertThat(OneTimeCodes.stepOf(SEED, code, Instant.ofEpochSecond(1111111111)))
                .isEqualTo(OptionalLong.of(37037037));
        assertThat(OneTimeCodes.stepOf(SEED, code, Instant.ofEpochSecond(1111111169)))
                .isEqualTo(OptionalLong.of(37037037));
        assertThat(OneTimeCodes.stepOf(SEED, code, Instant.ofEpochSecond(1111111080)))
                .isEqualTo(OptionalLong.of(37037037));
        assertThat(OneTimeCodes.stepOf(SEED, code, Instant.ofEpochSecond(1111111170)))
                .isEmpty();
        assertThat(OneTimeCodes.stepOf(SEED, code, Instant.ofEpochSecond(1111111079)))
                .isEmpty();
    }

    @Test
    void letters_and_bytes_are_the_same_seed() {
        assertThat(Base32.of(SEED_BYTES)).isEqualTo(SEED.reveal());
        assertThat(Base32.bytes(SEED.reveal())).isEqualTo(SEED_BYTES);
    }

    @Test
    void a_seed_is_as_long_as_the_hash_and_a_recovery_code_as_long_as_it_is_safe() {
        assertThat(Base32.bytes(OneTimeCodes.seed(Samples.chance()).reveal())).hasSize(20);
        assertThat(RecoveryCodes.fresh(Samples.chance()))
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.reveal().matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));
        assertThat(RecoveryCodes.hash(" ABCD efgh-ijkl 2345 ")).isEqualTo(RecoveryCodes.hash("abcdefghijkl2345"));
        assertThat(RecoveryCodes.hash("")).isEmpty();
    }
}
