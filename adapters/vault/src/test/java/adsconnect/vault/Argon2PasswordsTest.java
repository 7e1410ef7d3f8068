package adsconnect.vault;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.testkit.Race;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class Argon2PasswordsTest {

    private static final Secret PASSWORD = new Secret("correct horse battery staple");

    private final Argon2Passwords passwords = new Argon2Passwords(new SecureRandom());

    @Test
    void recognises_the_right_password_and_no_wrong_one() {
        String hash = passwords.hash(PASSWORD);

        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
        assertThat(passwords.matches(new Secret("correct horse battery stable"), hash))
                .isFalse();
        assertThat(passwords.matches(new Secret("Correct horse battery staple"), hash))
                .isFalse();
        assertThat(passwords.matches(new Secret("correct horse battery staple "), hash))
                .isFalse();
    }

    @Test
    void writes_its_parameters_as_everybody_does() {
        assertThat(passwords.hash(PASSWORD))
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void the_same_password_never_hashes_the_same_twice() {
        assertThat(passwords.hash(PASSWORD)).isNotEqualTo(passwords.hash(PASSWORD));
    }

    @Test
    void recognises_hashes_of_other_programs_with_other_parameters() {
        // From the reference implementation's test suite, phc-winner-argon2 src/test.c.
        assertThat(passwords.matches(
                        new Secret("password"),
                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
                .isTrue();
        assertThat(passwords.matches(
                        new Secret("password"),
                        "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc"))
                .isTrue();
    }

    @Test
    void the_same_letters_match_however_they_were_typed() {
        String composed = passwords.hash(new Secret("Zürich ünlü 1"));

        assertThat(passwords.matches(new Secret("Zu\u0308rich u\u0308nlu\u0308 1"), composed))
                .isTrue();
        assertThat(passwords.matches(new Secret("Zürich ünlü １"), composed)).isTrue();
        assertThat(passwords.matches(new Secret("Zurich unlu 1"), composed)).isFalse();
    }

    @Test
    void takes_long_passwords_in_any_script() {
        Secret longOne = new Secret("密码🔑".repeat(250));

        assertThat(passwords.matches(longOne, passwords.hash(longOne))).isTrue();
    }

    @Test
    void what_is_no_hash_matches_nothing() {
        String hash = passwords.hash(PASSWORD);
        List<String> malformed = List.of(
                "",
                "correct horse battery staple",
                "plain:correct horse battery staple",
                hash.substring(0, hash.length() - 1) + "=",
                hash.substring(0, hash.lastIndexOf('$')),
                hash.substring(0, hash.lastIndexOf('$') + 1),
                hash + "$",
                " " + hash,
                hash.replace("v=19", "v=16"),
                hash.replace("argon2id", "argon2i"));

        for (String text : malformed) {
            assertThat(passwords.matches(PASSWORD, text)).as(text).isFalse();
        }
    }

    @Test
    void a_hash_with_other_parameters_than_it_was_made_with_matches_nothing() {
        String hash = passwords.hash(PASSWORD);

        for (String tampered : List.of(
                hash.replace("m=19456", "m=19457"),
                hash.replace("t=2", "t=1"),
                hash.replace("p=1", "p=2"),
                hash.replace("m=19456", "m=8"))) {
            assertThat(passwords.matches(PASSWORD, tampered)).as(tampered).isFalse();
        }
    }

    @Test
    void a_hash_that_asks_for_too_much_is_refused_without_being_computed() {
        String hash = passwords.hash(PASSWORD);

        for (String greedy : List.of(
                hash.replace("m=19456", "m=9999999"),
                hash.replace("m=19456", "m=99999999999999999999"),
                hash.replace("m=19456", "m=0"),
                hash.replace("m=19456", "m=7"),
                hash.replace("t=2", "t=99"),
                hash.replace("t=2", "t=0"),
                hash.replace("p=1", "p=99"))) {
            assertThat(PasswordHash.parse(greedy)).as(greedy).isEmpty();
            assertThat(passwords.matches(PASSWORD, greedy)).as(greedy).isFalse();
        }
    }

    @Test
    void many_at_once_wait_their_turn_and_all_get_their_answer() {
        String hash = passwords.hash(PASSWORD);

        List<Boolean> answers = Race.of(
                12, number -> passwords.matches(number % 2 == 0 ? PASSWORD : new Secret("wrong " + number), hash));

        for (int number = 0; number < answers.size(); number++) {
            assertThat(answers.get(number)).isEqualTo(number % 2 == 0);
        }
    }
}
