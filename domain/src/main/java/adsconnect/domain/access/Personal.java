package adsconnect.domain.access;

import adsconnect.domain.LegibleText;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody says of themselves, and how they want things shown wherever they are signed in.
 *
 * @param name as they want to be called
 * @param language of pages and letters, as two letters
 * @param zone by whose clocks times are told
 */
public record Personal(Optional<String> name, Optional<String> language, Optional<ZoneId> zone) {

    /** Nothing: their browser decides. */
    public static final Personal NONE = new Personal(Optional.empty(), Optional.empty(), Optional.empty());

    public static final int LONGEST_NAME = 100;

    public Personal {
        Objects.requireNonNull(zone);
        if (name.isPresent() && !LegibleText.isName(name.get(), LONGEST_NAME)) {
            throw new IllegalArgumentException("A name has 1 to " + LONGEST_NAME + " characters on one line");
        }
        if (language.isPresent() && !language.get().matches("[a-z]{2}")) {
            throw new IllegalArgumentException("A language is written in two letters");
        }
    }

    /** The name in a text that somebody typed; empty if it is none. */
    public static Optional<String> parseName(String typed) {
        return LegibleText.name(typed, LONGEST_NAME);
    }

    /** The same in another language. */
    public Personal in(String other) {
        return new Personal(name, Optional.of(other), zone);
    }
}
