package adsconnect.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.ChangeLimit.Changed;
import adsconnect.domain.access.ChangeLimit.NoSuchUser;
import adsconnect.domain.access.ChangeLimit.OutOfRange;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.RecordUserChanges;
import adsconnect.domain.audit.Subject;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeLimitTest {

    private static final Actor OPERATOR = new Actor.Operator();

    private final InMemoryStores stores = new InMemoryStores();
    private final ChangeLimit changeLimit = new ChangeLimit(
            stores.users(), new RecordUserChanges(stores.auditTrail(), new MovableClock()), stores.unitOfWork());
    private final User user = Samples.seller();

    @BeforeEach
    void a_seller() {
        stores.users().add(user, "hash");
    }

    @Test
    void lim1_gives_a_limit_of_their_own_and_takes_it_away_again() {
        assertThat(changeLimit.change(OPERATOR, user.email(), Optional.of(5)))
                .isEqualTo(new Changed(Samples.withLimit(user, 5)));
        assertThat(stores.users().byEmail(user.email())).contains(Samples.withLimit(user, 5));

        assertThat(changeLimit.change(OPERATOR, user.email(), Optional.empty())).isEqualTo(new Changed(user));
        assertThat(stores.users().byEmail(user.email())).contains(user);
    }

    @Test
    void a_limit_out_of_range_is_refused() {
        assertThat(changeLimit.change(OPERATOR, user.email(), Optional.of(0))).isEqualTo(new OutOfRange());
        assertThat(changeLimit.change(OPERATOR, user.email(), Optional.of(1_000_001)))
                .isEqualTo(new OutOfRange());
        assertThat(stores.users().byEmail(user.email())).contains(user);
    }

    @Test
    void an_unknown_address_is_told() {
        assertThat(changeLimit.change(OPERATOR, new EmailAddress("stranger@example.com"), Optional.of(2)))
                .isEqualTo(new NoSuchUser());
    }

    @Test
    void audit1_a_change_is_written_down_once_and_its_end_too() {
        changeLimit.change(OPERATOR, user.email(), Optional.of(5));
        changeLimit.change(OPERATOR, user.email(), Optional.of(5));
        changeLimit.change(OPERATOR, user.email(), Optional.empty());

        assertThat(stores.auditTrail().newest(10)).extracting(AuditLine::deed).containsOnly(Deed.LIMIT_CHANGED);
        assertThat(stores.auditTrail().newest(10))
                .extracting(AuditLine::why)
                .containsExactly(Facts.NONE, Facts.NONE.and("connections", 5));
        assertThat(stores.auditTrail().newest(10)).extracting(AuditLine::about).containsOnly(Subject.of(user.id()));
    }
}
