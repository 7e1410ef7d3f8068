package adsconnect.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.token.Purpose;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept for somebody who was disabled before their plan ended (PLAN-2, section 17). */
class DisabledForLongTest {

    private static final Duration GRACE = Duration.ofDays(30);

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final FollowPlans followPlans = PlanFollower.of(stores, GRACE, clock);

    private final User user = Samples.manager();
    private final Account account = Samples.account(user);

    @BeforeEach
    void disabled_long_before_the_end_of_the_plan() {
        stores.users().add(Samples.disabled(user), "hash");
        stores.accounts().add(account);
        stores.tokenVault().admit(account.id());
        stores.tokenVault().keep(account.id(), Purpose.REFRESH_TOKEN, new Secret("token"), Instant.MAX);
        followPlans.follow();
        assertThat(Duration.between(clock.instant(), endOfPlan())).isGreaterThan(GRACE);
    }

    @Test
    void tokens_are_kept_however_long_while_there_is_a_plan() {
        clock.advance(Duration.between(clock.instant(), endOfPlan()).minusMillis(1));

        assertThat(keepsTokens()).isTrue();
    }

    @Test
    void plan2_after_the_plan_tokens_are_kept_for_all_of_the_grace() {
        clock.advance(Duration.between(clock.instant(), endOfPlan()));
        assertThat(keepsTokens()).isTrue();
        clock.advance(GRACE.minusMillis(1));
        assertThat(keepsTokens()).isTrue();

        clock.advance(Duration.ofMillis(1));

        assertThat(keepsTokens()).isFalse();
    }

    @Test
    void plan2_enabled_after_the_plan_they_are_told_until_when_tokens_are_kept() {
        ReadPlanPause read = new ReadPlanPause(stores.planPauses(), GRACE);

        assertThat(read.of(account.id()).orElseThrow().tokensUntil())
                .contains(endOfPlan().plus(GRACE));
    }

    private boolean keepsTokens() {
        followPlans.follow();
        return stores.tokenVault().knows(account.id());
    }

    private Instant endOfPlan() {
        return user.plan().endsOn().atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
