package adsconnect.domain.resolve;

/**
 * A piece of what was said that is not taken apart further.
 *
 * @param text as it was written, in half-width forms
 * @param folded the same for all who mean the same: without case and accents
 */
record Token(Kind kind, String text, String folded) {

    enum Kind {
        /** A word or number; one character in scripts that leave no blanks between words; an emoji. */
        WORD,
        /** A flag of a country, which is written with two letters of its own. */
        FLAG,
        /** A dot inside a name of a computer: {@code amazon.de}. */
        DOT,
        /** Ties what stands beside it together, as "and" and "or" do. */
        LINK,
        /** Ends a clause. */
        BREAK,
        /** Any other punctuation, which means nothing. */
        MARK
    }

    boolean word() {
        return kind == Kind.WORD || kind == Kind.FLAG;
    }

    boolean number() {
        return kind == Kind.WORD && folded.chars().allMatch(point -> point >= '0' && point <= '9');
    }
}
