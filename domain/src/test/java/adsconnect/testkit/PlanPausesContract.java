package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.connection.port.PlanPauses;
import adsconnect.domain.token.port.SealedSecrets.WrappedKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of pauses does. */
public abstract class PlanPausesContract {

    private static final Instant NOW = Samples.NOW;
    private static final LocalDate TODAY = Samples.TODAY;
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(30));

    private final User user = Samples.user(Role.SELLER, Plan.starting(PlanType.MONTHLY, TODAY));
    private final Account account = Samples.account(user);

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void somebody_with_a_plan_has_an_account() {
        stores().users().add(user, "hash");
        stores().accounts().add(account);
    }

    @Test
    void plan2_an_account_is_in_step_from_the_first_day_of_the_plan_to_its_last() {
        assertThat(outOfStep(TODAY.minusDays(1))).containsExactly(account.id());
        assertThat(outOfStep(TODAY)).isEmpty();
        assertThat(outOfStep(TODAY.plusMonths(1).minusDays(1))).isEmpty();
        assertThat(outOfStep(TODAY.plusMonths(1))).containsExactly(account.id());
    }

    @Test
    void plan2_a_paused_account_is_in_step_while_there_is_no_plan() {
        withoutPlan();
        assertThat(pauses().pause(account.id(), NOW)).isTrue();
        assertThat(outOfStep(TODAY)).isEmpty();

        stores().unitOfWork().inOne(() -> {
            stores().users().lock(user.id());
            stores().users().change(user);
            return user;
        });

        assertThat(outOfStep(TODAY)).containsExactly(account.id());
        assertThat(pauses().resume(account.id())).isTrue();
        assertThat(outOfStep(TODAY)).isEmpty();
    }

    @Test
    void plan2_an_account_with_a_run_that_does_not_rest_is_out_of_step() {
        withoutPlan();
        Profile profile = Samples.profile();
        stores().connections().add(Samples.connection(account, profile));
        stores().syncQueue().queueFirstSync(profile.id(), NOW);
        pauses().pause(account.id(), NOW);
        assertThat(outOfStep(TODAY)).containsExactly(account.id());

        stores().openRuns().rest(account.id());

        assertThat(outOfStep(TODAY)).isEmpty();
    }

    @Test
    void plan2_an_account_that_was_paused_long_ago_is_out_of_step_while_it_keeps_secrets() {
        withoutPlan();
        pauses().pause(account.id(), LONG_AGO);
        stores().sealedSecrets().addDataKey(account.id(), new WrappedKey("key", new byte[] {1}));
        assertThat(pauses().of(account.id())).contains(new PlanPauses.Pause(LONG_AGO, LONG_AGO, true));
        assertThat(pauses().outOfStep(TODAY, LONG_AGO.minusMillis(1))).isEmpty();
        assertThat(pauses().outOfStep(TODAY, LONG_AGO)).containsExactly(account.id());

        stores().sealedSecrets().removeAll(account.id());

        assertThat(pauses().outOfStep(TODAY, LONG_AGO)).isEmpty();
        assertThat(pauses().of(account.id())).contains(new PlanPauses.Pause(LONG_AGO, LONG_AGO, false));
    }

    @Test
    void an_account_of_somebody_disabled_is_as_if_there_were_no_plan_but_keeps_its_secrets() {
        stores().sealedSecrets().addDataKey(account.id(), new WrappedKey("key", new byte[] {1}));
        change(Samples.disabled(user));
        assertThat(outOfStep(TODAY)).containsExactly(account.id());

        pauses().pause(account.id(), LONG_AGO);
        assertThat(outOfStep(TODAY)).isEmpty();

        change(user);
        assertThat(outOfStep(TODAY)).containsExactly(account.id());

        change(Samples.disabled(Samples.withPlan(user, Plan.NONE)));
        assertThat(outOfStep(TODAY)).containsExactly(account.id());
    }

    @Test
    void plan2_an_account_of_somebody_disabled_is_out_of_step_when_the_plan_ended_long_ago_too() {
        stores().sealedSecrets().addDataKey(account.id(), new WrappedKey("key", new byte[] {1}));
        change(Samples.disabled(user));
        pauses().pause(account.id(), LONG_AGO);
        LocalDate end = user.plan().endsOn();

        assertThat(pauses().of(account.id())).contains(new PlanPauses.Pause(LONG_AGO, endOfPlan(), true));
        assertThat(pauses().outOfStep(end, LONG_AGO)).isEmpty();
        assertThat(pauses().outOfStep(end.plusDays(30), endOfPlan().minusMillis(1)))
                .isEmpty();
        assertThat(pauses().outOfStep(end.plusDays(30), endOfPlan())).containsExactly(account.id());
    }

    @Test
    void a_pause_begins_once_and_ends_once() {
        assertThat(pauses().of(account.id())).isEmpty();
        assertThat(pauses().resume(account.id())).isFalse();

        assertThat(Race.winners(6, number -> pauses().pause(account.id(), NOW))).isEqualTo(1);
        assertThat(pauses().pause(account.id(), NOW.plusSeconds(60))).isFalse();
        assertThat(pauses().of(account.id())).contains(new PlanPauses.Pause(NOW, endOfPlan(), false));

        assertThat(Race.winners(6, number -> pauses().resume(account.id()))).isEqualTo(1);
        assertThat(pauses().of(account.id())).isEmpty();
    }

    @Test
    void an_account_that_is_not_there_is_not_paused() {
        AccountId nobody = Samples.accountId();

        assertThat(pauses().pause(nobody, NOW)).isFalse();
        assertThat(pauses().of(nobody)).isEmpty();
    }

    private Instant endOfPlan() {
        return user.plan().endsOn().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void withoutPlan() {
        change(Samples.withPlan(user, Plan.NONE));
    }

    private void change(User changed) {
        stores().unitOfWork().inOne(() -> {
            stores().users().lock(user.id());
            stores().users().change(changed);
            return user;
        });
    }

    private List<AccountId> outOfStep(LocalDate day) {
        return pauses().outOfStep(day, LONG_AGO);
    }

    private PlanPauses pauses() {
        return stores().planPauses();
    }
}
