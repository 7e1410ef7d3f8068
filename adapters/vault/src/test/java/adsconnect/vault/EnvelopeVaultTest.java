package adsconnect.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.Secret;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.token.KeptSecret;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.port.SealedSecrets.Sealed;
import adsconnect.domain.token.port.SealedSecrets.WrappedKey;
import adsconnect.domain.token.port.TokenVault;
import adsconnect.testkit.InMemorySealedSecrets;
import adsconnect.testkit.Race;
import adsconnect.testkit.Samples;
import adsconnect.testkit.TokenVaultContract;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnvelopeVaultTest extends TokenVaultContract {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Secret TOKEN = new Secret("Atzr|IwEBIN5r");

    private final InMemorySealedSecrets stored = new InMemorySealedSecrets();
    private final MasterKey masterKey = MasterKey.generate(RANDOM);
    private final EnvelopeVault vault = new EnvelopeVault(masterKey, stored, RANDOM);
    private final AccountId account = Samples.accountId();
    private final AccountId other = Samples.accountId();

    @Override
    protected TokenVault vault() {
        return vault;
    }

    @Test
    void vault1_what_is_stored_shows_nothing_of_the_secret_and_names_its_format_and_master_key() {
        keep(account, TOKEN);

        byte[] sealed = sealed(account).ciphertext();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Atzr", "IwEBIN5r");
        assertThat(sealed).hasSize(1 + 12 + TOKEN.reveal().length() + 16).startsWith(1);
        assertThat(wrapped(account).wrapped()).hasSize(1 + 40).startsWith(1);
        assertThat(wrapped(account).masterKeyId()).isEqualTo(masterKey.id());
    }

    @Test
    void vault1_the_same_secret_never_looks_the_same_twice() {
        Set<String> seen = new HashSet<>();
        for (int round = 0; round < 100; round++) {
            keep(account, TOKEN);
            seen.add(Arrays.toString(sealed(account).ciphertext()));
        }

        assertThat(seen).hasSize(100);
    }

    @Test
    void vault1_every_account_has_a_data_key_of_its_own() {
        vault.admit(account);
        vault.admit(other);

        assertThat(wrapped(account).wrapped()).isNotEqualTo(wrapped(other).wrapped());
    }

    @Test
    void opens_secrets_of_every_length() {
        for (int length : new int[] {1, 15, 16, 17, 2048, 100_000}) {
            Secret secret = new Secret("|".repeat(length));
            keep(account, secret);

            assertThat(vault.open(account, Purpose.REFRESH_TOKEN)).contains(new KeptSecret(secret, Instant.MAX));
        }
    }

    @Test
    void a_new_vault_with_the_same_master_key_opens_what_an_older_one_kept() {
        keep(account, TOKEN);

        EnvelopeVault restarted =
                new EnvelopeVault(MasterKey.parse(masterKey.encoded().reveal()), stored, RANDOM);

        assertThat(restarted.open(account, Purpose.REFRESH_TOKEN)).contains(new KeptSecret(TOKEN, Instant.MAX));
    }

    @Test
    void vault1_a_secret_copied_to_another_account_does_not_open() {
        keep(account, TOKEN);
        keep(other, new Secret("Atzr|other"));

        stored.put(other, Purpose.REFRESH_TOKEN, sealed(account));

        assertDoesNotOpen(other, Purpose.REFRESH_TOKEN);
    }

    @Test
    void vault1_a_secret_copied_to_another_purpose_does_not_open() {
        keep(account, TOKEN);

        stored.put(account, Purpose.ACCESS_TOKEN, sealed(account));

        assertDoesNotOpen(account, Purpose.ACCESS_TOKEN);
    }

    @Test
    void vault1_a_data_key_copied_to_another_account_does_not_open_even_its_own_secrets() {
        keep(account, TOKEN);

        stored.addDataKey(other, wrapped(account));
        stored.put(other, Purpose.REFRESH_TOKEN, sealed(account));

        assertDoesNotOpen(other, Purpose.REFRESH_TOKEN);
        assertThatThrownBy(() -> keep(other, TOKEN)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void vault1_the_secrets_of_a_destroyed_account_stay_closed_although_the_master_key_is_there() {
        keep(account, TOKEN);
        Sealed backup = sealed(account);
        vault.destroy(account);

        vault.admit(account);
        stored.put(account, Purpose.REFRESH_TOKEN, backup);

        assertDoesNotOpen(account, Purpose.REFRESH_TOKEN);
    }

    @Test
    void vault1_another_master_key_opens_nothing_and_says_which_one_is_missing() {
        keep(account, TOKEN);
        MasterKey another = MasterKey.generate(RANDOM);

        assertThatThrownBy(() -> new EnvelopeVault(another, stored, RANDOM).open(account, Purpose.REFRESH_TOKEN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(masterKey.id())
                .hasMessageContaining(another.id());
    }

    @Test
    void vault1_another_master_key_that_claims_to_be_the_right_one_opens_nothing() {
        keep(account, TOKEN);
        MasterKey another = MasterKey.generate(RANDOM);
        WrappedKey renamed = new WrappedKey(another.id(), wrapped(account).wrapped());
        Sealed sealed = sealed(account);
        stored.removeAll(account);
        stored.addDataKey(account, renamed);
        stored.put(account, Purpose.REFRESH_TOKEN, sealed);

        assertThatThrownBy(() -> new EnvelopeVault(another, stored, RANDOM).open(account, Purpose.REFRESH_TOKEN))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_ciphertext_that_is_cut_off_anywhere_does_not_open() {
        keep(account, TOKEN);
        byte[] whole = sealed(account).ciphertext();

        for (int length = 0; length < whole.length; length++) {
            stored.put(account, Purpose.REFRESH_TOKEN, new Sealed(Arrays.copyOf(whole, length), Instant.MAX));
            assertDoesNotOpen(account, Purpose.REFRESH_TOKEN);
        }
    }

    @Test
    void a_ciphertext_with_any_bit_flipped_does_not_open() {
        keep(account, TOKEN);
        byte[] whole = sealed(account).ciphertext();

        for (int bit = 0; bit < 8 * whole.length; bit++) {
            stored.put(account, Purpose.REFRESH_TOKEN, new Sealed(flipped(whole, bit), Instant.MAX));
            assertDoesNotOpen(account, Purpose.REFRESH_TOKEN);
        }
    }

    @Test
    void a_data_key_that_is_cut_off_or_has_any_bit_flipped_opens_nothing() {
        keep(account, TOKEN);
        Sealed sealed = sealed(account);
        byte[] whole = wrapped(account).wrapped();

        for (int bit = 0; bit < 8 * whole.length; bit++) {
            replaceDataKey(flipped(whole, bit), sealed);
            assertDoesNotOpen(account, Purpose.REFRESH_TOKEN);
        }
        for (int length = 0; length < whole.length; length++) {
            replaceDataKey(Arrays.copyOf(whole, length), sealed);
            assertDoesNotOpen(account, Purpose.REFRESH_TOKEN);
        }
    }

    @Test
    void says_which_secret_can_not_be_opened_and_nothing_of_its_content() {
        keep(account, TOKEN);
        stored.put(account, Purpose.REFRESH_TOKEN, new Sealed(new byte[] {1, 2, 3}, Instant.MAX));

        assertThatThrownBy(() -> vault.open(account, Purpose.REFRESH_TOKEN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The refresh token of account " + account.value()
                        + " can't be opened: its ciphertext is cut off");
    }

    @Test
    void many_threads_use_one_vault_at_once() {
        List<AccountId> accounts = List.of(account, other, Samples.accountId(), Samples.accountId());
        accounts.forEach(vault::admit);

        List<Boolean> all = Race.of(16, number -> {
            AccountId mine = accounts.get(number % accounts.size());
            boolean right = true;
            for (int round = 0; round < 200; round++) {
                vault.keep(mine, Purpose.ACCESS_TOKEN, new Secret("of " + mine.value()), Instant.MAX);
                right &= vault.open(mine, Purpose.ACCESS_TOKEN)
                        .orElseThrow()
                        .secret()
                        .equals(new Secret("of " + mine.value()));
            }
            return right;
        });

        assertThat(all).containsOnly(true);
    }

    private void keep(AccountId keeper, Secret secret) {
        vault.admit(keeper);
        vault.keep(keeper, Purpose.REFRESH_TOKEN, secret, Instant.MAX);
    }

    private Sealed sealed(AccountId of) {
        return stored.get(of, Purpose.REFRESH_TOKEN).orElseThrow();
    }

    private WrappedKey wrapped(AccountId of) {
        return stored.dataKey(of).orElseThrow();
    }

    private void replaceDataKey(byte[] wrapped, Sealed sealed) {
        stored.removeAll(account);
        stored.addDataKey(account, new WrappedKey(masterKey.id(), wrapped));
        stored.put(account, Purpose.REFRESH_TOKEN, sealed);
    }

    private void assertDoesNotOpen(AccountId of, Purpose purpose) {
        assertThatThrownBy(() -> vault.open(of, purpose))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(of.value().toString())
                .hasMessageNotContaining("Atzr");
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] changed = bytes.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        return changed;
    }
}
