package adsconnect.domain.feedback;

import adsconnect.domain.access.EmailAddress;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that somebody wants us to read.
 *
 * @param amazonEmail the address they use at Amazon, where they told it
 */
public record Message(
        Instant sentAt, Sender sender, Content content, Optional<EmailAddress> amazonEmail, Circumstances about) {

    public Message {
        Objects.requireNonNull(sentAt);
        Objects.requireNonNull(sender);
        Objects.requireNonNull(content);
        Objects.requireNonNull(amazonEmail);
        Objects.requireNonNull(about);
    }
}
