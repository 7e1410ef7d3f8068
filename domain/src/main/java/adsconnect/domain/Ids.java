package adsconnect.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as texts. */
public final class Ids {

    /** Java's own parser also takes shorter ones. */
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Ids() {}

    /** The id in a text from outside; empty if it is none. */
    public static Optional<UUID> parse(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
