package adsconnect.domain.access;

import adsconnect.domain.LegibleText;
import java.util.Optional;

/** What its owner calls an API key, to tell it from others: 1 to 100 characters, no blanks around. */
public record ApiKeyName(String value) {

    private static final int LONGEST = 100;

    public ApiKeyName {
        if (!LegibleText.isName(value, LONGEST)) {
            throw new IllegalArgumentException("A key's name has 1 to 100 characters and no blanks around");
        }
    }

    /** The name in a text that a person typed. */
    public static Optional<ApiKeyName> parse(String typed) {
        return LegibleText.name(typed, LONGEST).map(ApiKeyName::new);
    }
}
