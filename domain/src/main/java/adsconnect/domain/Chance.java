package adsconnect.domain;

import java.util.Base64;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Where ids and secrets come from; a secure generator in production, a seeded one in tests. */
public final class Chance {

    private final RandomGenerator generator;

    public Chance(RandomGenerator generator) {
        this.generator = generator;
    }

    /** A random UUID, version 4. */
    public UUID id() {
        long high = generator.nextLong() & ~0xF000L | 0x4000L;
        long low = generator.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** A random secret of so many bytes, as url-safe base64 without padding. */
    public Secret secret(int bytes) {
        return secret("", bytes);
    }

    /** The same behind a beginning that tells what it is. */
    public Secret secret(String beginning, int bytes) {
        byte[] random = new byte[bytes];
        generator.nextBytes(random);
        return new Secret(beginning + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** A number from 0 up to, not including, the bound. */
    public int below(int bound) {
        return generator.nextInt(bound);
    }
}
