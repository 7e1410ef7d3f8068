package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.proxy.port.TokenHandles;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of handles, and of the numbers of accounts, does. */
public abstract class TokenHandlesContract {

    private static final Instant NOW = Samples.NOW;
    private static final Instant END = NOW.plusSeconds(3600);

    private final User owner = Samples.manager();
    private final Account account = Samples.account(owner, "Acme");
    private final Account second = Samples.account(owner, "Acme two");
    private final ApiKey key = Samples.key(owner, Set.of(Scope.ADS_READ));
    private final ApiKey other = Samples.key(owner, Set.of(Scope.ADS_READ));
    private final SecretHash handle = Samples.hash("handle");

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void a_handle_is_kept() {
        stores().users().add(owner, "hash");
        stores().accounts().add(account);
        stores().accounts().add(second);
        stores().apiKeys().add(key, Samples.hash("key"));
        stores().apiKeys().add(other, Samples.hash("other key"));
        stores().tokenHandles().add(handle, key.id(), account.id(), NOW, END);
    }

    @Test
    void a_handle_leads_its_own_key_to_its_account_until_its_time_is_over() {
        assertThat(stores().tokenHandles().account(handle, key.id(), NOW)).contains(account.id());
        assertThat(stores().tokenHandles().account(handle, key.id(), END.minusMillis(1)))
                .contains(account.id());
        assertThat(stores().tokenHandles().account(handle, key.id(), END)).isEmpty();
    }

    @Test
    void it_is_nothing_to_another_key_nor_is_anything_else() {
        assertThat(stores().tokenHandles().account(handle, other.id(), NOW)).isEmpty();
        assertThat(stores().tokenHandles().account(Samples.hash("else"), key.id(), NOW))
                .isEmpty();
    }

    @Test
    void it_goes_with_its_key() {
        stores().apiKeys().remove(key.id());

        assertThat(stores().tokenHandles().account(handle, key.id(), NOW)).isEmpty();
    }

    @Test
    void it_goes_with_its_account() {
        stores().accounts().remove(account.id());

        assertThat(stores().tokenHandles().account(handle, key.id(), NOW)).isEmpty();
    }

    @Test
    void a_new_one_leaves_those_alone_whose_time_is_not_over() {
        stores().tokenHandles().add(Samples.hash("next"), key.id(), second.id(), NOW, END);

        assertThat(stores().tokenHandles().account(handle, key.id(), NOW)).contains(account.id());
        assertThat(stores().tokenHandles().account(Samples.hash("next"), key.id(), NOW))
                .contains(second.id());
    }

    @Test
    void of_a_key_that_has_too_many_the_oldest_are_forgotten() {
        stores().tokenHandles().add(Samples.hash("another key's"), other.id(), account.id(), NOW, END);
        for (int more = 1; more <= TokenHandles.MOST + 1; more++) {
            stores().tokenHandles()
                    .add(Samples.hash("more " + more), key.id(), account.id(), NOW, END.plusMillis(more));
        }

        assertThat(stores().tokenHandles().account(handle, key.id(), NOW)).isEmpty();
        assertThat(stores().tokenHandles().account(Samples.hash("more 1"), key.id(), NOW))
                .contains(account.id());
        assertThat(stores().tokenHandles().account(Samples.hash("another key's"), other.id(), NOW))
                .contains(account.id());
    }

    @Test
    void each_account_has_a_number_of_its_own_that_stays() {
        var numbers = stores().authorizationNumbers().ofOwner(owner.id());

        assertThat(numbers).containsOnlyKeys(account.id(), second.id());
        assertThat(numbers.values()).doesNotHaveDuplicates().allMatch(number -> number > 0);
        assertThat(stores().authorizationNumbers().ofOwner(owner.id())).isEqualTo(numbers);
        assertThat(stores().authorizationNumbers().ofOwner(Samples.manager().id()))
                .isEmpty();
    }
}
