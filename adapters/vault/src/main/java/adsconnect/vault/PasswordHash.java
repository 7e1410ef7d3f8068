package adsconnect.vault;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Argon2id hash with all that is needed to compute it again, as people write it down:
 * {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 *
 * <p>The bounds are what a hash from another program may reasonably ask of this one: without them whoever can write one
 * into the database could make a single sign-in take all memory.
 */
record PasswordHash(int memoryKib, int iterations, int lanes, byte[] salt, byte[] hash) {

    private static final Pattern SHAPE = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([1-9][0-9]{0,6}),t=([1-9][0-9]?),p=([1-9][0-9]?)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private static final int MOST_MEMORY_KIB = 256 * 1024;
    private static final int MOST_ITERATIONS = 16;
    private static final int MOST_LANES = 8;
    private static final int LEAST_MEMORY_KIB_PER_LANE = 8;

    /** The hash in a text; empty if it is none, or asks for too much. */
    static Optional<PasswordHash> parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            PasswordHash parsed = new PasswordHash(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)),
                    Base64.getDecoder().decode(parts.group(4)),
                    Base64.getDecoder().decode(parts.group(5)));
            return Optional.of(parsed).filter(PasswordHash::sane);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(memoryKib, iterations, lanes, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    private boolean sane() {
        return memoryKib >= LEAST_MEMORY_KIB_PER_LANE * lanes
                && memoryKib <= MOST_MEMORY_KIB
                && iterations <= MOST_ITERATIONS
                && lanes <= MOST_LANES
                && within(salt, 8, 64)
                && within(hash, 16, 64);
    }

    private static boolean within(byte[] bytes, int least, int most) {
        return bytes.length >= least && bytes.length <= most;
    }
}
