package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.feedback.MessageNumber;
import adsconnect.domain.feedback.SettleMessage;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Notes that an admin has seen to a message, or takes that back, and goes back to the list as it was filtered. */
final class SettleMessageAction implements SignedIn.UserAction {

    private final SettleMessage settleMessage;
    private final boolean settled;
    private final Failures failures;

    SettleMessageAction(SettleMessage settleMessage, boolean settled, Failures failures) {
        this.settleMessage = settleMessage;
        this.settled = settled;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit, User user) {
        Optional<MessageNumber> number = MessageNumber.parse(visit.parameters().get("received"));
        if (number.isEmpty()) {
            return failures.notFound(visit, user);
        }
        return switch (settleMessage.settle(user, number.get(), settled)) {
            case SettleMessage.Done done ->
                Reply.seeOther(InboxQuery.of(visit.form()).address(Optional.empty())
                        + (settled ? "&done=settled" : "&done=reopened"));
            case SettleMessage.Unknown unknown -> failures.notFound(visit, user);
        };
    }
}
