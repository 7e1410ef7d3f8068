package adsconnect.domain.feedback.port;

import adsconnect.domain.feedback.InboxFilter;
import adsconnect.domain.feedback.Message;
import adsconnect.domain.feedback.MessageNumber;
import adsconnect.domain.feedback.Sender;
import adsconnect.domain.feedback.Settlement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The messages that came in, for whoever runs the installation to read. */
public interface Inbox {

    /**
     * Puts a message in, unless its sender has sent so many since then: one user on all their devices, or all strangers at
     * one network address. Of many at once, on whatever nodes, no more than that get in.
     *
     * @return the new message's number, which no other message has; empty, and nothing changed, if it were one too many
     * @throws IllegalStateException outside of a unit of work
     */
    Optional<MessageNumber> add(Message message, int atMost, Instant since);

    /** Who sent the message of that number; empty if there is none. */
    Optional<Sender> sender(MessageNumber number);

    /**
     * So many of the messages, the newest first.
     *
     * @param below the number they are below; {@code Integer.MAX_VALUE} for all
     */
    List<Filed> list(InboxFilter filter, int below, int atMost);

    /** How many messages nobody has seen to. */
    long open();

    /** Marks a message as seen to. False, and nothing changed, if it was, or if there is none. */
    boolean settle(MessageNumber number, Settlement settlement);

    /** Takes that back. False, and nothing changed, if nobody has seen to it, or if there is none. */
    boolean reopen(MessageNumber number);

    /** A message and its number. */
    record Filed(MessageNumber number, Message message, Optional<Settlement> settlement) {}
}
