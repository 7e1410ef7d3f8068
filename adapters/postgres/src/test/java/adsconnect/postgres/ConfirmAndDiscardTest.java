package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.authorization.Aim;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.connection.ConfirmSelection;
import adsconnect.domain.connection.PickFrom;
import adsconnect.domain.connection.Replaced;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.Purpose;
import adsconnect.testkit.Consents;
import adsconnect.testkit.InMemoryTokenVault;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Race;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connect in one tab, Discard in the other, where the consent is that of an account there is. */
class ConfirmAndDiscardTest {

    private final DatabaseAddress address = TestDatabase.migrated();
    private final Vertx vertx = Vertx.vertx();
    private final Postgres postgres = Postgres.open(vertx, address, 6);
    private final PostgresStores stores = new PostgresStores(postgres);
    private final InMemoryTokenVault vault = new InMemoryTokenVault();
    private final MovableClock clock = new MovableClock();
    private final Consents consents = new Consents(stores, vault, new ScriptedOAuth(clock), clock);
    private final ConfirmSelection confirm = consents.confirm(new ConnectionLimit(1), stores.syncQueue());

    @AfterEach
    void close() {
        postgres.close();
        vertx.close().await();
    }

    @Test
    void connecting_and_discarding_at_once_ends_in_no_error() {
        List<String> errors = new ArrayList<>();
        for (int round = 0; round < 60; round++) {
            User manager = Samples.manager();
            stores.users().add(manager, "hash");
            Profile profile = Samples.profile();
            PendingConnection pending = new PendingConnection(
                    Samples.accountId(),
                    manager.id(),
                    Region.NA,
                    new Aim.Pick(Optional.empty()),
                    clock.instant(),
                    clock.instant().plus(Duration.ofHours(1)));
            stores.pendingConnections().replace(pending);
            found(pending.account(), profile);
            Account account = Samples.account(manager, "By link");
            stores.accounts().add(account);
            found(account.id(), profile);

            errors.addAll(Race.of(2, number -> {
                try {
                    if (number == 0) {
                        consents.discard.of(manager.id());
                    } else {
                        confirm.confirm(
                                manager.id(), new PickFrom.Waiting(), Set.of(profile.id()), new Replaced.Nothing());
                    }
                    return "";
                } catch (RuntimeException failure) {
                    return failure.getMessage();
                }
            }));
        }
        assertThat(errors).containsOnly("");
    }

    private void found(AccountId account, Profile profile) {
        vault.admit(account);
        vault.keep(account, Purpose.REFRESH_TOKEN, new Secret("Atzr|" + account.value()), Instant.MAX);
        vault.keep(account, Purpose.ACCESS_TOKEN, new Secret("Atza|" + account.value()), Instant.MAX);
        stores.discoveries().begin(account, Region.NA, clock.instant());
        for (int host = 0; host < 3; host++) {
            Discoveries.Task task = stores.discoveries()
                    .claim(clock.instant(), clock.instant().plusSeconds(60))
                    .orElseThrow();
            stores.discoveries().answered(task, task.host() == Region.NA ? List.of(profile) : List.of());
        }
    }
}
