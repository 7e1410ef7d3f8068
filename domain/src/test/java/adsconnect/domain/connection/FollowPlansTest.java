package adsconnect.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.Secret;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.port.TokenVault;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Race;
import adsconnect.testkit.Samples;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan that lapses pauses what is loaded, and a new one goes on with it (PLAN-2). */
class FollowPlansTest {

    private static final Duration GRACE = Duration.ofDays(30);
    private static final LocalDate YESTERDAY = Samples.TODAY.minusDays(1);

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final FollowPlans followPlans = PlanFollower.of(stores, GRACE, clock);
    private final User owner = Samples.manager();
    private final Account account = Samples.account(owner);
    private final Profile loading = Samples.profile();
    private final Profile ready = Samples.profile();

    @BeforeEach
    void an_account_with_two_profiles() {
        stores.users().add(owner, "hash");
        stores.accounts().add(account);
        keepTokens(account);
        stores.discoveries().begin(account.id(), account.region(), clock.instant());
        stores.connections().add(Samples.connection(account, loading));
        stores.syncQueue().queueFirstSync(loading.id(), clock.instant());
        stores.connections().add(Samples.connection(account, ready));
        stores.connections().synced(ready.id(), clock.instant(), YESTERDAY);
    }

    @Test
    void while_there_is_a_plan_nothing_changes() {
        followPlans.follow();

        assertStatus(loading, ConnectionStatus.FIRST_SYNC);
        assertThat(deeds()).isEmpty();
        assertThat(stores.syncRuns().claim(clock.instant(), clock.instant())).isPresent();
    }

    @Test
    void plan2_a_lapsed_plan_pauses_all_that_is_loaded_and_keeps_the_tokens() {
        lapse();

        followPlans.follow();

        assertStatus(loading, ConnectionStatus.PAUSED_PLAN);
        assertStatus(ready, ConnectionStatus.PAUSED_PLAN);
        clock.advance(Duration.ofDays(1));
        assertThat(stores.syncRuns().claim(clock.instant(), clock.instant())).isEmpty();
        assertThat(stores.discoveries().claim(clock.instant(), clock.instant())).isEmpty();
        assertThat(stores.tokenVault().open(account.id(), Purpose.REFRESH_TOKEN))
                .isPresent();
        assertThat(deeds()).containsExactly(Deed.SYNCS_PAUSED);
    }

    @Test
    void plan2_a_plan_lapses_at_midnight_utc() {
        grant(new Plan(PlanType.MONTHLY, Samples.TODAY, Samples.TODAY.plusDays(1)));
        Instant midnight = Instant.parse("2026-11-22T00:00:00Z");
        clock.advance(Duration.between(clock.instant(), midnight.minusMillis(1)));
        followPlans.follow();
        assertStatus(ready, ConnectionStatus.CONNECTED);

        clock.advance(Duration.ofMillis(1));
        followPlans.follow();

        assertStatus(ready, ConnectionStatus.PAUSED_PLAN);
    }

    @Test
    void plan2_following_again_changes_nothing_but_pauses_what_was_queued_meanwhile() {
        lapse();
        followPlans.follow();
        long version = version(loading);
        Profile late = Samples.profile();
        stores.connections().add(Samples.connection(account, late));
        stores.syncQueue().queueFirstSync(late.id(), clock.instant());

        followPlans.follow();
        followPlans.follow();

        assertThat(stores.syncRuns().claim(clock.instant(), clock.instant())).isEmpty();
        assertThat(deeds()).containsExactly(Deed.SYNCS_PAUSED);
        assertThat(version(loading)).isEqualTo(version);
    }

    @Test
    void plan2_a_new_plan_goes_on_where_it_stopped() {
        lapse();
        followPlans.follow();
        long version = version(loading);
        clock.advance(Duration.ofDays(3));
        grant(owner.plan());

        followPlans.follow();
        followPlans.follow();

        assertStatus(loading, ConnectionStatus.FIRST_SYNC);
        assertStatus(ready, ConnectionStatus.CONNECTED);
        assertThat(version(loading)).isGreaterThan(version);
        assertThat(stores.syncRuns().claim(clock.instant(), clock.instant()))
                .hasValueSatisfying(run -> assertThat(run.profile()).isEqualTo(loading));
        assertThat(stores.discoveries().claim(clock.instant(), clock.instant())).isPresent();
        assertThat(deeds()).containsExactly(Deed.SYNCS_PAUSED, Deed.SYNCS_RESUMED);
        assertThat(stores.events().undelivered(9))
                .extracting(Event::kind)
                .containsExactly(Event.Kind.PAUSED, Event.Kind.RECOVERED);
    }

    @Test
    void plan2_tokens_are_kept_to_the_last_moment_of_the_grace() {
        lapse();
        followPlans.follow();
        clock.advance(GRACE.minusMillis(1));
        followPlans.follow();
        assertThat(stores.tokenVault().knows(account.id())).isTrue();

        clock.advance(Duration.ofMillis(1));
        followPlans.follow();

        assertThat(stores.tokenVault().knows(account.id())).isFalse();
    }

