package adsconnect.postgres;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is said on the channel of the change feed: {@code stage:4711} and the like. */
record Announcement(Kind kind, String about) {

    static final String CHANNEL = "connection_changes";

    /** Takes the payload. In a transaction it is heard when that commits, and once however often it was said. */
    static final String ANNOUNCE = "SELECT pg_notify('connection_changes', $1)";

    enum Kind {
        /** A connection of that profile changed: its stage, its status, its count of reports. */
        STAGE,
        /** The consent of that account ended: whatever is remembered of its tokens is worth nothing now. */
        REVOCATION,
        /** Something of that user or account changed that decides who may have which token; triggers say it. */
        ACCESS,
        /** A node asks itself whether it hears. */
        PROBE
    }

    String payload() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + about;
    }

    /** Empty for what only newer programs understand. */
    static Optional<Announcement> parse(String payload) {
        String[] parts = payload.split(":", 2);
        return Arrays.stream(Kind.values())
                .filter(kind -> parts.length == 2
                        && kind.name().toLowerCase(Locale.ROOT).equals(parts[0]))
                .map(kind -> new Announcement(kind, parts[1]))
                .findFirst();
    }
}
