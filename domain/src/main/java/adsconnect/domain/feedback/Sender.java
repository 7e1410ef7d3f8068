package adsconnect.domain.feedback;

import adsconnect.domain.access.UserId;
import java.util.Objects;

/** Who writes. */
public sealed interface Sender {

    /** Somebody who is signed in. */
    record Known(UserId id) implements Sender {

        public Known {
            Objects.requireNonNull(id);
        }
    }

    /**
     * Somebody who is not, maybe a client whose link is broken.
     *
     * @param address the network address they came from, or its network, by which they are told apart
     */
    record Stranger(String address) implements Sender {

        private static final int LONGEST = 100;

        public Stranger {
            if (address.isBlank() || address.length() > LONGEST) {
                throw new IllegalArgumentException("An address has 1 to " + LONGEST + " characters");
            }
        }

        /** One whose address comes from outside: cut where it is too long, and told to be unknown where there is none. */
        public static Stranger from(String address) {
            String known = address.isBlank() ? "unknown" : address;
            return new Stranger(known.substring(0, Math.min(known.length(), LONGEST)));
        }
    }
}
