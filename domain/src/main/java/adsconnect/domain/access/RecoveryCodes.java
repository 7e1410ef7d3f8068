package adsconnect.domain.access;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** What somebody writes down for the day they lose their phone. Each has eighty bits, so that a hash of it hides it. */
final class RecoveryCodes {

    static final int HOW_MANY = 10;

    private static final int BYTES = 10;
    private static final int LETTERS = 16;

    private RecoveryCodes() {}

    static List<Secret> fresh(Chance chance) {
        return IntStream.range(0, HOW_MANY)
                .mapToObj(index -> Base32.of(
                        Base64.getUrlDecoder().decode(chance.secret(BYTES).reveal())))
                .map(letters -> new Secret(letters.toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-")))
                .toList();
    }

    /** What is stored of it; of a text that a person typed, however they typed it. */
    static Optional<SecretHash> hash(String typed) {
        String letters = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return letters.length() == LETTERS ? Optional.of(SecretHash.of(new Secret(letters))) : Optional.empty();
    }
}
