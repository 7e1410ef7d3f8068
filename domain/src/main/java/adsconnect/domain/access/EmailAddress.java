package adsconnect.domain.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address a user signs in with; kept in lower case, because people type it either way. */
public record EmailAddress(String value) {

    private static final Pattern SHAPE = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");

    public EmailAddress {
        if (value.length() > 254 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
        value = value.toLowerCase(Locale.ROOT);
    }

    /** The address in a text that a person typed. */
    public static Optional<EmailAddress> parse(String typed) {
        String stripped = typed.strip();
        return stripped.length() <= 254 && SHAPE.matcher(stripped).matches()
                ? Optional.of(new EmailAddress(stripped))
                : Optional.empty();
    }
}
