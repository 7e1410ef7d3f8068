package adsconnect.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class MasterKeyTest {

    private static final byte[] BYTES = HexFormat.of().parseHex("00112233445566778899aabbccddeeff".repeat(2));
    private static final String ENCODED = Base64.getEncoder().encodeToString(BYTES);

    @Test
    void reads_32_bytes_of_base64_with_or_without_padding_and_with_blanks_around() {
        MasterKey key = MasterKey.parse(ENCODED);

        assertThat(MasterKey.parse(ENCODED.replace("=", ""))).isEqualTo(key);
        assertThat(MasterKey.parse("  " + ENCODED + "\n")).isEqualTo(key);
        assertThat(key.encoded().reveal()).isEqualTo(ENCODED);
    }

    @Test
    void run2_says_what_is_wrong_with_a_key_and_never_shows_it() {
        assertRefused("", "is empty");
        assertRefused("   ", "is empty");
        assertRefused("c2VjcmV0*c2VjcmV0", "isn't base64");
        assertRefused("c2VjcmV0", "has 6 bytes, but must have 32");
        assertRefused(Base64.getEncoder().encodeToString(new byte[33]), "has 33 bytes, but must have 32");
        assertRefused(Base64.getEncoder().encodeToString(new byte[32]), "is a placeholder: all its bytes are the same");
    }

    @Test
    void a_generated_key_can_be_stored_and_read_again() {
        MasterKey key = MasterKey.generate(new SecureRandom());

        assertThat(MasterKey.parse(key.encoded().reveal())).isEqualTo(key);
        assertThat(key).isNotEqualTo(MasterKey.generate(new SecureRandom()));
    }

    @Test
    void its_id_is_always_the_same_and_not_part_of_the_key() {
        MasterKey key = MasterKey.parse(ENCODED);

        assertThat(key.id()).isEqualTo(MasterKey.parse(ENCODED).id()).matches("[0-9a-f]{16}");
        assertThat(HexFormat.of().formatHex(BYTES)).doesNotContain(key.id());
        assertThat(key.id()).isNotEqualTo(MasterKey.generate(new SecureRandom()).id());
    }

    @Test
    void prints_its_id_and_not_itself() {
        MasterKey key = MasterKey.parse(ENCODED);

        assertThat(key).hasToString("MasterKey[" + key.id() + "]");
    }

    @Test
    void vault1_recognises_its_own_proof_and_no_other() {
        MasterKey key = MasterKey.parse(ENCODED);
        byte[] proof = key.proof();

        assertThat(MasterKey.parse(ENCODED).matches(proof)).isTrue();
        assertThat(MasterKey.generate(new SecureRandom()).matches(proof)).isFalse();
        assertThat(key.matches(new byte[0])).isFalse();
        proof[3] ^= 1;
        assertThat(key.matches(proof)).isFalse();
    }

    @Test
    void keys_for_different_uses_differ() {
        MasterKey key = MasterKey.parse(ENCODED);

        assertThat(key.derive("one", 32)).isEqualTo(key.derive("one", 32)).isNotEqualTo(key.derive("two", 32));
        assertThat(key.proof()).isNotEqualTo(BYTES);
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> MasterKey.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message)
                .hasNoCause();
    }
}
