package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.port.SealedSecrets;
import adsconnect.domain.token.port.SealedSecrets.Sealed;
import adsconnect.domain.token.port.SealedSecrets.WrappedKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of sealed secrets does. Its accounts need not be stored: they are sealed for before they exist. */
public abstract class SealedSecretsContract {

    private static final byte[] BYTES = {1, 0, -1, 127, -128, 39, 92};

    private final AccountId account = Samples.accountId();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @Test
    void gives_back_a_data_key_as_it_was_stored() {
        secrets().addDataKey(account, new WrappedKey("key-1", BYTES));

        WrappedKey stored = secrets().dataKey(account).orElseThrow();

        assertThat(stored.masterKeyId()).isEqualTo("key-1");
        assertThat(stored.wrapped()).isEqualTo(BYTES);
    }

    @Test
    void an_account_that_was_never_added_has_no_data_key_and_no_secret() {
        assertThat(secrets().dataKey(account)).isEmpty();
        assertThat(secrets().get(account, Purpose.REFRESH_TOKEN)).isEmpty();
    }

    @Test
    void the_first_data_key_of_an_account_stays() {
        secrets().addDataKey(account, new WrappedKey("key-1", BYTES));
        secrets().addDataKey(account, new WrappedKey("key-2", new byte[] {9}));

        WrappedKey stored = secrets().dataKey(account).orElseThrow();

        assertThat(stored.masterKeyId()).isEqualTo("key-1");
        assertThat(stored.wrapped()).isEqualTo(BYTES);
    }

    @Test
    void of_several_data_keys_added_at_once_one_stays_and_all_see_the_same() {
        var seen = Race.of(6, number -> {
            secrets().addDataKey(account, new WrappedKey("key-" + number, new byte[] {(byte) number}));
            return secrets().dataKey(account).orElseThrow().masterKeyId();
        });

        assertThat(seen).containsOnly(secrets().dataKey(account).orElseThrow().masterKeyId());
    }

    @Test
    void gives_back_a_secret_as_it_was_stored() {
        secrets().addDataKey(account, new WrappedKey("key-1", BYTES));

        assertThat(secrets().put(account, Purpose.ACCESS_TOKEN, new Sealed(BYTES, Samples.NOW)))
                .isTrue();

        Sealed stored = secrets().get(account, Purpose.ACCESS_TOKEN).orElseThrow();
        assertThat(stored.ciphertext()).isEqualTo(BYTES);
        assertThat(stored.expiresAt()).isEqualTo(Samples.NOW);
    }

    @Test
    void a_secret_that_never_ends_comes_back_as_one() {
        secrets().addDataKey(account, new WrappedKey("key-1", BYTES));
        secrets().put(account, Purpose.REFRESH_TOKEN, new Sealed(BYTES, Instant.MAX));

        assertThat(secrets().get(account, Purpose.REFRESH_TOKEN).orElseThrow().expiresAt())
                .isEqualTo(Instant.MAX);
    }

    @Test
    void keeps_a_long_secret() {
        byte[] megabyte = new byte[1 << 20];
        megabyte[megabyte.length - 1] = 7;
        secrets().addDataKey(account, new WrappedKey("key-1", BYTES));
        secrets().put(account, Purpose.REFRESH_TOKEN, new Sealed(megabyte, Instant.MAX));

        assertThat(secrets().get(account, Purpose.REFRESH_TOKEN).orElseThrow().ciphertext())
                .isEqualTo(megabyte);
    }

    @Test
    void a_later_secret_of_the_same_purpose_replaces_the_earlier_one() {
        secrets().addDataKey(account, new WrappedKey("key-1", BYTES));
        secrets().put(account, Purpose.REFRESH_TOKEN, new Sealed(new byte[] {1}, Samples.NOW));
        secrets().put(account, Purpose.REFRESH_TOKEN, new Sealed(new byte[] {2}, Instant.MAX));

        Sealed stored = secrets().get(account, Purpose.REFRESH_TOKEN).orElseThrow();
        assertThat(stored.ciphertext()).containsExactly(2);
        assertThat(stored.expiresAt()).isEqualTo(Instant.MAX);
    }

