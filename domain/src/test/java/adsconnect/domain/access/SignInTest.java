package adsconnect.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.testkit.Admission;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.PlainPasswords;
import adsconnect.testkit.Samples;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final Secret PASSWORD = new Secret("correct horse");

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final PlainPasswords passwords = new PlainPasswords();
    private final SignIn signIn =
            new SignIn(stores.users(), passwords, Admission.of(stores, clock), stores.unitOfWork(), Samples.chance());
    private final User user = Samples.seller();

    @BeforeEach
    void a_user_exists() {
        stores.users().add(user, passwords.hash(PASSWORD));
    }

    @Test
    void the_right_password_opens_a_session() {
        assertThat(signIn.withPassword(user.email(), PASSWORD, Samples.knock()))
                .isInstanceOfSatisfying(SignIn.SignedIn.class, signedIn -> {
                    assertThat(signedIn.user()).isEqualTo(user);
                    assertThat(stores.sessions().find(SecretHash.of(signedIn.token())))
                            .contains(new Session(
                                    user,
                                    Samples.NOW,
                                    Samples.NOW,
                                    Optional.of(Samples.NOW),
                                    false,
                                    SignInWay.PASSWORD));
                });
    }

    @Test
    void a_wrong_password_opens_nothing() {
        assertThat(signIn.withPassword(user.email(), new Secret("wrong horse"), Samples.knock()))
                .isEqualTo(new SignIn.Refused());
    }

    @Test
    void an_unknown_address_is_refused_like_a_wrong_password_and_costs_as_much() {
        assertThat(signIn.withPassword(new EmailAddress("stranger@example.com"), PASSWORD, Samples.knock()))
                .isEqualTo(new SignIn.Refused());
        assertThat(passwords.comparisons()).isEqualTo(1);
    }

    @Test
    void two_browsers_get_two_tokens() {
        Secret first = ((SignIn.SignedIn) signIn.withPassword(user.email(), PASSWORD, Samples.knock())).token();
        Secret second = ((SignIn.SignedIn) signIn.withPassword(user.email(), PASSWORD, Samples.knock())).token();

        assertThat(first).isNotEqualTo(second);
        // 256 bits in base64.
        assertThat(first.reveal()).hasSize(43);
    }

    @Test
    void run1_a_demo_user_signs_in_with_one_click() {
        assertThat(signIn.asDemoUser(user.email(), Samples.knock())).isInstanceOf(SignIn.SignedIn.class);
        assertThat(signIn.asDemoUser(new EmailAddress("stranger@example.com"), Samples.knock()))
                .isEqualTo(new SignIn.Refused());
    }
}
