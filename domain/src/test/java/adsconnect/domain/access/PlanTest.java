package adsconnect.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void plan1_runs_for_one_three_or_twelve_months() {
        LocalDate day = LocalDate.of(2026, 11, 21);

        assertThat(Plan.starting(PlanType.MONTHLY, day).endsOn()).isEqualTo("2026-12-21");
        assertThat(Plan.starting(PlanType.QUARTERLY, day).endsOn()).isEqualTo("2027-02-21");
        assertThat(Plan.starting(PlanType.ANNUAL, day).endsOn()).isEqualTo("2027-11-21");
    }

    @Test
    void plan1_a_month_from_the_end_of_january_ends_at_the_end_of_february() {
        assertThat(Plan.starting(PlanType.MONTHLY, LocalDate.of(2026, 1, 31)).endsOn())
                .isEqualTo("2026-02-28");
        assertThat(Plan.starting(PlanType.MONTHLY, LocalDate.of(2028, 1, 31)).endsOn())
                .isEqualTo("2028-02-29");
        assertThat(Plan.starting(PlanType.QUARTERLY, LocalDate.of(2026, 11, 30)).endsOn())
                .isEqualTo("2027-02-28");
        assertThat(Plan.starting(PlanType.ANNUAL, LocalDate.of(2028, 2, 29)).endsOn())
                .isEqualTo("2029-02-28");
    }

    @Test
    void plan1_includes_its_first_day_and_ends_before_its_last() {
        Plan plan = Plan.starting(PlanType.MONTHLY, LocalDate.of(2026, 11, 21));

        assertThat(plan.activeOn(LocalDate.of(2026, 11, 20))).isFalse();
        assertThat(plan.activeOn(LocalDate.of(2026, 11, 21))).isTrue();
        assertThat(plan.activeOn(LocalDate.of(2026, 12, 20))).isTrue();
        assertThat(plan.activeOn(LocalDate.of(2026, 12, 21))).isFalse();
    }

    @Test
    void plan1_no_plan_is_never_active() {
        Plan none = Plan.starting(PlanType.NONE, LocalDate.of(2026, 11, 21));

        assertThat(none).isEqualTo(Plan.NONE);
        assertThat(none.activeOn(LocalDate.EPOCH)).isFalse();
        assertThat(none.activeOn(LocalDate.of(2026, 11, 21))).isFalse();
    }

    @Test
    void a_plan_can_not_end_before_it_starts() {
        LocalDate day = LocalDate.of(2026, 11, 21);

        assertThatThrownBy(() -> new Plan(PlanType.MONTHLY, day, day.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
