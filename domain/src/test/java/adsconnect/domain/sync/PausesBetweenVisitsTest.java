package adsconnect.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ReportCount;
import adsconnect.domain.sync.port.StagingLost;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedReportSource.Call;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** SYNC-3: how long a run is left alone before Amazon is asked again. */
class PausesBetweenVisitsTest extends SyncRunFixture {

    @Test
    void sync3_waits_as_long_as_amazon_asks_for_when_it_throttles() {
        amazon.failNext(
                Call.REQUEST,
                new AmazonFailure(AmazonFailure.Kind.THROTTLED, "slow", Optional.of(Duration.ofSeconds(47))));

        work();

        assertNotDueFor(Duration.ofSeconds(47));
        work();
        assertThat(amazon.requested()).hasSize(6);
    }

    @Test
    void sync3_of_several_pauses_that_amazon_asks_for_the_longest_is_kept() {
        amazon.failNext(
                Call.REQUEST,
                new AmazonFailure(AmazonFailure.Kind.UNAVAILABLE, "down", Optional.of(Duration.ofSeconds(90))));
        amazon.onNext(Call.REQUEST, () -> {});
        amazon.failNext(
                Call.REQUEST,
                new AmazonFailure(AmazonFailure.Kind.THROTTLED, "slow", Optional.of(Duration.ofSeconds(47))));

        work();

        assertNotDueFor(Duration.ofSeconds(90));
        assertThat(node.claim()).isPresent();
    }

    @Test
    void sync3_a_short_pause_that_amazon_asks_for_does_not_cut_a_long_back_off_short() {
        for (int failures = 0; failures < 12; failures++) {
            amazon.failNext(Call.REQUEST, unavailable());
            amazon.failNext(Call.REQUEST, unavailable());
            work();
            clock.advance(LONGEST_BACKOFF);
        }
        amazon.failNext(Call.REQUEST, unavailable());
        amazon.failNext(
                Call.REQUEST,
                new AmazonFailure(AmazonFailure.Kind.THROTTLED, "slow", Optional.of(Duration.ofSeconds(1))));

        work();

        assertNotDueFor(LONGEST_BACKOFF.dividedBy(2));
    }

    @Test
    void sync3_amazon_is_never_asked_sooner_than_if_all_were_well() {
        amazon.failNext(
                Call.REQUEST, new AmazonFailure(AmazonFailure.Kind.THROTTLED, "slow", Optional.of(Duration.ZERO)));

        work();

        assertNotDueFor(POLL);
        assertThat(node.claim()).isPresent();
    }

    @Test
    void sync3_amazon_being_down_puts_a_run_off_no_longer_than_the_longest_back_off() {
        amazon.failNext(
                Call.REQUEST,
                new AmazonFailure(AmazonFailure.Kind.UNAVAILABLE, "down", Optional.of(Duration.ofDays(3))));

        work();

        assertPutOff(1);
    }

    @Test
    void sync3_backs_off_ever_longer_while_amazon_fails_and_forgets_it_afterwards() {
        Duration before = Duration.ZERO;
        for (int failures = 0; failures < 12; failures++) {
            amazon.failNext(Call.REQUEST, new AmazonFailure(AmazonFailure.Kind.UNAVAILABLE, "down"));
            ClaimedRun run = node.claim().orElseThrow();
            assertThat(run.failures()).isEqualTo(failures);
            node.work(run);
            Duration longest = Duration.ofSeconds(2L << Math.min(failures, 20));
            Duration limited = longest.compareTo(LONGEST_BACKOFF) < 0 ? longest : LONGEST_BACKOFF;
            Duration pause = limited.compareTo(POLL) > 0 ? limited : POLL;
            assertNotDueFor(pause.dividedBy(2).minusMillis(1));
            clock.advance(pause);
            assertThat(pause).isGreaterThanOrEqualTo(before);
            before = pause;
        }

        work();
        clock.advance(FIRST_POLL);
        assertThat(node.claim().orElseThrow().failures()).isZero();
        assertThat(amazon.requested()).hasSize(6);
    }

    @Test
    void a_download_that_fails_is_tried_again_later() {
        readyButForCampaigns();
        amazon.failNext(Call.OPEN, new AmazonFailure(AmazonFailure.Kind.UNAVAILABLE, "broken off"));
        work();
        assertStage(ConnectionStage.PROCESSING, new ReportCount(5, 5));

        clock.advance(LONGEST_BACKOFF);
        work();

        assertThat(amazon.requested()).hasSize(6);
        assertThat(connection().ready()).isTrue();
    }

    @Test
    void a_report_that_could_not_be_put_aside_is_loaded_later() {
        work();
        finishAllBut(CAMPAIGNS);
        amazon.finish(CAMPAIGNS, Samples.row(YESTERDAY, 1, "1", "1"));
        amazon.onNext(Call.OPEN, () -> {});
        amazon.onNext(Call.OPEN, () -> {
            throw new StagingLost("All places are taken");
        });
        clock.advance(FIRST_POLL);
        work();
        assertThat(connection().ready()).isFalse();
        assertNotDueFor(POLL);
        ClaimedRun again = node.claim().orElseThrow();
        assertThat(again.failures()).as("nobody failed").isZero();

        node.work(again);

        assertThat(connection().ready()).isTrue();
        assertThat(amazon.requested()).hasSize(6);
    }

    @Test
    void trouble_of_our_own_puts_the_run_off_ever_longer() {
        work();
        clock.advance(FIRST_POLL);
        amazon.onNext(Call.STATE, () -> {
            throw new IllegalStateException("ours");
        });

        assertThatThrownBy(this::work).hasMessage("ours");

        assertThat(node.claim()).isEmpty();
        clock.advance(LONGEST_BACKOFF);
        assertThat(node.claim())
                .hasValueSatisfying(run -> assertThat(run.failures()).isEqualTo(1));
    }
}
