package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.audit.Reason;
import adsconnect.domain.feedback.MessageNumber;
import adsconnect.domain.feedback.SettleMessage;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Notes that an admin has seen to a message, or takes that back, for a reason, and goes back to the list as it was filtered. */
final class SettleMessageAction implements SignedIn.UserAction {

    private final SettleMessage settleMessage;
    private final boolean settled;
    private final ShowInboxAction inbox;
    private final Failures failures;

    SettleMessageAction(SettleMessage settleMessage, boolean settled, ShowInboxAction inbox, Failures failures) {
        this.settleMessage = settleMessage;
        this.settled = settled;
        this.inbox = inbox;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit, User user) {
        Optional<MessageNumber> number = MessageNumber.parse(visit.parameters().get("received"));
        if (number.isEmpty()) {
            return failures.notFound(visit, user);
        }
        return ReasonField.of(visit)
                .map(reason -> settle(visit, user, number.get(), reason))
                .orElseGet(() -> inbox.withoutReason(visit, user, number.get()));
    }

    private Reply settle(Visit visit, User user, MessageNumber number, Reason reason) {
        return switch (ReasonField.because(reason, user, () -> settleMessage.settle(user, number, settled))) {
            case SettleMessage.Done done ->
                Reply.seeOther(InboxQuery.of(visit.form()).address(Optional.empty())
                        + (settled ? "&done=settled" : "&done=reopened"));
            case SettleMessage.Unknown unknown -> failures.notFound(visit, user);
        };
    }
}
