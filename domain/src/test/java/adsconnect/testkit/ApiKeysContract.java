package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.ApiKeyId;
import adsconnect.domain.access.ApiKeyName;
import adsconnect.domain.access.Caller;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.ApiKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of API keys does. */
public abstract class ApiKeysContract {

    private static final Instant NOW = Samples.NOW;
    private static final SecretHash HASH = Samples.hash("adsc_one");

    private final User owner = Samples.manager();
    private final User other = Samples.seller();
    private final ApiKey key = Samples.key(owner, Set.of(Scope.ACCOUNTS_READ, Scope.TOKENS_READ));

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void users_are_stored() {
        stores().users().add(owner, "hash");
        stores().users().add(other, "hash");
        keys().add(key, HASH);
    }

    private ApiKeys keys() {
        return stores().apiKeys();
    }

    @Test
    void finds_a_key_by_its_hash_with_its_owner_as_they_are_now() {
        assertThat(keys().byHash(HASH)).contains(new Caller(owner, key));
        assertThat(keys().byHash(Samples.hash("adsc_another"))).isEmpty();

        User lapsed = Samples.withPlan(owner, Plan.NONE);
        stores().users().change(lapsed);

        assertThat(keys().byHash(HASH)).contains(new Caller(lapsed, key));
    }

    @Test
    void keeps_what_a_key_may_see_and_when_it_ends() {
        ApiKey narrow = new ApiKey(
                new ApiKeyId(Samples.accountId().value()),
                other.id(),
                new ApiKeyName("夜间任务 🚀"),
                Set.of(Scope.ADS_READ),
                Optional.of(Set.of(9_007_199_254_740_993L, 7L)),
                NOW,
                Optional.of(NOW.plus(Duration.ofDays(90))),
                Optional.empty());

        keys().add(narrow, Samples.hash("adsc_narrow"));

        assertThat(keys().byHash(Samples.hash("adsc_narrow"))).contains(new Caller(other, narrow));
        assertThat(keys().byId(narrow.id())).contains(narrow);
    }

    @Test
    void lists_an_owners_newest_first() {
        ApiKey younger = Samples.keyMadeAt(owner, NOW.plusSeconds(5));
        ApiKey others = Samples.keyMadeAt(other, NOW.plusSeconds(9));
        keys().add(younger, Samples.hash("adsc_younger"));
        keys().add(others, Samples.hash("adsc_others"));

        assertThat(keys().ofOwner(owner.id())).containsExactly(younger, key);
        assertThat(keys().all()).containsExactly(others, younger, key);
    }

    @Test
    void a_key_is_taken_away_once() {
        assertThat(keys().remove(key.id())).isTrue();
        assertThat(keys().remove(key.id())).isFalse();

        assertThat(keys().byHash(HASH)).isEmpty();
        assertThat(keys().byId(key.id())).isEmpty();
        assertThat(keys().ofOwner(owner.id())).isEmpty();
    }

    @Test
    void what_was_taken_away_does_not_come_back() {
        keys().remove(key.id());

        assertThat(keys().add(Samples.keyMadeAt(owner, NOW), HASH)).isFalse();
        assertThat(keys().byHash(HASH)).isEmpty();
        assertThat(keys().all()).isEmpty();
    }

    @Test
    void knows_when_keys_were_used_last() {
        keys().used(Map.of(key.id(), NOW.plusSeconds(60)));
        assertThat(keys().byId(key.id()).orElseThrow().lastUsedAt()).contains(NOW.plusSeconds(60));

        keys().used(Map.of(key.id(), NOW.plusSeconds(30)));
        assertThat(keys().byId(key.id()).orElseThrow().lastUsedAt()).contains(NOW.plusSeconds(60));

        keys().remove(key.id());
        keys().used(Map.of(key.id(), NOW.plusSeconds(90)));
        assertThat(keys().byId(key.id())).isEmpty();
    }
}
