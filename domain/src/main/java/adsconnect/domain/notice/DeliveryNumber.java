package adsconnect.domain.notice;

import java.util.Optional;

/** Numbers deliveries in the order they are to be made in. */
public record DeliveryNumber(long value) {

    public DeliveryNumber {
        if (value <= 0) {
            throw new IllegalArgumentException("Deliveries are numbered from 1");
        }
    }

    /** The number in a text; empty unless it could be one. */
    public static Optional<DeliveryNumber> parse(String text) {
        return text.matches("[1-9][0-9]{0,17}")
                ? Optional.of(new DeliveryNumber(Long.parseLong(text)))
                : Optional.empty();
    }
}
