package adsconnect.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountNameTest {

    @Test
    void auth2_is_trimmed() {
        assertThat(AccountName.parse(" \t Acme US \n")).contains(new AccountName("Acme US"));
    }

    @Test
    void auth2_has_1_to_100_characters() {
        assertThat(AccountName.parse("")).isEmpty();
        assertThat(AccountName.parse("   ")).isEmpty();
        assertThat(AccountName.parse("x")).isPresent();
        assertThat(AccountName.parse("x".repeat(100))).isPresent();
        assertThat(AccountName.parse("x".repeat(101))).isEmpty();
    }

    @Test
    void auth2_counts_an_emoji_as_one_character() {
        assertThat(AccountName.parse("🛒".repeat(100))).isPresent();
        assertThat(AccountName.parse("🛒".repeat(101))).isEmpty();
    }

    @Test
    void auth2_takes_names_in_any_script_and_direction() {
        for (String name : new String[] {"متجر النجوم", "חנות 7", "旗舰店", "ブライトリーフ", "Ærø & Søn’s", "👩‍👧‍👦 Family"}) {
            assertThat(AccountName.parse(name)).contains(new AccountName(name));
        }
    }

    @Test
    void auth2_takes_no_control_characters() {
        assertThat(AccountName.parse("Ac\nme")).isEmpty();
        assertThat(AccountName.parse("Ac\u0000me")).isEmpty();
    }

    @Test
    void a_name_with_blanks_around_can_not_exist() {
        assertThatThrownBy(() -> new AccountName(" Acme")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AccountName("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_long_text_is_cut_between_characters_and_not_within_one() {
        assertThat(AccountName.shortened("🛒".repeat(120))).isEqualTo(new AccountName("🛒".repeat(100)));
        assertThat(AccountName.shortened(" " + "x".repeat(99) + " yz")).isEqualTo(new AccountName("x".repeat(99)));
        assertThat(AccountName.shortened("Acme")).isEqualTo(new AccountName("Acme"));
    }

    @Test
    void auth2_names_that_differ_in_case_only_are_the_same() {
        assertThat(new AccountName("ÄRGER Inc").comparable()).isEqualTo(new AccountName("ärger INC").comparable());
    }

    @Test
    void a_number_fits_behind_the_longest_name() {
        assertThat(new AccountName("x".repeat(100)).numbered(12)).isEqualTo(new AccountName("x".repeat(95) + " (12)"));
        assertThat(new AccountName("Acme").numbered(2)).isEqualTo(new AccountName("Acme (2)"));
    }

    @Test
    void auth2_a_clash_suggests_a_free_name() {
        AccountName acme = new AccountName("Acme");

        assertThat(FreeName.like(acme, Set.of("other"))).isEqualTo(acme);
        assertThat(FreeName.like(acme, Set.of("acme"))).isEqualTo(new AccountName("Acme (2)"));
        assertThat(FreeName.like(acme, Set.of("acme", "acme (2)", "acme (4)"))).isEqualTo(new AccountName("Acme (3)"));
    }

    @Test
    void auth2_takes_no_halves_of_characters_and_no_names_that_nobody_can_see() {
        assertThat(AccountName.parse("Acme \uD83D")).isEmpty();
        assertThat(AccountName.parse("\u200B\u202E")).isEmpty();
        assertThat(AccountName.parse("\u00A0\u00A0")).isEmpty();
    }

    @Test
    void a_text_from_amazon_always_makes_a_name() {
        assertThat(AccountName.shortened("Acme\tUS").value()).isEqualTo("Acme US");
        assertThat(AccountName.shortened("\u0000").value()).isEqualTo("Amazon Ads");
    }
}
