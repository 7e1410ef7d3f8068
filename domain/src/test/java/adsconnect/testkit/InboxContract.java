package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.Code;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.User;
import adsconnect.domain.feedback.Circumstances;
import adsconnect.domain.feedback.Content;
import adsconnect.domain.feedback.Feedback;
import adsconnect.domain.feedback.InboxFilter;
import adsconnect.domain.feedback.Message;
import adsconnect.domain.feedback.MessageNumber;
import adsconnect.domain.feedback.Reference;
import adsconnect.domain.feedback.Sender;
import adsconnect.domain.feedback.Settlement;
import adsconnect.domain.feedback.port.Inbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every inbox does. */
public abstract class InboxContract {

    private static final Instant SINCE = Samples.NOW.minus(Duration.ofHours(1));
    private static final Sender STRANGER = new Sender.Stranger("192.0.2.7");

    private final User user = Samples.seller();
    private final Sender sender = new Sender.Known(user.id());

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @Test
    void a_message_is_kept_with_all_that_is_known() {
        Message message = new Message(
                Samples.NOW,
                sender,
                new Content("Zeile eins\n第二行 🙂"),
                Optional.of(new EmailAddress("shop@example.com")),
                new Circumstances(
                        Optional.of(Code.NO_PROFILES),
                        Optional.of(new Reference("REF2345678")),
                        Optional.of(new Circumstances.Place(
                                Samples.accountId(), Samples.profile().id()))));

        MessageNumber number = add(message, 1).orElseThrow();

        assertThat(stores().inbox().list(InboxFilter.ALL, Integer.MAX_VALUE, 10))
                .containsExactly(new Inbox.Filed(number, message, Optional.empty()));
    }

    @Test
    void help1_a_stranger_of_whom_nothing_is_known_is_heard_too() {
        Message message = message(STRANGER, Samples.NOW);

        MessageNumber number = add(message, 1).orElseThrow();

        assertThat(stores().inbox().list(InboxFilter.ALL, Integer.MAX_VALUE, 10))
                .containsExactly(new Inbox.Filed(number, message, Optional.empty()));
    }

    @Test
    void what_a_program_says_of_how_it_went_is_kept() {
        Message message = new Message(
                Samples.NOW,
                sender,
                new Content("Nothing came."),
                Optional.empty(),
                Circumstances.UNKNOWN,
                Optional.of(new Feedback(
                        Optional.of(new Feedback.SkillName("amazon-ads 广告")),
                        Feedback.Sentiment.NEGATIVE,
                        Feedback.Category.BUG)));

        MessageNumber number = add(message, 1).orElseThrow();

        assertThat(stores().inbox().list(InboxFilter.ALL, Integer.MAX_VALUE, 1))
                .containsExactly(new Inbox.Filed(number, message, Optional.empty()));
    }

    @Test
    void the_longest_message_fits() {
        Message message = new Message(
                Samples.NOW,
                STRANGER,
                new Content("🙂".repeat(Content.LONGEST)),
                Optional.empty(),
                Circumstances.UNKNOWN);

        assertThat(add(message, 1)).isPresent();
        assertThat(stores().inbox()
                        .list(InboxFilter.ALL, Integer.MAX_VALUE, 1)
                        .getFirst()
                        .message())
                .isEqualTo(message);
    }

    @Test
    void what_was_seen_to_is_told_from_what_is_open_and_may_be_opened_again() {
        MessageNumber first = add(message(sender, Samples.NOW), 5).orElseThrow();
        MessageNumber second = add(message(sender, Samples.NOW), 5).orElseThrow();
        Settlement settlement = new Settlement(user.id(), Samples.NOW);

        assertThat(stores().inbox().settle(first, settlement)).isTrue();
        assertThat(stores().inbox().settle(first, new Settlement(user.id(), Samples.NOW.plusSeconds(1))))
                .isFalse();

        assertThat(listed(InboxFilter.State.OPEN)).containsExactly(second);
        assertThat(listed(InboxFilter.State.SETTLED)).containsExactly(first);
        assertThat(listed(InboxFilter.State.ALL)).containsExactly(second, first);
        assertThat(stores().inbox().open()).isEqualTo(1);
        assertThat(stores().inbox().list(InboxFilter.ALL, second.value(), 5))
                .singleElement()
                .satisfies(filed -> assertThat(filed.settlement()).contains(settlement));

        assertThat(stores().inbox().reopen(first)).isTrue();
        assertThat(stores().inbox().reopen(first)).isFalse();
        assertThat(stores().inbox().open()).isEqualTo(2);
        assertThat(stores().inbox().settle(new MessageNumber(999_999), settlement))
                .isFalse();
    }

    @Test
    void what_programs_say_is_found_by_what_they_think_and_what_it_is_about() {
        add(message(sender, Samples.NOW), 5).orElseThrow();
        MessageNumber bug = add(feedback(Feedback.Sentiment.NEGATIVE, Feedback.Category.BUG), 5)
                .orElseThrow();
        MessageNumber praise = add(feedback(Feedback.Sentiment.POSITIVE, Feedback.Category.OTHER), 5)
                .orElseThrow();

        assertThat(numbers(new InboxFilter(
                        InboxFilter.State.OPEN, Optional.of(Feedback.Sentiment.NEGATIVE), Optional.empty())))
                .containsExactly(bug);
        assertThat(numbers(
                        new InboxFilter(InboxFilter.State.ALL, Optional.empty(), Optional.of(Feedback.Category.OTHER))))
                .containsExactly(praise);
        assertThat(numbers(new InboxFilter(
                        InboxFilter.State.ALL,
                        Optional.of(Feedback.Sentiment.POSITIVE),
                        Optional.of(Feedback.Category.BUG))))
                .isEmpty();
    }

