package adsconnect.domain.feedback;

import java.util.Optional;

/** By which sender and support speak of a message; short enough to be read out on the phone. */
public record MessageNumber(int value) {

    public MessageNumber {
        if (value <= 0) {
            throw new IllegalArgumentException("Messages are numbered from 1");
        }
    }

    /** The number in a text; empty unless it could be one. */
    public static Optional<MessageNumber> parse(String text) {
        return text.matches("[1-9][0-9]{0,8}")
                ? Optional.of(new MessageNumber(Integer.parseInt(text)))
                : Optional.empty();
    }
}
