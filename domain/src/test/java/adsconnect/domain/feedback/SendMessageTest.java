package adsconnect.domain.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Code;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendMessageTest {

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final SendMessage sendMessage =
            new SendMessage(stores.inbox(), stores.connections(), stores.auditTrail(), stores.unitOfWork(), clock);
    private final User user = Samples.seller();
    private final Account account = Samples.account(user);
    private final Profile profile = Samples.profile();
    private final Sender known = new Sender.Known(user.id());
    private final Sender stranger = Sender.Stranger.from("192.0.2.7");

    @Test
    void help1_a_message_reaches_the_inbox_with_all_that_is_known() {
        connect();

        MessageNumber number = sent(known, draft(Optional.of(profile.id())));

        Message expected = new Message(
                clock.instant(),
                known,
                new Content("The list is empty."),
                Optional.of(new EmailAddress("shop@example.com")),
                new Circumstances(
                        Optional.of(Code.NO_PROFILES),
                        Optional.of(new Reference("REF2345678")),
                        Optional.of(new Circumstances.Place(account.id(), profile.id()))));
        assertThat(stores.inbox().list(InboxFilter.ALL, Integer.MAX_VALUE, 10))
                .singleElement()
                .satisfies(filed -> {
                    assertThat(filed.number()).isEqualTo(number);
                    assertThat(filed.message()).isEqualTo(expected);
                });
    }

    @Test
    void audit1_the_deed_is_written_down_and_what_was_said_is_not() {
        connect();

        MessageNumber number = sent(known, draft(Optional.of(profile.id())));

        assertThat(stores.auditTrail().newest(10))
                .containsExactly(AuditLine.of(
                        clock.instant(),
                        new Actor.Person(user.id()),
                        Deed.MESSAGE_SENT,
                        Subject.of(user.id())
                                .account(account.id().value())
                                .profile(profile.id().value()),
                        Facts.NONE.and("message", number.value())));
    }

    @Test
    void a_stranger_is_heard_and_needs_no_line() {
        sent(stranger, draft(Optional.empty()));

        assertThat(stores.inbox().list(InboxFilter.ALL, Integer.MAX_VALUE, 10)).hasSize(1);
        assertThat(stores.auditTrail().newest(10)).isEmpty();
    }

    @Test
    void sec1_a_profile_that_is_not_theirs_is_left_out() {
        connect();

        sent(new Sender.Known(Samples.seller().id()), draft(Optional.of(profile.id())));
        sent(stranger, draft(Optional.of(profile.id())));
        sent(known, draft(Optional.of(Samples.germanProfile().id())));

        assertThat(stores.inbox().list(InboxFilter.ALL, Integer.MAX_VALUE, 10))
                .hasSize(3)
                .allSatisfy(filed -> assertThat(filed.message().about().place()).isEmpty());
    }

    @Test
    void help1_a_user_sends_twenty_an_hour() {
        allow(known, 20);
    }

    @Test
    void help1_an_address_sends_five_an_hour() {
        allow(stranger, 5);
    }

    @Test
    void one_too_many_leaves_no_line() {
        allow(known, 20);

        assertThat(stores.auditTrail().newest(100)).hasSize(21);
    }

    @Test
    void an_address_that_is_unknown_or_endless_still_counts_as_one() {
        assertThat(Sender.Stranger.from("")).isEqualTo(new Sender.Stranger("unknown"));
        assertThat(Sender.Stranger.from("x".repeat(500))).isEqualTo(new Sender.Stranger("x".repeat(100)));
    }

    /** So many, not one more, and again an hour after the first ones. */
    private void allow(Sender sender, int messages) {
        SendMessage.Draft draft = draft(Optional.empty());
        for (int i = 0; i < messages; i++) {
            sent(sender, draft);
        }
        clock.advance(Duration.ofMinutes(60).minusMillis(1));
        assertThat(sendMessage.send(sender, draft)).isEqualTo(new SendMessage.TooMany(Duration.ofHours(1)));
        clock.advance(Duration.ofMillis(1));
        sent(sender, draft);
    }

    private void connect() {
        stores.accounts().add(account);
        stores.connections().add(Samples.connection(account, profile));
    }

    private MessageNumber sent(Sender sender, SendMessage.Draft draft) {
        return switch (sendMessage.send(sender, draft)) {
            case SendMessage.Sent sent -> sent.number();
            case SendMessage.TooMany tooMany -> throw new AssertionError(tooMany);
        };
    }

    private static SendMessage.Draft draft(Optional<ProfileId> about) {
        return new SendMessage.Draft(
                new Content("The list is empty."),
                Optional.of(new EmailAddress("shop@example.com")),
                Optional.of(Code.NO_PROFILES),
                Optional.of(new Reference("REF2345678")),
                about);
    }
}
