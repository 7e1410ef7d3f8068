package adsconnect.domain.feedback;

import adsconnect.domain.access.EmailAddress;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that somebody wants us to read.
 *
 * @param feedback what a program says of how it went; empty for what people write
 * @param amazonEmail the address they use at Amazon, where they told it
 */
public record Message(
        Instant sentAt,
        Sender sender,
        Content content,
        Optional<EmailAddress> amazonEmail,
        Circumstances about,
        Optional<Feedback> feedback) {

    public Message {
        Objects.requireNonNull(sentAt);
        Objects.requireNonNull(sender);
        Objects.requireNonNull(content);
        Objects.requireNonNull(amazonEmail);
        Objects.requireNonNull(about);
        Objects.requireNonNull(feedback);
    }

    /** What a person writes. */
    public Message(
            Instant sentAt, Sender sender, Content content, Optional<EmailAddress> amazonEmail, Circumstances about) {
        this(sentAt, sender, content, amazonEmail, about, Optional.empty());
    }
}