    @Test
    void plan2_destroyed_tokens_are_written_down_and_announced_once() {
        lapse();
        followPlans.follow();
        clock.advance(GRACE);

        followPlans.follow();
        followPlans.follow();

        AuditLine line = stores.auditTrail().newest(1).getFirst();
        Facts since = Facts.NONE.and("pausedSince", Samples.TODAY);
        assertThat(deeds()).containsExactly(Deed.SYNCS_PAUSED, Deed.TOKENS_DESTROYED);
        assertThat(line.why()).isEqualTo(since);
        assertThat(line.about().account()).contains(account.id().value());
        assertThat(stores.events().undelivered(9)).hasSize(2).last().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(Event.Kind.EXPIRED);
            assertThat(event.about()).isEqualTo(line.about());
            assertThat(event.facts()).isEqualTo(since);
        });
    }

    @Test
    void plan2_after_the_tokens_are_gone_a_new_plan_asks_for_a_new_consent() {
        lapse();
        followPlans.follow();
        clock.advance(GRACE);
        followPlans.follow();
        assertStatus(loading, ConnectionStatus.PAUSED_PLAN);
        grant(owner.plan());

        followPlans.follow();

        assertThat(connection(loading).status()).isEqualTo(ConnectionStatus.EXPIRED);
        assertThat(connection(ready).status()).isEqualTo(ConnectionStatus.EXPIRED);
        assertThat(connection(ready).dataThrough()).contains(YESTERDAY);
        assertThat(stores.syncRuns().claim(clock.instant(), clock.instant())).isEmpty();
    }

    @Test
    void plan2_a_plan_in_time_keeps_the_tokens_and_a_later_lapse_has_a_grace_of_its_own() {
        lapse();
        followPlans.follow();
        clock.advance(GRACE);
        grant(owner.plan());
        followPlans.follow();

        lapse();
        followPlans.follow();
        clock.advance(GRACE.minusMillis(1));
        followPlans.follow();

        assertThat(stores.tokenVault().knows(account.id())).isTrue();
    }

    @Test
    void plan2_one_account_that_fails_keeps_the_others_from_nothing() {
        Account other = Samples.account(owner);
        stores.accounts().add(other);
        keepTokens(other);
        lapse();
        followPlans.follow();
        clock.advance(GRACE);

        assertThatThrownBy(() -> PlanFollower.of(stores, failingFor(account.id()), GRACE, clock)
                        .follow())
                .isInstanceOf(IllegalStateException.class);

        assertThat(stores.tokenVault().knows(other.id())).isFalse();
        assertThat(stores.tokenVault().knows(account.id())).isTrue();
        assertThat(deeds()).containsOnlyOnce(Deed.TOKENS_DESTROYED);
        followPlans.follow();
        assertThat(stores.tokenVault().knows(account.id())).isFalse();
    }

    @Test
    void several_nodes_that_follow_at_once_write_it_down_once() {
        lapse();

        Race.of(6, number -> {
            followPlans.follow();
            return number;
        });

        assertThat(deeds()).containsExactly(Deed.SYNCS_PAUSED);
    }

    @Test
    void wait4_nothing_is_tried_again_while_there_is_no_plan() {
        stores.connections().failed(ready.id());
        stores.connections().failed(loading.id());
        lapse();
        followPlans.follow();
        RetryFirstSync retry = new RetryFirstSync(
                stores.connections(), stores.syncQueue(), stores.auditTrail(), stores.unitOfWork(), clock);

        assertThat(retry.retry(owner.id(), loading.id())).isTrue();

        assertThat(deeds()).containsExactly(Deed.SYNCS_PAUSED);
        assertStatus(loading, ConnectionStatus.PAUSED_PLAN);
    }

    @Test
    void plan2_a_paused_stage_is_still_to_do() {
        lapse();
        followPlans.follow();

        Connection paused = connection(loading);

        assertThat(paused.stateOf(ConnectionStage.OAUTH, ConnectionStage.GENERATING_REPORTS))
                .isEqualTo(StageState.DONE);
        assertThat(paused.stateOf(ConnectionStage.GENERATING_REPORTS, ConnectionStage.GENERATING_REPORTS))
                .isEqualTo(StageState.TODO);
    }

    @Test
    void plan2_tells_until_when_tokens_are_kept() {
        ReadPlanPause read = new ReadPlanPause(stores.planPauses(), GRACE);
        assertThat(read.of(account.id())).isEmpty();
        lapse();
        followPlans.follow();
        assertThat(read.of(account.id()).orElseThrow().tokensUntil())
                .contains(clock.instant().plus(GRACE));

        clock.advance(GRACE);
        followPlans.follow();

        assertThat(read.of(account.id()).orElseThrow().tokensUntil()).isEmpty();
    }

    private TokenVault failingFor(AccountId broken) {
        TokenVault vault = stores.tokenVault();
        return (TokenVault) Proxy.newProxyInstance(
                TokenVault.class.getClassLoader(), new Class<?>[] {TokenVault.class}, (self, method, arguments) -> {
                    if (method.getName().equals("destroy") && broken.equals(arguments[0])) {
                        throw new IllegalStateException("The vault is broken");
                    }
                    return method.invoke(vault, arguments);
                });
    }

    private void keepTokens(Account of) {
        stores.tokenVault().admit(of.id());
        stores.tokenVault().keep(of.id(), Purpose.REFRESH_TOKEN, new Secret("Atzr|kept"), Instant.MAX);
    }

    private void lapse() {
        grant(Plan.NONE);
    }

    private void grant(Plan plan) {
        stores.unitOfWork().inOne(() -> {
            stores.users().change(Samples.withPlan(owner, plan));
            return plan;
        });
    }

    private List<Deed> deeds() {
        return stores.auditTrail().newest(99).reversed().stream()
                .map(AuditLine::deed)
                .toList();
    }

    private long version(Profile of) {
        return connection(of).version();
    }

    private Connection connection(Profile of) {
        return stores.connections().find(owner.id(), of.id()).orElseThrow();
    }

    private void assertStatus(Profile of, ConnectionStatus status) {
        assertThat(connection(of).status()).isEqualTo(status);
    }
}
