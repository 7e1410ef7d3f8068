package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.token.KeptSecret;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.port.TokenVault;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every vault does. */
public abstract class TokenVaultContract {

    private final AccountId account = Samples.accountId();
    private final AccountId other = Samples.accountId();

    /** The vault under test: the same one throughout a test, and empty when it begins. */
    protected abstract TokenVault vault();

    @Test
    void opens_what_it_kept_also_when_its_end_has_passed() {
        vault().admit(account);

        assertThat(vault().keep(account, Purpose.ACCESS_TOKEN, new Secret("Atza|one"), Instant.EPOCH))
                .isTrue();

        assertThat(vault().open(account, Purpose.ACCESS_TOKEN))
                .contains(new KeptSecret(new Secret("Atza|one"), Instant.EPOCH));
    }

    @Test
    void keeps_a_long_secret_that_never_ends() {
        Secret longToken = new Secret("Atzr|" + "IwEBIN5r-_x|".repeat(170) + "ü🔑");
        vault().admit(account);
        vault().keep(account, Purpose.REFRESH_TOKEN, longToken, Instant.MAX);

        assertThat(vault().open(account, Purpose.REFRESH_TOKEN)).contains(new KeptSecret(longToken, Instant.MAX));
    }

    @Test
    void keeps_nothing_for_an_account_that_was_never_admitted() {
        assertThat(vault().keep(account, Purpose.REFRESH_TOKEN, new Secret("Atzr|one"), Instant.MAX))
                .isFalse();

        assertThat(vault().open(account, Purpose.REFRESH_TOKEN)).isEmpty();
    }

    @Test
    void keeps_nothing_for_an_account_that_was_destroyed() {
        vault().admit(account);
        vault().destroy(account);

        assertThat(vault().keep(account, Purpose.REFRESH_TOKEN, new Secret("Atzr|one"), Instant.MAX))
                .isFalse();

        assertThat(vault().open(account, Purpose.REFRESH_TOKEN)).isEmpty();
    }

    @Test
    void a_later_secret_replaces_the_earlier_one() {
        vault().admit(account);
        vault().keep(account, Purpose.REFRESH_TOKEN, new Secret("old"), Instant.MAX);
        vault().keep(account, Purpose.REFRESH_TOKEN, new Secret("new"), Samples.NOW);

        assertThat(vault().open(account, Purpose.REFRESH_TOKEN))
                .contains(new KeptSecret(new Secret("new"), Samples.NOW));
    }

    @Test
    void admitting_an_account_again_loses_nothing() {
        vault().admit(account);
        vault().keep(account, Purpose.REFRESH_TOKEN, new Secret("kept"), Instant.MAX);

        vault().admit(account);

        assertThat(vault().open(account, Purpose.REFRESH_TOKEN))
                .contains(new KeptSecret(new Secret("kept"), Instant.MAX));
    }

    @Test
    void keeps_accounts_and_purposes_apart() {
        vault().admit(account);
        vault().admit(other);
        vault().keep(account, Purpose.REFRESH_TOKEN, new Secret("mine"), Instant.MAX);
        vault().keep(account, Purpose.ACCESS_TOKEN, new Secret("my access"), Instant.MAX);
        vault().keep(other, Purpose.REFRESH_TOKEN, new Secret("theirs"), Instant.MAX);

        assertThat(vault().open(account, Purpose.REFRESH_TOKEN).orElseThrow().secret())
                .isEqualTo(new Secret("mine"));
        assertThat(vault().open(account, Purpose.ACCESS_TOKEN).orElseThrow().secret())
                .isEqualTo(new Secret("my access"));
        assertThat(vault().open(other, Purpose.REFRESH_TOKEN).orElseThrow().secret())
                .isEqualTo(new Secret("theirs"));
        assertThat(vault().open(other, Purpose.ACCESS_TOKEN)).isEmpty();
    }

    @Test
    void forgets_one_secret_and_keeps_the_others() {
        vault().admit(account);
        vault().keep(account, Purpose.PKCE_VERIFIER, new Secret("verifier"), Samples.NOW);
        vault().keep(account, Purpose.REFRESH_TOKEN, new Secret("refresh"), Instant.MAX);

        vault().forget(account, Purpose.PKCE_VERIFIER);
        vault().forget(account, Purpose.ACCESS_TOKEN);

        assertThat(vault().open(account, Purpose.PKCE_VERIFIER)).isEmpty();
        assertThat(vault().open(account, Purpose.REFRESH_TOKEN)).isPresent();
    }

    @Test
    void destroys_all_of_one_account_and_nothing_of_another() {
        vault().admit(account);
        vault().admit(other);
        vault().keep(account, Purpose.REFRESH_TOKEN, new Secret("mine"), Instant.MAX);
        vault().keep(other, Purpose.REFRESH_TOKEN, new Secret("theirs"), Instant.MAX);

        vault().destroy(account);

        assertThat(vault().open(account, Purpose.REFRESH_TOKEN)).isEmpty();
        assertThat(vault().open(other, Purpose.REFRESH_TOKEN)).isPresent();
    }

    @Test
    void destroying_an_unknown_account_does_nothing() {
        vault().destroy(account);

        assertThat(vault().open(account, Purpose.REFRESH_TOKEN)).isEmpty();
    }

    @Test
    void an_account_admitted_by_several_at_once_opens_what_each_of_them_kept() {
        int purposes = Purpose.values().length;
        Race.of(2 * purposes, number -> {
            vault().admit(account);
            return vault().keep(account, Purpose.values()[number % purposes], new Secret("by somebody"), Instant.MAX);
        });

        for (Purpose purpose : Purpose.values()) {
            assertThat(vault().open(account, purpose).orElseThrow().secret()).isEqualTo(new Secret("by somebody"));
        }
    }
}
