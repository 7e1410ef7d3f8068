package adsconnect.domain.audit;

import adsconnect.domain.LegibleText;
import adsconnect.domain.SecretsInText;
import java.util.Optional;

/**
 * Why somebody who runs the installation did something to what is somebody else's, in their own words (section 17). The one
 * free text of an audit line: what looks like a token, a code or a password is replaced by stars before anybody keeps it.
 */
public record Reason(String text) {

    /** In characters that can be seen; a whole word of Chinese has two. */
    public static final int SHORTEST = 2;

    public static final int LONGEST = 500;

    public Reason {
        text = SecretsInText.masked(text);
        if (!fits(text)) {
            throw new IllegalArgumentException("A reason has " + SHORTEST + " to " + LONGEST + " characters");
        }
    }

    /** The one in a text from outside, its blanks and line breaks tidied; empty if it says too little or too much. */
    public static Optional<Reason> parse(String text) {
        String tidied = text.codePoints()
                .map(letter -> LegibleText.breaksText(letter) || LegibleText.isBlank(letter) ? ' ' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll(" {2,}", " ");
        return Optional.of(LegibleText.trimmed(tidied))
                .filter(reason -> LegibleText.seen(reason) >= SHORTEST && fits(reason))
                .map(Reason::new);
    }

    private static boolean fits(String text) {
        int length = text.codePointCount(0, text.length());
        return text.equals(text.strip()) && length >= SHORTEST && length <= LONGEST;
    }
}
