package adsconnect.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.account.Profile;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Race;
import adsconnect.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetryFirstSyncTest {

    private final InMemoryStores stores = new InMemoryStores();
    private final RetryFirstSync retry = new RetryFirstSync(
            stores.connections(), stores.syncQueue(), stores.auditTrail(), stores.unitOfWork(), new MovableClock());
    private final User user = Samples.seller();
    private final Account account = Samples.account(user);
    private final Profile profile = Samples.profile();

    @BeforeEach
    void a_profile_is_connected() {
        stores.users().add(user, "hash");
        stores.accounts().add(account);
        stores.connections().add(Samples.connection(account, profile));
    }

    @Test
    void wait4_a_failed_first_sync_starts_over_as_a_new_run() {
        stores.connections().failed(profile.id());

        assertThat(retry.retry(user.id(), profile.id())).isTrue();

        assertThat(stores.syncRuns().statesOf(profile.id())).hasSize(1);
        assertThat(stores.connections()
                        .find(user.id(), profile.id())
                        .orElseThrow()
                        .status())
                .isEqualTo(ConnectionStatus.FIRST_SYNC);
    }

    @Test
    void pressing_retry_often_at_once_queues_one_run() {
        stores.connections().failed(profile.id());

        assertThat(Race.winners(6, number -> retry.retry(user.id(), profile.id())))
                .isEqualTo(6);

        assertThat(stores.syncRuns().statesOf(profile.id())).hasSize(1);
    }

    @Test
    void without_a_failure_nothing_is_queued() {
        assertThat(retry.retry(user.id(), profile.id())).isTrue();

        assertThat(stores.syncRuns().statesOf(profile.id())).isEmpty();
    }

    @Test
    void reco2_after_the_consent_is_over_only_a_new_one_helps() {
        stores.connections().failed(profile.id());
        stores.accounts().endConsent(account.id(), ConsentEnd.REVOKED);

        assertThat(retry.retry(user.id(), profile.id())).isTrue();

        assertThat(stores.syncRuns().statesOf(profile.id())).isEmpty();
        assertThat(stores.auditTrail().newest(9)).isEmpty();
    }

    @Test
    void sec1_somebody_elses_connection_is_as_if_it_did_not_exist() {
        stores.connections().failed(profile.id());

        assertThat(retry.retry(Samples.admin().id(), profile.id())).isFalse();
        assertThat(retry.retry(user.id(), Samples.profile().id())).isFalse();
        assertThat(stores.syncRuns().statesOf(profile.id())).isEmpty();
    }
}
