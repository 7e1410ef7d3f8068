package adsconnect.domain.feedback.port;

import adsconnect.domain.feedback.Message;
import adsconnect.domain.feedback.MessageNumber;
import adsconnect.domain.feedback.Sender;
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

    /** The last so many messages, the newest first. */
    List<Filed> newest(int atMost);

    /** A message and its number. */
    record Filed(MessageNumber number, Message message) {}
}
