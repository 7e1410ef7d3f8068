package adsconnect.domain;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.ApiKeyName;
import adsconnect.domain.access.Personal;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.audit.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LegibleTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\u00A0\u00A0",
                "\u200B\u200B",
                "\u00AD\u2060",
                "\u3000\u2003",
                "\u2028\n",
                "\u3164\u3164",
                "\u115F\u1160",
                "\uFE0F\uFE0F",
                "\u034F\uFEFF",
                "\u202E\u202C",
                "\u2800\u2800",
                "\uDB40\uDC41\uDB40\uDC7F"
            })
    void what_shows_nothing_is_no_name_and_no_reason(String nothing) {
        assertThat(LegibleText.trimmed(nothing)).isEmpty();
        assertThat(Personal.parseName(nothing)).isEmpty();
        assertThat(ApiKeyName.parse(nothing)).isEmpty();
        assertThat(AccountName.parse(nothing)).isEmpty();
        assertThat(Reason.parse(nothing)).isEmpty();
    }

    @Test
    void what_shows_nothing_is_taken_off_both_ends() {
        String around = "\u200B\u00A0\uFEFF";
        String wrapped = around + "Acme GmbH" + around;

        assertThat(Personal.parseName(wrapped)).contains("Acme GmbH");
        assertThat(ApiKeyName.parse(wrapped)).contains(new ApiKeyName("Acme GmbH"));
        assertThat(AccountName.parse(wrapped)).contains(new AccountName("Acme GmbH"));
        assertThat(Reason.parse(wrapped)).contains(new Reason("Acme GmbH"));
    }

    @Test
    void emoji_flags_and_scripts_that_join_and_part_letters_stay_as_they_are() {
        List<String> names = List.of(
                "Toys \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "Love \u2764\uFE0F",
                "1\uFE0F\u20E3 shop",
                "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\u0D15\u0D4D\u200D\u0D37",
                "\u845B\uDB40\uDD00\u57CE",
                "Z\u0301o");
        for (String name : names) {
            assertThat(Personal.parseName(name)).contains(name);
            assertThat(AccountName.parse(name)).contains(new AccountName(name));
        }
    }

    @Test
    void a_reason_has_two_characters_that_can_be_seen() {
        assertThat(Reason.parse("x\uFE0F\uFE0F")).isEmpty();
        assertThat(Reason.parse("\u8FDD\u89C4")).isPresent();
        assertThat(Reason.parse("a\u00A0b")).contains(new Reason("a b"));
        assertThat(Reason.parse("x".repeat(501))).isEmpty();
    }

    @Test
    void a_name_is_one_line_of_so_many_characters() {
        assertThat(Personal.parseName("Ana\nLima")).isEmpty();
        assertThat(Personal.parseName("\uD83E\uDDF8".repeat(100))).isPresent();
        assertThat(Personal.parseName("x".repeat(101))).isEmpty();
        assertThat(Personal.parseName("\u200B" + "x".repeat(100))).isPresent();
    }
}
