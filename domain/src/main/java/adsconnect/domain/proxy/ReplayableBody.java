package adsconnect.domain.proxy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;

/** A request's body that can be sent twice if it is short, as nearly all are; a long one passes without being kept. */
final class ReplayableBody {

    /** Hundreds of these may be held at once. */
    private static final int LONGEST = 1024 * 1024;

    private final byte[] beginning;
    private final InputStream rest;
    private final OptionalLong length;
    private final boolean whole;
    private final AtomicBoolean sent = new AtomicBoolean();

    private ReplayableBody(byte[] beginning, InputStream rest, OptionalLong length) {
        this.beginning = beginning;
        this.rest = rest;
        this.whole = beginning.length < LONGEST;
        this.length = whole ? OptionalLong.of(beginning.length) : length;
    }

    /** @throws IOException if the sender breaks off */
    static ReplayableBody of(InputStream body, OptionalLong length) throws IOException {
        return new ReplayableBody(body.readNBytes(LONGEST), body, length);
    }

    /** Whether it can be sent, for the first time or once more. */
    boolean ready() {
        return whole || !sent.get();
    }

    InputStream open() {
        sent.set(true);
        InputStream kept = new ByteArrayInputStream(beginning);
        return whole ? kept : new SequenceInputStream(kept, rest);
    }

    OptionalLong length() {
        return length;
    }
}
