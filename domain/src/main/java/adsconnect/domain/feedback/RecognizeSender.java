package adsconnect.domain.feedback;

import adsconnect.domain.access.AccessPolicy;
import adsconnect.domain.access.UserId;
import adsconnect.domain.feedback.port.Inbox;

/** Tells whether a message is the visitor's own: nobody else learns that it exists (HELP-1, SEC-1). */
public final class RecognizeSender {

    private final Inbox inbox;

    public RecognizeSender(Inbox inbox) {
        this.inbox = inbox;
    }

    /**
     * Whether that user sent that message. Of strangers nobody can tell who it is: the numbers follow each other, so
     * whoever names one may have guessed it.
     */
    public boolean sent(MessageNumber number, UserId visitor) {
        return inbox.sender(number)
                .filter(sender -> sender instanceof Sender.Known(UserId user) && AccessPolicy.mayUse(visitor, user))
                .isPresent();
    }
}
