package adsconnect.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.GrantPlan.Granted;
import adsconnect.domain.access.GrantPlan.NoSuchUser;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.RecordUserChanges;
import adsconnect.domain.audit.Subject;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantPlanTest {

    private static final Actor OPERATOR = new Actor.Operator();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final InMemoryStores stores = new InMemoryStores();
    private final GrantPlan grantPlan = new GrantPlan(
            stores.users(), new RecordUserChanges(stores.auditTrail(), new MovableClock()), stores.unitOfWork());
    private final User user = Samples.user(Role.SELLER, Plan.NONE);

    @BeforeEach
    void a_user_without_a_plan() {
        stores.users().add(user, "hash");
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY,   2026-11-24, 2026-12-24",
        "QUARTERLY, 2026-11-24, 2027-02-24",
        "ANNUAL,    2026-11-24, 2027-11-24",
        "MONTHLY,   2027-01-31, 2027-02-28",
        "MONTHLY,   2028-01-31, 2028-02-29",
        "QUARTERLY, 2026-11-30, 2027-02-28",
        "ANNUAL,    2028-02-29, 2029-02-28"
    })
    void plan1_runs_one_three_or_twelve_months_from_its_start(PlanType type, LocalDate from, LocalDate until) {
        grantPlan.grant(OPERATOR, user.email(), type, from);

        assertThat(stored().plan()).isEqualTo(new Plan(type, from, until));
    }

    @Test
    void plan1_takes_the_place_of_the_plan_before_and_leaves_all_else() {
        grantPlan.grant(OPERATOR, user.email(), PlanType.ANNUAL, DAY);

        assertThat(grantPlan.grant(OPERATOR, user.email(), PlanType.MONTHLY, DAY))
                .isEqualTo(new Granted(Samples.withPlan(user, Plan.starting(PlanType.MONTHLY, DAY))));
        assertThat(stored()).isEqualTo(Samples.withPlan(user, Plan.starting(PlanType.MONTHLY, DAY)));
    }

    @Test
    void plan1_granting_none_ends_it() {
        grantPlan.grant(OPERATOR, user.email(), PlanType.ANNUAL, DAY);

        grantPlan.grant(OPERATOR, user.email(), PlanType.NONE, DAY);

        assertThat(stored().plan()).isEqualTo(Plan.NONE);
        assertThat(stored().plan().activeOn(DAY)).isFalse();
        assertThat(stores.auditTrail().newest(1))
                .singleElement()
                .extracting(AuditLine::deed)
                .isEqualTo(Deed.PLAN_ENDED);
    }

    @Test
    void an_unknown_address_is_told_and_nothing_is_written() {
        assertThat(grantPlan.grant(OPERATOR, new EmailAddress("stranger@example.com"), PlanType.ANNUAL, DAY))
                .isEqualTo(new NoSuchUser());
        assertThat(stores.auditTrail().newest(10)).isEmpty();
    }

    @Test
    void audit1_a_grant_is_written_down_once_with_type_and_days() {
        grantPlan.grant(OPERATOR, user.email(), PlanType.MONTHLY, DAY);
        grantPlan.grant(OPERATOR, user.email(), PlanType.MONTHLY, DAY);

        assertThat(stores.auditTrail().newest(10))
                .containsExactly(AuditLine.of(
                        Samples.NOW,
                        OPERATOR,
                        Deed.PLAN_GRANTED,
                        Subject.of(user.id()),
                        Facts.NONE
                                .and("plan", PlanType.MONTHLY)
                                .and("startsOn", DAY)
                                .and("endsOn", DAY.plusMonths(1))));
    }

    private User stored() {
        return stores.users().byEmail(user.email()).orElseThrow();
    }
}
