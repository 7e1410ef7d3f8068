package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.RecentChanges;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.account.Profile;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.port.SealedSecrets;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one node changes another knows within a second, or it knows that it does not know. */
class RecentChangesTest {

    private final DatabaseAddress address = TestDatabase.migrated();
    private final Vertx vertx = Vertx.vertx();
    private final Postgres here = Postgres.open(vertx, address, 4);
    private final Postgres there = Postgres.open(vertx, address, 4);
    private final PostgresStores stores = new PostgresStores(here);
    private final RecentChanges changes = there.stageChanges().recentChanges();
    private final User owner = Samples.manager();
    private final Account account = Samples.account(owner);
    private final Profile profile = Samples.profile();
    private final ApiKey key = Samples.key(owner, Set.of(Scope.TOKENS_READ));
    private final PostgresSealedSecrets secrets = new PostgresSealedSecrets(here.database());

    @BeforeEach
    void somebody_has_all_there_is() {
        stores.users().add(owner, "hash");
        stores.accounts().add(account);
        stores.connections().add(Samples.connection(account, profile));
        stores.apiKeys().add(key, SecretHash.of(Samples.secret()));
        secrets.addDataKey(account.id(), new SealedSecrets.WrappedKey("one", new byte[] {1}));
        secrets.put(account.id(), Purpose.ACCESS_TOKEN, sealed());
        here.database().change("""
                        INSERT INTO discovered_profiles (account_id, profile_id, host, country_code, currency_code, timezone,
                            marketplace_id, advertiser_id, type, name, access, bound)
                        VALUES ($1, 4711, 'NA', 'US', 'USD', 'America/New_York', 'A', 'B', 'SELLER', 'Name', 'EDIT', true)""", Tuple.of(account.id().value()));
        eventually(() -> changes.mark().isPresent());
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
        vertx.close().await();
    }

    @Test
    void whatever_decides_who_may_have_which_token_is_heard() {
        UUID user = owner.id().value();
        UUID itself = account.id().value();
        assertHeard(user, () -> sql("UPDATE users SET plan = 'NONE' WHERE user_id = $1", user));
        assertHeard(user, () -> sql("UPDATE api_keys SET scopes = '{ADS_READ}' WHERE owner_id = $1", user));
        assertHeard(user, () -> stores.apiKeys().remove(key.id()));
        assertHeard(itself, () -> secrets.put(account.id(), Purpose.ACCESS_TOKEN, sealed()));
        assertHeard(itself, () -> secrets.removeAll(account.id()));
        assertHeard(itself, () -> sql("UPDATE discovered_profiles SET bound = false WHERE account_id = $1", itself));
        assertHeard(itself, () -> sql("DELETE FROM discovered_profiles WHERE account_id = $1", itself));
        assertHeard(itself, () -> stores.accounts().endConsent(account.id(), ConsentEnd.REVOKED));
        sql("DELETE FROM connections WHERE account_id = $1", itself);
        assertHeard(itself, () -> stores.accounts().remove(account.id()));
        assertHeard(user, () -> sql("DELETE FROM users WHERE user_id = $1", user));
    }

    @Test
    void that_a_key_was_used_changes_nothing() {
        long mark = changes.mark().orElseThrow();

        stores.apiKeys().used(Map.of(key.id(), Instant.now()));
        assertHeard(account.id().value(), () -> stores.accounts().endConsent(account.id(), ConsentEnd.REVOKED));

        assertThat(changes.unchangedSince(mark, List.of(owner.id().value()))).isTrue();
    }

    @Test
    void what_was_marked_before_the_line_was_cut_is_not_believed_any_more() {
        long mark = changes.mark().orElseThrow();

        TestDatabase.run(address, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'");
        eventually(() -> !changes.unchangedSince(mark, List.of(owner.id().value())));
        eventually(() -> changes.mark().isPresent());

        assertThat(changes.unchangedSince(mark, List.of(owner.id().value()))).isFalse();
        assertThat(changes.unchangedSince(
                        changes.mark().orElseThrow(), List.of(owner.id().value())))
                .isTrue();
    }

    @Test
    void once_nothing_is_heard_any_more_nothing_is_believed() {
        long mark = changes.mark().orElseThrow();

        there.stageChanges().close();

        Instant silent = Instant.now();
        eventually(() -> !changes.unchangedSince(mark, List.of(owner.id().value())));
        assertThat(Duration.between(silent, Instant.now())).isLessThan(Duration.ofSeconds(1));
        assertThat(changes.mark()).isEmpty();
    }

    private void assertHeard(UUID about, Runnable change) {
        List<UUID> it = List.of(about);
        eventually(() -> changes.mark().isPresent());
        long mark = changes.mark().orElseThrow();
        change.run();
        Instant changed = Instant.now();
        eventually(() -> !changes.unchangedSince(mark, it));
        assertThat(Duration.between(changed, Instant.now())).isLessThan(Duration.ofSeconds(1));
        eventually(() -> {
            var later = changes.mark();
            return later.isPresent() && changes.unchangedSince(later.getAsLong(), it);
        });
    }

    private void sql(String statement, UUID id) {
        here.database().change(statement, Tuple.of(id));
    }

    private static SealedSecrets.Sealed sealed() {
        return new SealedSecrets.Sealed(new byte[] {1, 2, 3}, Samples.NOW);
    }

    private static void eventually(BooleanSupplier condition) {
        Instant deadline = Instant.now().plusSeconds(10);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }
}
