package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import adsconnect.domain.access.Actor;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Damage;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Hash;
import adsconnect.domain.audit.Head;
import adsconnect.domain.audit.Origin;
import adsconnect.domain.audit.Seal;
import adsconnect.domain.audit.SealLines;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.VerifyTrail;
import adsconnect.domain.audit.WrittenLine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every chain of seals does. */
public abstract class SealsContract {

    private final MovableClock clock = new MovableClock(Samples.NOW);

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @Test
    void audit1_lines_wait_until_they_are_sealed_each_once_in_one_chain() {
        write(3);

        assertThat(stores().seals().anyWaiting()).isTrue();
        assertThat(sealer().seal()).isEqualTo(3);
        assertThat(stores().seals().anyWaiting()).isFalse();
        write(2);
        assertThat(sealer().seal()).isEqualTo(2);
        assertThat(sealer().seal()).isZero();

        List<Seal> seals = stores().seals().after(0, 100);
        assertThat(seals).extracting(Seal::number).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(seals).extracting(Seal::line).doesNotHaveDuplicates();
        assertThat(stores().seals().after(3, 1)).containsExactly(seals.get(3));
        assertThat(stores().seals().head())
                .isEqualTo(new Head(5, seals.getLast().chain()));
        assertThat(stores().seals().lastSealedAt()).contains(Samples.NOW);
        assertThat(verified(Optional.empty()).sound()).isTrue();
        assertThat(verified(Optional.empty()).sealed()).isEqualTo(5);
    }

    @Test
    void before_the_first_line_there_is_nothing_to_verify() {
        assertThat(stores().seals().head()).isEqualTo(Head.START);
        assertThat(sealer().seal()).isZero();
        assertThat(verified(Optional.of(Head.START)).sound()).isTrue();
    }

    @Test
    void audit1_a_line_that_was_undone_is_never_waited_for() {
        UnitOfWorkContract.undone(
                stores().unitOfWork(), () -> stores().auditTrail().record(line()));
        write(1);

        assertThat(sealer().seal()).isEqualTo(1);
        assertThat(verified(Optional.empty()).sound()).isTrue();
    }

    @Test
    void audit1_what_waits_is_no_damage() {
        write(1);

        VerifyTrail.Verified verified = verified(Optional.empty());

        assertThat(verified.sound()).isTrue();
        assertThat(verified.waiting()).isEqualTo(1);
    }

    @Test
    void what_waits_can_be_asked_for_by_its_deed_and_only_until_it_is_sealed() {
        write(3);

        List<WrittenLine> all = stores().seals().waiting(9);
        assertThat(stores().seals().waiting(Deed.FIRST_SYNC_DONE, 2))
                .isEqualTo(all.reversed().subList(0, 2));
        assertThat(stores().seals().waiting(Deed.AUDIT_DROPPED, 2)).isEmpty();
        sealer().seal();
        assertThat(stores().seals().waiting(Deed.FIRST_SYNC_DONE, 2)).isEmpty();
    }

    @Test
    void audit1_of_many_sealers_at_once_one_seals_each_line() {
        Race.of(8, number -> {
            write(5);
            return sealer().seal();
        });
        sealer().seal();

        assertThat(stores().seals().after(0, 100))
                .extracting(Seal::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(verified(Optional.empty()).sound()).isTrue();
    }

    @Test
    void audit1_a_head_that_was_noted_is_found_again_and_another_one_is_not() {
        write(2);
        sealer().seal();
        Head noted = stores().seals().head();
        write(2);
        sealer().seal();

        assertThat(verified(Optional.of(noted)).sound()).isTrue();
        assertThat(verified(Optional.of(stores().seals().head())).sound()).isTrue();
        assertThat(verified(Optional.of(new Head(9, noted.chain()))).damages())
                .extracting(Damage::kind, Damage::seal)
                .containsExactly(tuple(Damage.Kind.TAIL_CUT_OFF, Optional.of(5L)));
        assertThat(verified(Optional.of(new Head(2, Hash.NONE))).damages())
                .extracting(Damage::kind)
                .containsExactly(Damage.Kind.HEAD_DIFFERS);
    }

    @Test
    void a_clock_that_goes_back_does_not_turn_the_chain_around() {
        write(1);
        sealer().seal();
        clock.advance(Duration.ofHours(-1));
        write(1);
        sealer().seal();

        assertThat(stores().seals().after(0, 9)).extracting(Seal::sealedAt).containsExactly(Samples.NOW, Samples.NOW);
    }

    @Test
    void outside_of_a_unit_of_work_nobody_takes_the_chain() {
        assertThatThrownBy(() -> stores().seals().take()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> stores().seals().add(List.of())).isInstanceOf(IllegalStateException.class);
    }

    private SealLines sealer() {
        return new SealLines(stores().seals(), stores().unitOfWork(), clock);
    }

    private VerifyTrail.Verified verified(Optional<Head> expected) {
        return new VerifyTrail(stores().seals(), stores().unitOfWork()).verify(expected, count -> {});
    }

    private void write(int lines) {
        stores().unitOfWork().inOne(() -> {
            for (int i = 0; i < lines; i++) {
                stores().auditTrail().record(line());
            }
            return null;
        });
    }

    private static AuditLine line() {
        return new AuditLine(
                Samples.NOW,
                new Actor.Program(),
                Origin.PROGRAM,
                Deed.FIRST_SYNC_DONE,
                Subject.of(Samples.seller().id()),
                Facts.NONE);
    }
}
