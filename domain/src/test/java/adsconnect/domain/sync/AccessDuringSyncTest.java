package adsconnect.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.token.Purpose;
import adsconnect.testkit.InMemorySyncRuns;
import adsconnect.testkit.Refreshing;
import adsconnect.testkit.ScriptedReportSource.Call;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** SYNC-3, WAIT-4: access to Amazon that runs out, is refused or withdrawn while a run is worked. */
class AccessDuringSyncTest extends SyncRunFixture {

    @Test
    void sync3_a_refused_access_token_is_renewed_once_and_the_call_repeated_once() {
        amazon.refuse(ACCESS_TOKEN);

        work();

        assertThat(oauth.refreshes()).hasSize(1);
        assertThat(amazon.requested()).hasSize(6);
        assertThat(connection().status()).isEqualTo(ConnectionStatus.FIRST_SYNC);
    }

    @Test
    void sync3_an_access_token_that_dies_in_a_two_hour_poll_is_renewed() {
        stores.tokenVault()
                .keep(
                        account.id(),
                        Purpose.ACCESS_TOKEN,
                        ACCESS_TOKEN,
                        clock.instant().plusSeconds(3600));
        work();
        for (Duration waited = Duration.ZERO; waited.toHours() < 2; waited = waited.plus(FIRST_POLL)) {
            clock.advance(FIRST_POLL);
            work();
        }
        amazon.finishAll();
        clock.advance(FIRST_POLL);
        work();

        assertThat(oauth.refreshes()).hasSizeBetween(2, 3);
        assertThat(connection().ready()).isTrue();
    }

    @Test
    void access_that_is_lost_everywhere_is_told_as_that() {
        for (int report = 0; report < 6; report++) {
            amazon.failNext(Call.REQUEST, new AmazonFailure(AmazonFailure.Kind.ACCESS_LOST, "403"));
        }

        work();

        assertThat(connection().status()).isEqualTo(ConnectionStatus.ACCESS_LOST);
        assertThat(stores.syncRuns().statesOf(profile.id())).containsExactly(InMemorySyncRuns.State.FAILED);
    }

    @Test
    void access_that_is_lost_to_one_ad_product_does_not_stop_the_others() {
        work();
        amazon.finishAll();
        amazon.failNext(Call.STATE, new AmazonFailure(AmazonFailure.Kind.ACCESS_LOST, "403"));
        clock.advance(FIRST_POLL);

        work();

        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
    }

    @Test
    void reco2_a_consent_that_was_withdrawn_asks_for_a_new_one_and_the_run_rests() {
        stores.tokenVault().forget(account.id(), Purpose.ACCESS_TOKEN);
        oauth.failNext(AmazonFailure.Kind.GRANT_REFUSED);
        work();
        assertThat(connection().status()).isEqualTo(ConnectionStatus.FIRST_SYNC);
        clock.advance(Refreshing.CONFIRM_AFTER);
        oauth.failNext(AmazonFailure.Kind.GRANT_REFUSED);

        work();

        assertThat(connection().status()).isEqualTo(ConnectionStatus.REVOKED);
        assertThat(stores.syncRuns().statesOf(profile.id())).containsExactly(InMemorySyncRuns.State.OPEN);
        clock.advance(Duration.ofDays(30));
        assertThat(node.claim()).isEmpty();
    }
}
