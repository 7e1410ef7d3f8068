package adsconnect.domain.notice;

import adsconnect.domain.SecretsInText;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** How one attempt to deliver went. */
public sealed interface Answer {

    /**
     * The receiver answered.
     *
     * @param words the beginning of what it said, without what looks like a secret
     * @param retryAfter how long it asked to be left alone
     */
    record Answered(int status, String words, Optional<Duration> retryAfter) implements Answer {

        public static final int LONGEST = 1_000;

        public Answered {
            Objects.requireNonNull(retryAfter);
            words = shortened(SecretsInText.masked(words.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")));
        }

        private static String shortened(String words) {
            return words.codePointCount(0, words.length()) > LONGEST
                    ? words.substring(0, words.offsetByCodePoints(0, LONGEST))
                    : words;
        }
    }

    /** There was no answer. */
    record Missed(Trouble trouble) implements Answer {

        public Missed {
            Objects.requireNonNull(trouble);
        }
    }

    /** Why there was none. */
    enum Trouble {
        /** Its name leads nowhere. */
        UNKNOWN_HOST,
        /** Its name leads into a network that is not for everybody. */
        FORBIDDEN_NETWORK,
        /** It is not reached over TLS, and has to be. */
        NOT_SECURE,
        /** Nobody listens there. */
        NO_CONNECTION,
        /** Its certificate is not one for its name, or not to be trusted. */
        NOT_TRUSTED,
        TIMED_OUT,
        /** It hung up, or said what is no HTTP. */
        BROKEN_OFF,
        /** Whose webhook it is may not hear of that any more; it was not tried. */
        NO_RIGHT,
        /** It came to nothing here, before or after it was sent. */
        OUR_FAULT
    }

    /** Whether it arrived. */
    default boolean arrived() {
        return this instanceof Answered answered && answered.status() / 100 == 2;
    }

    /** Whether the receiver says that it is gone for good. */
    default boolean gone() {
        return this instanceof Answered answered && answered.status() == 410;
    }
}
