package adsconnect.application.cli;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** CLI-1: a table where a person looks. */
class UserTableTest {

    private static final UserId ID = new UserId(new UUID(1, 2));

    @Test
    void columns_are_as_wide_as_they_need_to_be() {
        Plan plan = Plan.starting(PlanType.ANNUAL, LocalDate.of(2026, 11, 24));
        User ada = new User(ID, new EmailAddress("ada@example.com"), Role.MANAGER, plan, Optional.of(12));
        User bo = new User(ID, new EmailAddress("bo@x.org"), Role.SELLER, Plan.NONE);
        User cy = new User(ID, new EmailAddress("cy@x.org"), Role.SELLER, Plan.NONE, Optional.empty(), true);

        assertThat(UserTable.of(List.of(ada, bo, cy)).lines())
                .containsExactly(
                        "E-MAIL           ROLE     PLAN    ENDS ON     CONNECTIONS  STATE",
                        "ada@example.com  MANAGER  ANNUAL  2027-11-24  12",
                        "bo@x.org         SELLER   NONE                default",
                        "cy@x.org         SELLER   NONE                default      DISABLED");
    }

    @Test
    void without_users_there_are_headings() {
        assertThat(UserTable.of(List.of()).lines()).containsExactly("E-MAIL  ROLE  PLAN  ENDS ON  CONNECTIONS  STATE");
    }
}
