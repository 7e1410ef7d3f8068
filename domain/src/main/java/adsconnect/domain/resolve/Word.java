package adsconnect.domain.resolve;

import java.util.Set;

/** What a word of ours means. */
sealed interface Word {

    /**
     * A site or a region.
     *
     * @param besideNoun whether it is one only beside a word for a site or account: "English" may be the language
     */
    record Names(Place place, boolean besideNoun) implements Word {}

    /** Whether something is, or may be, denied by a word that begins there. */
    static boolean denies(Phrase phrase, int at) {
        return Vocabulary.at(phrase.tokens(), at).stream().anyMatch(match -> Plain.DENYING.contains(match.meaning()));
    }

    /** Words that only tell how the others are meant. */
    enum Plain implements Word {
        /** Site, store, account: beside these, two letters are a country. */
        NOUN,
        /** What follows is not meant; what comes before, if nothing follows. */
        NOT,
        /** What follows is perhaps not meant; what comes before is. */
        UNSURE,
        /** What comes before is not meant. */
        OUT,
        /** Ties what stands on both sides together. */
        LINK,
        /** A number that follows is a profile's. */
        NUMBERED,
        /** What a profile has: tells nothing, but "no data" denies the data alone. */
        THING,
        /** Means nothing, and hides what it seems to contain. */
        NOTHING;

        private static final Set<Word> DENYING = Set.of(NOT, UNSURE, OUT);
    }
}
