package adsconnect.domain.account;

import java.util.Optional;

/** Amazon's number for one advertiser in one marketplace; larger than what a double holds exactly. */
public record ProfileId(long value) {

    public ProfileId {
        if (value <= 0) {
            throw new IllegalArgumentException("Profile ids are positive");
        }
    }

    /** The id in a text; empty unless it is a positive whole number that fits. */
    public static Optional<ProfileId> parse(String text) {
        try {
            return text.matches("[1-9][0-9]{0,18}")
                    ? Optional.of(new ProfileId(Long.parseLong(text)))
                    : Optional.empty();
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }
}
