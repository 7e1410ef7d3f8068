package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.access.Actor;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Origin;
import adsconnect.domain.audit.Reason;
import adsconnect.domain.audit.Subject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every audit trail does. */
public abstract class AuditTrailContract {

    private static final Origin WEB = new Origin(Origin.Via.WEB, "192.0.2.7");

    private final User user = Samples.seller();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @Test
    void audit1_a_line_says_who_what_when_from_where_about_whom_and_why() {
        AuditLine line = new AuditLine(
                Samples.NOW,
                new Actor.Person(user.id()),
                WEB,
                Deed.ROLE_CHANGED,
                Subject.of(user.id())
                        .account(Samples.accountId().value())
                        .profile(Samples.profile().id().value()),
                Facts.NONE
                        .and("from", Role.SELLER)
                        .and("startsOn", Samples.TODAY)
                        .and("connections", 12));

        write(line);

        assertThat(stores().auditTrail().newest(10)).containsExactly(line);
    }

    @Test
    void what_an_operator_or_the_program_did_is_kept_too_also_without_account_profile_and_reason() {
        AuditLine byOperator = plain(new Actor.Operator(), Samples.NOW, Deed.USER_CREATED);
        AuditLine byProgram = plain(new Actor.Program(), Samples.NOW, Deed.PENDING_EXPIRED);

        write(byOperator);
        write(byProgram);

        assertThat(stores().auditTrail().newest(10)).containsExactly(byProgram, byOperator);
    }

    @Test
    void a_line_may_be_about_the_installation_as_a_whole() {
        AuditLine line = new AuditLine(
                Samples.NOW, new Actor.Operator(), WEB, Deed.MASTER_KEY_ROTATED, Subject.INSTALLATION, Facts.NONE);

        write(line);

        assertThat(stores().auditTrail().newest(10)).containsExactly(line);
    }

    @Test
    void audit1_a_line_keeps_the_reason_that_was_given() {
        AuditLine line = new AuditLine(
                Samples.NOW,
                new Actor.Person(user.id()),
                WEB.because(new Reason("客户 asked for it")),
                Deed.USER_DISABLED,
                Subject.of(user.id()),
                Facts.NONE);

        write(line);

        assertThat(stores().auditTrail().newest(10)).containsExactly(line);
    }

    @Test
    void the_newest_is_the_one_written_last_whatever_its_clock_said() {
        AuditLine first = plain(new Actor.Operator(), Samples.NOW, Deed.USER_CREATED);
        AuditLine second = plain(new Actor.Operator(), Samples.NOW.minusSeconds(60), Deed.ROLE_CHANGED);
        AuditLine third = plain(new Actor.Operator(), Samples.NOW, Deed.PLAN_GRANTED);
        List.of(first, second, third).forEach(this::write);

        assertThat(stores().auditTrail().newest(2)).containsExactly(third, second);
    }

    @Test
    void takes_lines_of_any_month() {
        List<AuditLine> lines = List.of(
                plain(new Actor.Program(), Instant.parse("2020-02-29T12:00:00Z"), Deed.FIRST_SYNC_DONE),
                plain(new Actor.Program(), Instant.parse("2026-11-30T23:59:59.999999Z"), Deed.FIRST_SYNC_DONE),
                plain(new Actor.Program(), Instant.parse("2026-12-01T00:00:00Z"), Deed.FIRST_SYNC_DONE),
                plain(new Actor.Program(), Instant.parse("2042-01-01T00:00:00Z"), Deed.FIRST_SYNC_DONE));

        lines.forEach(this::write);

        assertThat(stores().auditTrail().newest(10)).containsExactlyElementsOf(lines.reversed());
    }

    @Test
    void audit1_a_change_that_is_undone_leaves_no_line() {
        UnitOfWorkContract.undone(stores().unitOfWork(), () -> {
            stores().users().add(user, "hash");
            stores().auditTrail().record(plain(new Actor.Operator(), Samples.NOW, Deed.USER_CREATED));
        });

        assertThat(stores().auditTrail().newest(10)).isEmpty();
    }

    @Test
    void audit1_outside_of_the_unit_of_work_of_a_change_nothing_is_written() {
        AuditLine line = plain(new Actor.Operator(), Samples.NOW, Deed.USER_CREATED);

        assertThatThrownBy(() -> stores().auditTrail().record(line)).isInstanceOf(IllegalStateException.class);
        assertThat(stores().auditTrail().newest(10)).isEmpty();
    }

    @Test
    void a_rehearsal_leaves_nothing_and_is_for_units_of_work_too() {
        AuditLine line = plain(new Actor.Guest(), Samples.NOW, Deed.SIGN_IN_FAILED);

        stores().unitOfWork().inOne(() -> {
            stores().auditTrail().rehearse(line);
            return null;
        });

        assertThat(stores().auditTrail().newest(10)).isEmpty();
        assertThatThrownBy(() -> stores().auditTrail().rehearse(line)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void many_at_once_are_all_kept() {
        Race.of(8, number -> {
            write(plain(new Actor.Program(), Samples.NOW, Deed.FIRST_SYNC_DONE));
            return number;
        });

        assertThat(stores().auditTrail().newest(100)).hasSize(8);
    }

    private AuditLine plain(Actor by, Instant at, Deed deed) {
        return new AuditLine(at, by, Origin.PROGRAM, deed, Subject.of(user.id()), Facts.NONE);
    }

    private void write(AuditLine line) {
        stores().unitOfWork().inOne(() -> {
            stores().auditTrail().record(line);
            return null;
        });
    }
}