    @Test
    void keeps_each_purpose_for_itself() {
        secrets().addDataKey(account, new WrappedKey("key-1", BYTES));
        for (Purpose purpose : Purpose.values()) {
            secrets().put(account, purpose, new Sealed(new byte[] {(byte) purpose.ordinal()}, Instant.MAX));
        }

        for (Purpose purpose : Purpose.values()) {
            assertThat(secrets().get(account, purpose).orElseThrow().ciphertext())
                    .containsExactly(purpose.ordinal());
        }
    }

    @Test
    void puts_nothing_for_an_account_without_a_data_key() {
        assertThat(secrets().put(account, Purpose.REFRESH_TOKEN, new Sealed(BYTES, Instant.MAX)))
                .isFalse();

        assertThat(secrets().get(account, Purpose.REFRESH_TOKEN)).isEmpty();
    }

    @Test
    void removes_one_secret_and_leaves_the_others() {
        secrets().addDataKey(account, new WrappedKey("key-1", BYTES));
        secrets().put(account, Purpose.REFRESH_TOKEN, new Sealed(BYTES, Instant.MAX));
        secrets().put(account, Purpose.PKCE_VERIFIER, new Sealed(BYTES, Samples.NOW));

        secrets().remove(account, Purpose.PKCE_VERIFIER);
        secrets().remove(account, Purpose.ACCESS_TOKEN);

        assertThat(secrets().get(account, Purpose.PKCE_VERIFIER)).isEmpty();
        assertThat(secrets().get(account, Purpose.REFRESH_TOKEN)).isPresent();
        assertThat(secrets().dataKey(account)).isPresent();
    }

    @Test
    void removes_the_data_key_with_all_secrets_of_the_account_and_no_other() {
        AccountId other = Samples.accountId();
        for (AccountId each : new AccountId[] {account, other}) {
            secrets().addDataKey(each, new WrappedKey("key-1", BYTES));
            secrets().put(each, Purpose.REFRESH_TOKEN, new Sealed(BYTES, Instant.MAX));
            secrets().put(each, Purpose.ACCESS_TOKEN, new Sealed(BYTES, Samples.NOW));
        }

        secrets().removeAll(account);

        assertThat(secrets().dataKey(account)).isEmpty();
        assertThat(secrets().get(account, Purpose.REFRESH_TOKEN)).isEmpty();
        assertThat(secrets().get(account, Purpose.ACCESS_TOKEN)).isEmpty();
        assertThat(secrets().dataKey(other)).isPresent();
        assertThat(secrets().get(other, Purpose.REFRESH_TOKEN)).isPresent();
    }

    @Test
    void removing_an_account_that_is_not_there_does_nothing() {
        secrets().removeAll(account);

        assertThat(secrets().dataKey(account)).isEmpty();
    }

    @Test
    void nothing_is_left_when_a_secret_is_put_while_the_account_is_removed() {
        for (int round = 0; round < 10; round++) {
            secrets().addDataKey(account, new WrappedKey("key-1", BYTES));

            Race.of(2, number -> {
                if (number == 0) {
                    secrets().removeAll(account);
                    return true;
                }
                return secrets().put(account, Purpose.REFRESH_TOKEN, new Sealed(BYTES, Instant.MAX));
            });

            assertThat(secrets().dataKey(account)).isEmpty();
            assertThat(secrets().get(account, Purpose.REFRESH_TOKEN)).isEmpty();
        }
    }

    @Test
    void a_change_joins_the_unit_of_work() {
        secrets().addDataKey(account, new WrappedKey("key-1", BYTES));

        UnitOfWorkContract.undone(stores().unitOfWork(), () -> secrets().removeAll(account));

        assertThat(secrets().dataKey(account)).isPresent();
    }

    private SealedSecrets secrets() {
        return stores().sealedSecrets();
    }
}
