package adsconnect.domain.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Puts values one behind the other so that no two lists of values give the same bytes. Not shared between threads. */
final class CanonicalBytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** With its length before it, or moving a letter from one text to the next would go unseen. */
    CanonicalBytes add(String text) {
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        add(letters.length);
        bytes.writeBytes(letters);
        return this;
    }

    CanonicalBytes add(long number) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    /** To the microsecond, which is what a store keeps. */
    CanonicalBytes add(Instant at) {
        return add(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }

    CanonicalBytes add(Hash hash) {
        bytes.writeBytes(hash.bytes());
        return this;
    }

    Hash hash() {
        return Hash.of(bytes.toByteArray());
    }
}
