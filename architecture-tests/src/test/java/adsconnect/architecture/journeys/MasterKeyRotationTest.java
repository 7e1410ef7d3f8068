package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.application.OperatorSession;
import adsconnect.application.RotateMasterKey;
import adsconnect.application.Settings;
import adsconnect.application.StartProblem;
import adsconnect.domain.Secret;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.port.SealedSecrets.WrappedKey;
import adsconnect.postgres.DatabaseAddress;
import adsconnect.postgres.Postgres;
import adsconnect.postgres.PostgresSealedSecrets;
import adsconnect.postgres.TestDatabase;
import adsconnect.testkit.InMemorySealedSecrets;
import adsconnect.testkit.Race;
import adsconnect.vault.EnvelopeVault;
import adsconnect.vault.MasterKey;
import adsconnect.vault.MasterKeys;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The master key is rotated while nodes that know both keys seal and open (VAULT-1). */
class MasterKeyRotationTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Secret TOKEN = new Secret("a refresh token");

    private final Vertx vertx = Vertx.vertx();
    private final DatabaseAddress database = TestDatabase.empty();
    private final MasterKey former = MasterKey.generate(RANDOM);
    private final MasterKey fresh = MasterKey.generate(RANDOM);
    private final List<AccountId> accounts = new ArrayList<>();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void vault1_a_rotation_that_was_cut_off_goes_on_and_nothing_is_unreadable_at_any_moment() {
        fill(12_000);

        assertThatThrownBy(() -> rotate(both(), done -> {
                    throw new IllegalStateException("cut off");
                }))
                .hasMessage("cut off");
        assertThat(wrappedBy(fresh)).isEqualTo(5_000);
        assertThatThrownBy(() -> open(key(fresh)))
                .isInstanceOf(StartProblem.class)
                .hasMessageContainingAll("rotation", former.id(), "nothing was changed");
        assertThatThrownBy(() -> open(key(former)))
                .isInstanceOf(StartProblem.class)
                .hasMessageContainingAll(fresh.id(), "nothing was changed");

        List<RotateMasterKey.Done> done =
                whileSealingAndOpening(() -> Race.of(2, number -> rotate(both(), count -> {})));

        assertThat(done).allSatisfy(end -> {
            assertThat(end.keyId()).isEqualTo(fresh.id());
            assertThat(end.remaining()).isZero();
        });
        assertThat(done.stream().mapToLong(RotateMasterKey.Done::rewrapped).sum())
                .isEqualTo(7_000);
        assertThat(wrappedBy(former)).isZero();
        open(key(fresh));
        assertThatThrownBy(() -> open(key(former))).isInstanceOf(StartProblem.class);
        assertThat(rotate(key(fresh), count -> {})).isEqualTo(new RotateMasterKey.Done(fresh.id(), 0, 0));
    }

    @Test
    void vault1_what_no_given_key_opens_is_told_and_left_alone() {
        fill(10);
        TestDatabase.run(
                database,
                "UPDATE data_keys SET wrapped = '\\x01' WHERE account_id = '"
                        + accounts.getFirst().value() + "'");

        RotateMasterKey.Done done = rotate(both(), count -> {});

        assertThat(done).isEqualTo(new RotateMasterKey.Done(fresh.id(), 9, 1));
        assertThatThrownBy(() -> open(key(fresh))).hasMessageContaining(former.id());
    }

    @Test
    @Tag("long")
    void vault1_two_hundred_thousand_are_rotated_and_no_read_fails_meanwhile() {
        int number = 200_000;
        fill(number);

        List<RotateMasterKey.Done> done = whileSealingAndOpening(() -> List.of(rotate(both(), count -> {})));

        assertThat(done.getFirst().rewrapped()).isGreaterThanOrEqualTo(number);
        assertThat(done.getFirst().remaining()).isZero();
        assertThat(wrappedBy(former)).isZero();
    }

    /** Two nodes that know both keys, in either order, go on meanwhile; each failure of theirs fails the test. */
    private <T> T whileSealingAndOpening(Supplier<T> rotation) {
        AtomicBoolean over = new AtomicBoolean();
        // Each node has a thread of its own: all that share one have to wait for each other.
        try (Postgres postgres = Postgres.open(vertx, database, 2);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            PostgresSealedSecrets stored = new PostgresSealedSecrets(postgres.database());
            List<CompletableFuture<Integer>> nodes =
                    List.of(MasterKeys.of(fresh, former), MasterKeys.of(former, fresh)).stream()
                            .map(keys -> new EnvelopeVault(keys, stored, RANDOM))
                            .map(vault -> CompletableFuture.supplyAsync(() -> sealAndOpen(vault, over), threads))
                            .toList();
            T result;
            try {
                result = rotation.get();
            } finally {
                over.set(true);
            }
            assertThat(nodes).allSatisfy(node -> assertThat(node.join()).isPositive());
            return result;
        }
    }

    private int sealAndOpen(EnvelopeVault vault, AtomicBoolean over) {
        int opened = 0;
        do {
            AccountId known = accounts.get(ThreadLocalRandom.current().nextInt(accounts.size()));
            AccountId added = new AccountId(UUID.randomUUID());
            vault.admit(added);
            for (AccountId account : List.of(known, added)) {
                assertThat(vault.keep(account, Purpose.REFRESH_TOKEN, TOKEN, Instant.MAX))
                        .isTrue();
                assertThat(vault.open(account, Purpose.REFRESH_TOKEN)
                                .orElseThrow()
                                .secret())
                        .isEqualTo(TOKEN);
                opened++;
            }
            vault.destroy(added);
        } while (!over.get());
        return opened;
    }

    /** Makes the tables, and so many data keys under the former master key. */
    private void fill(int number) {
        open(key(former));
        InMemorySealedSecrets made = new InMemorySealedSecrets();
        EnvelopeVault vault = new EnvelopeVault(former, made, RANDOM);
        try (Connection connection = TestDatabase.connect(database);
                PreparedStatement insert = connection.prepareStatement("INSERT INTO data_keys VALUES (?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < number; i++) {
                AccountId account = new AccountId(UUID.randomUUID());
                accounts.add(account);
                vault.admit(account);
                WrappedKey key = made.dataKey(account).orElseThrow();
                insert.setObject(1, account.value());
                insert.setString(2, key.masterKeyId());
                insert.setBytes(3, key.wrapped());
                insert.addBatch();
                if (i % 5_000 == 4_999) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private RotateMasterKey.Done rotate(String keys, LongConsumer progress) {
        return OperatorSession.call(
                settings(keys),
                Clock.systemUTC(),
                session -> session.rotateMasterKey().rotate(progress));
    }

    private void open(String keys) {
        OperatorSession.call(
                settings(keys), Clock.systemUTC(), session -> session.users().all());
    }

    private Settings settings(String keys) {
        Map<String, String> environment = new HashMap<>();
        environment.put("ADSCONNECT_DATABASE_URL", database.reveal());
        environment.put("ADSCONNECT_MASTER_KEY", keys);
        return Settings.from(environment);
    }

    private String both() {
        return key(fresh) + "," + key(former);
    }

    private static String key(MasterKey key) {
        return key.encoded().reveal();
    }

    private long wrappedBy(MasterKey key) {
        return Long.parseLong(TestDatabase.firstColumn(
                        database, "SELECT count(*) FROM data_keys WHERE master_key_id = '" + key.id() + "'")
                .getFirst());
    }
}