    private Message feedback(Feedback.Sentiment sentiment, Feedback.Category category) {
        return new Message(
                Samples.NOW,
                sender,
                new Content("So it went."),
                Optional.empty(),
                Circumstances.UNKNOWN,
                Optional.of(new Feedback(Optional.empty(), sentiment, category)));
    }

    private List<MessageNumber> listed(InboxFilter.State state) {
        return numbers(new InboxFilter(state, Optional.empty(), Optional.empty()));
    }

    private List<MessageNumber> numbers(InboxFilter filter) {
        return stores().inbox().list(filter, Integer.MAX_VALUE, 10).stream()
                .map(Inbox.Filed::number)
                .toList();
    }

    @Test
    void every_message_has_a_number_of_its_own_and_the_last_one_is_the_newest() {
        List<MessageNumber> numbers = Stream.of(Samples.NOW, Samples.NOW.minusSeconds(9), Samples.NOW)
                .map(at -> add(message(sender, at), 9).orElseThrow())
                .toList();

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(stores().inbox().list(InboxFilter.ALL, Integer.MAX_VALUE, 2))
                .extracting(Inbox.Filed::number)
                .containsExactly(numbers.get(2), numbers.get(1));
    }

    @Test
    void each_message_is_known_by_its_sender() {
        MessageNumber users = add(message(sender, Samples.NOW), 1).orElseThrow();
        MessageNumber strangers = add(message(STRANGER, Samples.NOW), 1).orElseThrow();

        assertThat(stores().inbox().sender(users)).contains(sender);
        assertThat(stores().inbox().sender(strangers)).contains(STRANGER);
        assertThat(stores().inbox().sender(new MessageNumber(999_999))).isEmpty();
    }

    @Test
    void one_too_many_is_not_taken() {
        assertThat(add(message(sender, Samples.NOW), 2)).isPresent();
        assertThat(add(message(sender, Samples.NOW), 2)).isPresent();

        assertThat(add(message(sender, Samples.NOW), 2)).isEmpty();

        assertThat(stores().inbox().list(InboxFilter.ALL, Integer.MAX_VALUE, 10))
                .hasSize(2);
    }

    @Test
    void what_was_sent_at_that_moment_or_before_does_not_count() {
        add(message(sender, SINCE), 9);
        add(message(sender, SINCE.minusSeconds(1)), 9);

        assertThat(add(message(sender, Samples.NOW), 1)).isPresent();
    }

    @Test
    void what_was_sent_just_after_that_moment_counts() {
        add(message(sender, SINCE.plusMillis(1)), 9);

        assertThat(add(message(sender, Samples.NOW), 1)).isEmpty();
    }

    @Test
    void others_do_not_count() {
        add(message(STRANGER, Samples.NOW), 1);
        add(message(new Sender.Stranger("192.0.2.8"), Samples.NOW), 1);
        add(message(new Sender.Known(Samples.seller().id()), Samples.NOW), 1);

        assertThat(add(message(sender, Samples.NOW), 1)).isPresent();
        assertThat(add(message(new Sender.Stranger("192.0.2.9"), Samples.NOW), 1))
                .isPresent();
    }

    @Test
    void of_many_at_once_only_so_many_get_in() {
        List<Optional<MessageNumber>> numbers = Race.of(8, number -> add(message(STRANGER, Samples.NOW), 3));

        assertThat(numbers.stream().flatMap(Optional::stream).distinct()).hasSize(3);
        assertThat(stores().inbox().list(InboxFilter.ALL, Integer.MAX_VALUE, 10))
                .hasSize(3);
    }

    @Test
    void a_message_whose_unit_is_undone_is_not_kept() {
        UnitOfWorkContract.undone(
                stores().unitOfWork(), () -> stores().inbox().add(message(sender, Samples.NOW), 1, SINCE));

        assertThat(stores().inbox().list(InboxFilter.ALL, Integer.MAX_VALUE, 10))
                .isEmpty();
        assertThat(add(message(sender, Samples.NOW), 1)).isPresent();
    }

    @Test
    void outside_of_a_unit_of_work_nothing_is_taken() {
        Message message = message(sender, Samples.NOW);

        assertThatThrownBy(() -> stores().inbox().add(message, 1, SINCE)).isInstanceOf(IllegalStateException.class);
        assertThat(stores().inbox().list(InboxFilter.ALL, Integer.MAX_VALUE, 10))
                .isEmpty();
    }

    private static Message message(Sender from, Instant at) {
        return new Message(at, from, new Content("The list is empty."), Optional.empty(), Circumstances.UNKNOWN);
    }

    private Optional<MessageNumber> add(Message message, int atMost) {
        return stores().unitOfWork().inOne(() -> stores().inbox().add(message, atMost, SINCE));
    }
}
