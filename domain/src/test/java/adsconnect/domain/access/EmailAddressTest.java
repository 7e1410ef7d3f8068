package adsconnect.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EmailAddressTest {

    @Test
    void is_kept_in_lower_case_and_without_blanks_around() {
        assertThat(EmailAddress.parse("  Ada@Example.COM ")).contains(new EmailAddress("ada@example.com"));
    }

    @Test
    void takes_addresses_in_any_script() {
        assertThat(EmailAddress.parse("用户@例え.jp")).isPresent();
    }

    @Test
    void what_is_no_address_is_refused() {
        List<String> wrong = List.of(
                "", " ", "ada", "@example.com", "ada@", "a@b@c", "a b@example.com", "a\n@example.com", "a\u0000@b.c");
        for (String text : wrong) {
            assertThat(EmailAddress.parse(text)).as(text).isEmpty();
            assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(EmailAddress.parse("a".repeat(250) + "@b.de")).isEmpty();
    }
}
