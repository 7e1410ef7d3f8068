package adsconnect.domain.feedback;

import java.util.Optional;
import java.util.regex.Pattern;

/** The short text on a failure page by which we find what happened in our log. */
public record Reference(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z]{6,20}");

    public Reference {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A reference has 6 to 20 digits and capitals");
        }
    }

    /** The reference in a text; empty unless it could be one. */
    public static Optional<Reference> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new Reference(text)) : Optional.empty();
    }
}
