package adsconnect.domain.feedback;

import adsconnect.domain.access.UserId;
import adsconnect.domain.feedback.port.Inbox;
import java.util.Optional;

/** Tells whether a message is the visitor's own: nobody else learns that it exists (HELP-1, SEC-1). */
public final class RecognizeSender {

    private final Inbox inbox;

    public RecognizeSender(Inbox inbox) {
        this.inbox = inbox;
    }

    /**
     * Whether the visitor sent that message.
     *
     * @param lastOfBrowser the message that somebody who was not signed in sent last from this browser
     */
    public boolean sent(MessageNumber number, Optional<UserId> visitor, Optional<MessageNumber> lastOfBrowser) {
        return inbox.sender(number)
                .filter(sender -> switch (sender) {
                    case Sender.Known(UserId user) ->
                        visitor.filter(user::equals).isPresent();
                    case Sender.Stranger stranger ->
                        lastOfBrowser.filter(number::equals).isPresent();
                })
                .isPresent();
    }
}
