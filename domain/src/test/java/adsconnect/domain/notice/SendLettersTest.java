package adsconnect.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.Alarm;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.notice.port.LetterQueue.Claimed;
import adsconnect.domain.notice.port.LetterWriter;
import adsconnect.domain.notice.port.Postbox;
import adsconnect.domain.token.Purpose;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters to a mail server that is there, away, or refuses (RECO-5). */
final class SendLettersTest {

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final Chance chance = Samples.chance();
    private final List<Postbox.Mail> taken = new ArrayList<>();
    private final User user = Samples.seller();
    private Postbox.Outcome outcome = new Postbox.Taken();
    private final QueueLetters queue = new QueueLetters(true, stores.letterQueue(), stores.tokenVault(), chance, clock);
    private final TellOwner tellOwner = new TellOwner(stores.users(), stores.notices(), queue);
    private final SendLetters send = new SendLetters(
            stores.letterQueue(),
            new Words(),
            mail -> {
                if (outcome == null) {
                    throw new IllegalStateException("on purpose");
                }
                if (outcome instanceof Postbox.Taken) {
                    taken.add(mail);
                }
                return outcome;
            },
            stores.tokenVault(),
            stores.alarms(),
            stores.unitOfWork(),
            chance,
            clock);

    /** Writes what a letter is, and its link. */
    private static final class Words implements LetterWriter {

        @Override
        public Postbox.Mail write(Letter letter) {
            return new Postbox.Mail(
                    letter.id().toString(), letter.to(), letter.kind().name(), "no link", "");
        }

        @Override
        public Postbox.Mail write(Letter letter, Secret link) {
            return new Postbox.Mail(
                    letter.id().toString(), letter.to(), letter.kind().name(), link.reveal(), "");
        }
    }

    @BeforeEach
    void addUser() {
        stores.users().add(user, "hash");
    }

    @Test
    void reco5_a_mail_server_that_is_away_for_hours_gets_the_letter_once_it_is_back() {
        outcome = new Postbox.NotNow("The mail server is not reached");
        tell(Topic.EXPIRED);
        pass(Duration.ofHours(9));
        assertThat(taken).isEmpty();

        outcome = new Postbox.Taken();
        pass(Duration.ofHours(3));

        assertThat(taken).hasSize(1);
        assertThat(taken.getFirst().to()).isEqualTo(user.email());
    }

    @Test
    void reco5_one_that_is_refused_is_given_up_at_once_and_one_that_fails_for_days_in_the_end() {
        outcome = new Postbox.Refused("550 nobody here");
        tell(Topic.EXPIRED);
        pass(Duration.ofMinutes(1));
        assertThat(stores.letterQueue().latestGivenUp(9))
                .singleElement()
                .satisfies(over -> assertThat(over.trouble()).isEqualTo("550 nobody here"));

        outcome = new Postbox.NotNow("451 later");
        tell(Topic.REVOKED);
        pass(Duration.ofHours(70));
        assertThat(stores.letterQueue().count().waiting()).isEqualTo(1);
        pass(Duration.ofHours(5));
        assertThat(stores.letterQueue().count().givenUp()).isEqualTo(2);
    }

    @Test
    void reco5_a_mail_server_that_refuses_us_is_an_alarm_and_no_letter_is_lost_by_it() {
        outcome = new Postbox.RefusesUs("550 5.7.1 Sender not allowed");
        tell(Topic.EXPIRED);
        tell(Topic.REVOKED);
        pass(Duration.ofMinutes(5));
        assertThat(stores.alarms().since(Alarm.MAIL_REFUSED)).isPresent();
        outcome = new Postbox.NotNow("451 later");
        pass(Duration.ofHours(9));
        assertThat(stores.alarms().since(Alarm.MAIL_REFUSED)).isPresent();

        outcome = new Postbox.Taken();
        pass(Duration.ofHours(3));

        assertThat(taken).hasSize(2);
        assertThat(stores.alarms().since(Alarm.MAIL_REFUSED)).isEmpty();
    }

    @Test
    void reco5_a_relay_that_refuses_every_recipient_for_an_hour_is_an_alarm_until_it_takes_one() {
        outcome = new Postbox.Refused("550 nobody here");
        for (int number = 0; number < 3; number++) {
            tellSomebodyElse();
            pass(Duration.ofMinutes(25));
        }
        assertThat(stores.alarms().on()).as("not an hour yet").isEmpty();
        tell(Topic.EXPIRED);
        pass(Duration.ofMinutes(1));
        assertThat(stores.alarms().on()).containsOnlyKeys(Alarm.MAIL_TO_NOBODY);

        outcome = new Postbox.Taken();
        tell(Topic.REVOKED);
        pass(Duration.ofMinutes(1));

        assertThat(stores.alarms().on()).isEmpty();
    }

    @Test
    void reco5_one_mailbox_that_is_closed_is_no_alarm_however_many_letters_it_refuses() {
        outcome = new Postbox.Refused("550 nobody here");
        for (Topic topic : List.of(Topic.EXPIRED, Topic.REVOKED, Topic.ACCESS_LOST, Topic.PAUSED)) {
            tell(topic);
            pass(Duration.ofHours(1));
        }

        assertThat(stores.alarms().on()).isEmpty();
    }

