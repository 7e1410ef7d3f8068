package adsconnect.domain.feedback;

import adsconnect.domain.Code;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.feedback.port.Inbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Puts what somebody wrote into the inbox (HELP-1). */
public final class SendMessage {

    private static final Duration WINDOW = Duration.ofHours(1);

    /** Several may sit behind one address; but nobody vouches for them. */
    private static final int FROM_AN_ADDRESS = 5;

    private static final int FROM_A_USER = 20;

    private final Inbox inbox;
    private final Connections connections;
    private final AuditTrail auditTrail;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public SendMessage(
            Inbox inbox, Connections connections, AuditTrail auditTrail, UnitOfWork unitOfWork, Clock clock) {
        this.inbox = inbox;
        this.connections = connections;
        this.auditTrail = auditTrail;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** How it ended. */
    public sealed interface Outcome {}

    public record Sent(MessageNumber number) implements Outcome {}

    /** @param pause after which there is room again in any case */
    public record TooMany(Duration pause) implements Outcome {}

    /**
     * What somebody wrote, with what their page knew.
     *
     * @param profile the one they were looking at; it is left out if it is not theirs (SEC-1)
     */
    public record Draft(
            Content content,
            Optional<EmailAddress> amazonEmail,
            Optional<Code> code,
            Optional<Reference> reference,
            Optional<ProfileId> profile,
            Optional<Feedback> feedback) {

        /** What a person writes. */
        public Draft(
                Content content,
                Optional<EmailAddress> amazonEmail,
                Optional<Code> code,
                Optional<Reference> reference,
                Optional<ProfileId> profile) {
            this(content, amazonEmail, code, reference, profile, Optional.empty());
        }

        /** What a program says of how it went. */
        public static Draft of(Content content, Feedback feedback) {
            return new Draft(
                    content,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(feedback));
        }
    }

    public Outcome send(Sender sender, Draft draft) {
        Instant now = clock.instant();
        Optional<Circumstances.Place> place = place(sender, draft);
        Circumstances about = new Circumstances(draft.code(), draft.reference(), place);
        Message message = new Message(now, sender, draft.content(), draft.amazonEmail(), about, draft.feedback());
        int atMost = switch (sender) {
            case Sender.Known known -> FROM_A_USER;
            case Sender.Stranger stranger -> FROM_AN_ADDRESS;
        };
        return unitOfWork.inOne(() -> {
            Optional<MessageNumber> number = inbox.add(message, atMost, now.minus(WINDOW));
            number.ifPresent(filed -> audit(message, filed));
            return number.<Outcome>map(Sent::new).orElse(new TooMany(WINDOW));
        });
    }

    private Optional<Circumstances.Place> place(Sender sender, Draft draft) {
        return sender instanceof Sender.Known(UserId user)
                ? draft.profile()
                        .flatMap(profile -> connections.find(user, profile))
                        .map(connection -> new Circumstances.Place(
                                connection.account().id(), connection.profile().id()))
                : Optional.empty();
    }

    /** A line is about a user; a stranger's message is its own record. What it says is not repeated. */
    private void audit(Message message, MessageNumber number) {
        if (message.sender() instanceof Sender.Known(UserId user)) {
            Subject about = message.about()
                    .place()
                    .map(place -> Subject.of(user)
                            .account(place.account().value())
                            .profile(place.profile().value()))
                    .orElse(Subject.of(user));
            auditTrail.record(AuditLine.of(
                    message.sentAt(),
                    new Actor.Person(user),
                    Deed.MESSAGE_SENT,
                    about,
                    Facts.NONE.and("message", number.value())));
        }
    }
}
