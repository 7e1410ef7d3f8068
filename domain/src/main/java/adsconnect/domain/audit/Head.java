package adsconnect.domain.audit;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the chain of the audit ends: who has noted it elsewhere can tell later whether all that was before it is still as it was.
 *
 * @param seal number of the last seal; zero before the first one
 */
public record Head(long seal, Hash chain) {

    /** Before the first line. */
    public static final Head START = new Head(0, Hash.NONE);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-([0-9a-f]{64})");

    public Head {
        Objects.requireNonNull(chain);
        if (seal < 0) {
            throw new IllegalArgumentException("Seals are counted from one");
        }
    }

    /** As it is noted: the number and the hash. */
    public String text() {
        return seal + "-" + chain.hex();
    }

    /** The one that was noted so; empty if that is none. */
    public static Optional<Head> parse(String text) {
        Matcher found = TEXT.matcher(text.strip());
        return found.matches()
                ? Optional.of(new Head(Long.parseLong(found.group(1)), new Hash(found.group(2))))
                : Optional.empty();
    }
}
