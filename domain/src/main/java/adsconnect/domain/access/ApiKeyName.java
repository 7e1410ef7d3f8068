package adsconnect.domain.access;

import java.util.Optional;

/** What its owner calls an API key, to tell it from others: 1 to 100 characters, no blanks around. */
public record ApiKeyName(String value) {

    private static final int LONGEST = 100;

    public ApiKeyName {
        if (!fits(value)) {
            throw new IllegalArgumentException("A key's name has 1 to 100 characters and no blanks around");
        }
    }

    /** The name in a text that a person typed. */
    public static Optional<ApiKeyName> parse(String typed) {
        String stripped = typed.strip();
        return fits(stripped) ? Optional.of(new ApiKeyName(stripped)) : Optional.empty();
    }

    private static boolean fits(String value) {
        return !value.isEmpty()
                && value.equals(value.strip())
                && value.codePointCount(0, value.length()) <= LONGEST
                && value.codePoints().noneMatch(ApiKeyName::breaksText);
    }

    /** Control characters, and halves of characters, which no database stores. */
    private static boolean breaksText(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }
}
