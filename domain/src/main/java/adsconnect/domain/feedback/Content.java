package adsconnect.domain.feedback;

import adsconnect.domain.SecretsInText;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a message says: 1 to 4,000 characters, without anything that looks like a token, a code or a password. */
public record Content(String text) {

    public static final int LONGEST = 4_000;

    /** Forms send line ends as two characters, which count as one. */
    private static final Pattern LINE_END = Pattern.compile("\r\n?");

    /** Nobody types them, and stores and mail stumble over them. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    public Content {
        text = SecretsInText.masked(tidy(text));
        if (!fits(text)) {
            throw new IllegalArgumentException("A message has 1 to " + LONGEST + " characters");
        }
    }

    /** What somebody typed; empty if that is nothing, or too much. */
    public static Optional<Content> parse(String typed) {
        return fits(tidy(typed)) ? Optional.of(new Content(typed)) : Optional.empty();
    }

    private static boolean fits(String text) {
        return !text.isEmpty() && text.codePointCount(0, text.length()) <= LONGEST;
    }

    private static String tidy(String typed) {
        String lines = LINE_END.matcher(typed).replaceAll("\n");
        return CONTROL.matcher(lines).replaceAll("").strip();
    }
}
