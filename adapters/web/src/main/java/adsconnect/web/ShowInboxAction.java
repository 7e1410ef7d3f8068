package adsconnect.web;

import adsconnect.domain.Code;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.User;
import adsconnect.domain.feedback.Feedback;
import adsconnect.domain.feedback.InboxFilter;
import adsconnect.domain.feedback.Message;
import adsconnect.domain.feedback.MessageNumber;
import adsconnect.domain.feedback.ReadInbox;
import adsconnect.domain.feedback.ReadInbox.Received;
import adsconnect.domain.feedback.Reference;
import adsconnect.domain.feedback.Sender;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.inbox.InboxPage;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows admins what people and programs have written (section 16). */
final class ShowInboxAction implements SignedIn.UserAction {

    private final ReadInbox readInbox;
    private final Pages pages;
    private final Failures failures;
    private final Clock clock;

    ShowInboxAction(ReadInbox readInbox, Pages pages, Failures failures, Clock clock) {
        this.readInbox = readInbox;
        this.pages = pages;
        this.failures = failures;
        this.clock = clock;
    }

    @Override
    public Reply act(Visit visit, User user) {
        InboxQuery query = InboxQuery.of(visit.query());
        return readInbox
                .read(user, query.filter(), query.before())
                .map(read -> pages.page(visit, user, 200, page(visit, query, read, InboxPage.Refused.NONE)))
                .orElseGet(() -> failures.notFound(visit, user));
    }

    /** The list that a message was to be settled in, which says that nobody does so without a reason. */
    Reply withoutReason(Visit visit, User user, MessageNumber number) {
        InboxQuery query = InboxQuery.of(visit.form());
        InboxPage.Refused refused = new InboxPage.Refused(Integer.toString(number.value()), ReasonField.typed(visit));
        return readInbox
                .read(user, query.filter(), query.before())
                .map(read -> pages.refused(visit, user, Problem.REASON.code(), page(visit, query, read, refused)))
                .orElseGet(() -> failures.notFound(visit, user));
    }

    private InboxPage page(Visit visit, InboxQuery query, ReadInbox.Read read, InboxPage.Refused refused) {
        Formats formats = new Formats(Preferences.of(visit));
        Instant now = clock.instant();
        InboxFilter filter = query.filter();
        return new InboxPage(
                read.messages().stream()
                        .map(received -> message(formats, now, received))
                        .toList(),
                (int) Math.min(read.open(), Integer.MAX_VALUE),
                choices("inbox.state.", InboxFilter.State.values(), Optional.of(filter.state())),
                orAny("inbox.sentiment.", Feedback.Sentiment.values(), filter.sentiment()),
                orAny("inbox.category.", Feedback.Category.values(), filter.category()),
                filter.equals(InboxFilter.OPEN),
                query.before().map(number -> Integer.toString(number.value())).orElse(null),
                refused,
                query.before().isPresent() ? query.address(Optional.empty()) : null,
                read.further().map(number -> query.address(Optional.of(number))).orElse(null));
    }

    private static InboxPage.Message message(Formats formats, Instant now, Received received) {
        Message message = received.filed().message();
        String number = Integer.toString(received.filed().number().value());
        return new InboxPage.Message(
                number,
                received.sender().map(sender -> sender.email().value()).orElse(null),
                message.sender() instanceof Sender.Stranger stranger ? stranger.address() : null,
                formats.moment(message.sentAt(), now),
                message.content().text(),
                message.amazonEmail().map(EmailAddress::value).orElse(null),
                message.about().code().map(Code::text).orElse(null),
                message.about().reference().map(Reference::value).orElse(null),
                message.about()
                        .place()
                        .map(place -> Long.toString(place.profile().value()))
                        .orElse(null),
                message.feedback().map(ShowInboxAction::feedback).orElse(null),
                received.filed()
                        .settlement()
                        .map(settlement -> formats.moment(settlement.at(), now))
                        .orElse(null),
                InboxRoutes.INBOX + "/" + number);
    }

    private static InboxPage.Feedback feedback(Feedback feedback) {
        return new InboxPage.Feedback(
                feedback.skill().map(Feedback.SkillName::value).orElse(null),
                Words.of(feedback.sentiment()),
                Words.of(feedback.category()));
    }

    private static <E extends Enum<E>> List<InboxPage.Choice> orAny(String keys, E[] values, Optional<E> chosen) {
        return Stream.concat(
                        Stream.of(new InboxPage.Choice("", keys + "any", chosen.isEmpty())),
                        choices(keys, values, chosen).stream())
                .toList();
    }

    private static <E extends Enum<E>> List<InboxPage.Choice> choices(String keys, E[] values, Optional<E> chosen) {
        return Arrays.stream(values)
                .map(value -> new InboxPage.Choice(
                        Words.of(value), keys + Words.of(value), chosen.equals(Optional.of(value))))
                .toList();
    }
}
