package adsconnect.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * Reasons of reports that are ours to word: they stand in English where Amazon's own words stand, are kept and logged like
 * these, and are told to people in their language.
 */
public enum OurReason {
    REPORT_GONE("The report is gone"),
    REPORT_UNKNOWN("Amazon no longer knows the report"),
    NO_REASON("Amazon gave no reason"),
    NO_LIST("What Amazon made is no list of rows"),
    ENDS_EARLY("The report that Amazon made ends in the middle"),
    GOES_ON("The report that Amazon made goes on after its end"),
    DAMAGED("The report that Amazon made is damaged"),
    UNSAFE_ADDRESS("The report lies at an address that is not safe to ask"),
    NO_ADDRESS("Amazon named an address for the report that is none"),
    TAKEN_FOR_SAME("Amazon is still making a report that it takes for the same as this one"),
    NOT_NAMED("Amazon took the report request without naming the report"),
    NO_REPORT("Amazon answered 200 without a report"),
    NOT_LISTED("Amazon no longer lists the profile"),
    /** A status follows. */
    STORAGE_ANSWERED("Amazon's storage answered"),
    /** A status follows, and often words of Amazon's. */
    ANSWERED("Amazon answered"),
    /** How the connection failed follows. */
    NO_ANSWER("No answer from Amazon"),
    /** A status follows, and often a word of Amazon's. */
    TOKEN_ANSWERED("Amazon's token endpoint answered"),
    NO_TOKENS("Amazon's token endpoint answered 200 without tokens"),
    /** Nobody's consent is to blame: an admin has to look. */
    CLIENT_REJECTED("Amazon refuses our application"),
    /** By another who asked at the same time. */
    RENEWED_IN_VAIN("Somebody else renewed the token at the same time, and failed"),
    RENEWED_TOO_LONG("Somebody else renews the token, and takes too long"),
    CONSENT_DOUBTED("Amazon refused the refresh token, which may be its mistake; it is asked once more"),
    CONSENT_OVER("The consent is over"),
    OUR_SIDE("Something failed on our side");

    private final String sentence;

    OurReason(String sentence) {
        this.sentence = sentence;
    }

    /** As it is kept, without what follows. */
    public String sentence() {
        return sentence;
    }

    /** @param rest what follows it; may be empty */
    public record Said(OurReason reason, String rest) {}

    /** Empty if these are words of Amazon's alone. */
    public static Optional<Said> in(String words) {
        return Arrays.stream(values())
                .filter(reason -> words.startsWith(reason.sentence))
                .max(Comparator.comparingInt(reason -> reason.sentence.length()))
                .map(reason -> new Said(
                        reason, words.substring(reason.sentence.length()).strip()));
    }
}
