package adsconnect.domain.resolve;

import adsconnect.domain.account.ProfileId;
import java.util.Optional;

/** Numbers of profiles as people write them: in groups, with "ID" before them, or with a slip in them. */
final class NumbersWritten {

    /** Fewer in groups may be years, days or a telephone's. */
    private static final int DIGITS_IN_GROUPS = 13;

    private static final int MOST_DIGITS = 26;
    private static final int DIGITS_OF_A_PROFILE = 9;

    private final Phrase phrase;
    private final Glossed glossed;

    NumbersWritten(Phrase phrase, Glossed glossed) {
        this.phrase = phrase;
        this.glossed = glossed;
    }

    /** The profile's number that is written there, if it is not just digits. */
    Optional<Piece.Numbered> at(int at) {
        int end = groupEnd(at);
        if (end > at + 1) {
            StringBuilder digits = new StringBuilder();
            phrase.tokens().subList(at, end).forEach(token -> digits.append(token.folded()));
            return Optional.of(new Piece.Numbered(ProfileId.parse(digits.toString())));
        }
        String word = phrase.at(at).folded();
        int leading = digits(word, 0);
        if (leading >= DIGITS_OF_A_PROFILE && leading < word.length()) {
            return Optional.of(new Piece.Numbered(Optional.empty()));
        }
        String number =
                word.startsWith("profileid") ? word.substring(9) : word.startsWith("id") ? word.substring(2) : "";
        return !number.isEmpty() && digits(number, 0) == number.length()
                ? Optional.of(new Piece.Numbered(ProfileId.parse(number)))
                : Optional.empty();
    }

    /** Where the groups of digits end that are one number; just behind that token if they are none. */
    int groupEnd(int at) {
        int end = at;
        int digits = 0;
        while (digits <= MOST_DIGITS && end < phrase.length() && group(phrase.at(end))) {
            digits += phrase.at(end).folded().length();
            end++;
        }
        return digits >= DIGITS_IN_GROUPS && digits <= MOST_DIGITS ? end : at + 1;
    }

    /** "profile 1", "id: 1", "#1". */
    boolean announced(int at) {
        int before = at - 1;
        while (before >= 0 && at - before < 4 && (phrase.at(before).kind() == Token.Kind.MARK || shortened(before))) {
            if (phrase.at(before).text().equals("#")) {
                return true;
            }
            before--;
        }
        for (int start = before; start >= 0 && before - start < 4; start--) {
            Optional<Lexicon.Match<Word>> word = glossed.at(start);
            if (word.isPresent()) {
                return word.get().end() > before && word.get().meaning() == Word.Plain.NUMBERED;
            }
        }
        return false;
    }

    /** The dot of "profile no. 7", which ends no sentence. */
    private boolean shortened(int at) {
        return phrase.at(at).text().equals(".")
                && at > 0
                && (phrase.at(at - 1).folded().equals("no")
                        || phrase.at(at - 1).folded().equals("nr"));
    }

    private static boolean group(Token token) {
        return token.number() && token.folded().length() < DIGITS_OF_A_PROFILE;
    }

    private static int digits(String word, int from) {
        int at = from;
        while (at < word.length() && word.charAt(at) >= '0' && word.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }
}
