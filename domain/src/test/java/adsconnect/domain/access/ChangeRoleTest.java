package adsconnect.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.ChangeRole.Changed;
import adsconnect.domain.access.ChangeRole.LastAdmin;
import adsconnect.domain.access.ChangeRole.NoSuchUser;
import adsconnect.domain.access.ChangeRole.Outcome;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.RecordUserChanges;
import adsconnect.domain.audit.Subject;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Race;
import adsconnect.testkit.Samples;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeRoleTest {

    private static final Actor OPERATOR = new Actor.Operator();

    private final InMemoryStores stores = new InMemoryStores();
    private final ChangeRole changeRole = new ChangeRole(
            stores.users(), new RecordUserChanges(stores.auditTrail(), new MovableClock()), stores.unitOfWork());
    private final User admin = Samples.admin();
    private final User seller = Samples.withLimit(Samples.seller(), 4);

    @BeforeEach
    void an_admin_and_a_seller() {
        stores.users().add(admin, "hash");
        stores.users().add(seller, "hash");
    }

    @Test
    void gives_the_role_and_leaves_plan_and_limit() {
        Outcome outcome = changeRole.change(OPERATOR, seller.email(), Role.MANAGER);

        User expected = new User(seller.id(), seller.email(), Role.MANAGER, seller.plan(), seller.connectionLimit());
        assertThat(outcome).isEqualTo(new Changed(expected));
        assertThat(stores.users().byEmail(seller.email())).contains(expected);
    }

    @Test
    void the_last_admin_can_not_be_demoted() {
        assertThat(changeRole.change(OPERATOR, admin.email(), Role.MANAGER)).isEqualTo(new LastAdmin());
        assertThat(stores.users().byEmail(admin.email())).contains(admin);
        assertThat(stores.auditTrail().newest(10)).isEmpty();
    }

    @Test
    void the_last_admin_may_stay_one() {
        assertThat(changeRole.change(OPERATOR, admin.email(), Role.ADMIN)).isEqualTo(new Changed(admin));
    }

    @Test
    void one_of_two_admins_can_be_demoted() {
        changeRole.change(OPERATOR, seller.email(), Role.ADMIN);

        assertThat(changeRole.change(OPERATOR, admin.email(), Role.SELLER)).isInstanceOf(Changed.class);
    }

    @Test
    void of_two_admins_who_demote_each_other_one_stays() {
        changeRole.change(OPERATOR, seller.email(), Role.ADMIN);

        List<Outcome> outcomes = Race.of(
                2, number -> changeRole.change(OPERATOR, number == 0 ? admin.email() : seller.email(), Role.MANAGER));

        assertThat(outcomes).hasAtLeastOneElementOfType(Changed.class).contains(new LastAdmin());
    }

    @Test
    void an_unknown_address_is_told() {
        assertThat(changeRole.change(OPERATOR, new EmailAddress("stranger@example.com"), Role.ADMIN))
                .isEqualTo(new NoSuchUser());
    }

    @Test
    void audit1_a_change_is_written_down_once_with_both_roles() {
        changeRole.change(OPERATOR, seller.email(), Role.MANAGER);
        changeRole.change(OPERATOR, seller.email(), Role.MANAGER);

        assertThat(stores.auditTrail().newest(10))
                .containsExactly(AuditLine.of(
                        Samples.NOW,
                        OPERATOR,
                        Deed.ROLE_CHANGED,
                        Subject.of(seller.id()),
                        Facts.NONE.and("from", Role.SELLER).and("to", Role.MANAGER)));
    }
}