    @Test
    void reco5_what_waited_while_the_program_was_down_or_fails_here_is_no_fault_of_the_mail_server() {
        for (int number = 0; number < 3; number++) {
            tellSomebodyElse();
        }
        clock.advance(Duration.ofHours(2));
        outcome = new Postbox.NotNow("450 greylisted");
        pass(Duration.ofMinutes(30));
        assertThat(stores.alarms().on()).as("asked for half an hour").isEmpty();
        outcome = new Postbox.Taken();
        pass(Duration.ofHours(3));
        assertThat(taken).hasSize(3);

        outcome = null;
        for (int number = 0; number < 3; number++) {
            tellSomebodyElse();
        }
        pass(Duration.ofHours(2));
        outcome = new Postbox.NotNow("450 greylisted");
        pass(Duration.ofMinutes(50));
        assertThat(stores.alarms().on()).as("it failed here").isEmpty();
        pass(Duration.ofHours(3));
        assertThat(stores.alarms().on()).containsOnlyKeys(Alarm.MAIL_TO_NOBODY);
    }

    private void tellSomebodyElse() {
        User another = Samples.seller();
        stores.users().add(another, "hash");
        tellOwner.tell(News.of(
                new EventId(chance.id()), Topic.EXPIRED, clock.instant(), Subject.of(another.id()), Facts.NONE));
    }

    @Test
    void reco5_one_that_fails_here_is_tried_again_ever_later_and_given_up_in_the_end() {
        outcome = null;
        tell(Topic.EXPIRED);
        pass(Duration.ofHours(71));
        assertThat(stores.letterQueue().count().waiting()).isEqualTo(1);

        pass(Duration.ofHours(5));

        assertThat(stores.letterQueue().latestGivenUp(1).getFirst().letter().attempts())
                .isBetween(30, 60);
    }

    @Test
    void reco5_nobody_else_sends_a_letter_that_a_slow_mail_server_may_still_take() {
        tell(Topic.EXPIRED);
        assertThat(send.claim()).isPresent();
        clock.advance(Postbox.LONGEST);
        assertThat(send.claim()).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        assertThat(send.claim()).isPresent();
    }

    @Test
    void reco5_everybody_is_told_as_they_chose() {
        stores.notices().choose(user.id(), new NoticeChoices(Set.of(Topic.EXPIRED), Set.of(Topic.REVOKED)));

        tell(Topic.EXPIRED);
        tell(Topic.REVOKED);
        tell(Topic.ACCESS_LOST);
        pass(Duration.ofMinutes(1));

        assertThat(taken).hasSize(1);
        assertThat(stores.notices().unread(user.id())).isEqualTo(1);
    }

    @Test
    void a_link_is_with_the_vault_until_its_letter_is_sent_and_in_no_row() {
        Secret link = Samples.secret();
        queue.invite(
                new EmailAddress("new@example.test"),
                Role.SELLER,
                "Ana",
                link,
                clock.instant().plus(Duration.ofHours(48)),
                "zh");
        Claimed claimed = send.claim().orElseThrow();
        assertThat(claimed.letter().language()).isEqualTo("zh");
        assertThat(claimed.letter().particulars()).containsEntry("by", "Ana");
        assertThat(claimed.letter().toString()).doesNotContain(link.reveal());

        send.work(claimed);

        assertThat(taken.getFirst().text()).isEqualTo(link.reveal());
        assertThat(stores.tokenVault().open(claimed.letter().inVault(), Purpose.LETTER_LINK))
                .isEmpty();
    }

    @Test
    void a_link_that_is_over_is_not_sent() {
        outcome = new Postbox.NotNow("451 later");
        queue.reset(user, Samples.secret(), clock.instant().plus(Duration.ofHours(48)));
        pass(Duration.ofHours(47));
        outcome = new Postbox.Taken();
        clock.advance(Duration.ofHours(4));

        pass(Duration.ofMinutes(1));

        assertThat(taken).isEmpty();
        assertThat(stores.letterQueue().count().givenUp()).isEqualTo(1);
    }

    @Test
    void without_a_mail_server_nothing_is_queued() {
        QueueLetters none = new QueueLetters(false, stores.letterQueue(), stores.tokenVault(), chance, clock);

        none.reset(user, Samples.secret(), clock.instant());
        none.message(user.email(), 7);

        assertThat(send.claim()).isEmpty();
    }

    private void tell(Topic topic) {
        tellOwner.tell(News.of(new EventId(chance.id()), topic, clock.instant(), Subject.of(user.id()), Facts.NONE));
    }

    private void pass(Duration time) {
        for (long minutes = 0; minutes <= time.toMinutes(); minutes++) {
            for (Optional<Claimed> claimed = send.claim(); claimed.isPresent(); claimed = send.claim()) {
                try {
                    send.work(claimed.get());
                } catch (IllegalStateException failure) {
                    assertThat(failure).hasMessage("on purpose");
                }
            }
            clock.advance(Duration.ofMinutes(1));
        }
    }
}
