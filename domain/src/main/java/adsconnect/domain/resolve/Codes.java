package adsconnect.domain.resolve;

import adsconnect.domain.account.AccountId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the two-letter words are countries: those in capitals, the whole of what was said, and those beside "site" and the
 * like. In a text all in capitals, capitals tell nothing, but a code counts that leaves exactly an account's name behind.
 */
final class Codes {

    /** They are words as well, so it takes more for them to count. */
    private static final Set<String> ALSO_WORDS =
            Set.of("in", "it", "be", "us", "de", "es", "se", "ie", "eg", "na", "fe");

    private static final int LONGEST_NAME = 101;

    private final Phrase phrase;
    private final Glossed glossed;
    private final Lexicon<Set<AccountId>> names;
    private final boolean capitalsTell;
    private final boolean nothingElse;
    private final Map<Integer, Place> found = new HashMap<>();
    private final List<Place> hints = new ArrayList<>();

    private Codes(Phrase phrase, Glossed glossed, Lexicon<Set<AccountId>> names) {
        this.phrase = phrase;
        this.glossed = glossed;
        this.names = names;
        this.capitalsTell = !phrase.shouted();
        this.nothingElse = nothingElse();
    }

    /** @param hints what may have been meant as a country, but need not */
    record Found(Map<Integer, Place> places, List<Place> hints) {}

    static Found in(Phrase phrase, Glossed glossed, Lexicon<Set<AccountId>> names) {
        return new Codes(phrase, glossed, names).all();
    }

    private Found all() {
        Map<Integer, Place> weak = new HashMap<>();
        for (int at = 0; at < phrase.length(); at++) {
            Optional<Place> code = codeAt(at);
            if (code.isEmpty()) {
                continue;
            }
            if (sure(at)) {
                found.put(at, code.get());
            } else if (besideNoun(at)) {
                (preposition(at) ? weak : found).put(at, code.get());
            } else if (leavesName(at)) {
                if (capitalsTell) {
                    hints.add(code.get());
                } else {
                    found.put(at, code.get());
                }
            } else if (!alsoWord(at) || glossed.is(at - 1, Word.Plain.NOT) && !preposition(at)) {
                hints.add(code.get());
            }
        }
        if (found.isEmpty() && !glossed.namesPlace()) {
            found.putAll(weak);
        }
        return new Found(Map.copyOf(found), List.copyOf(hints));
    }

    private Optional<Place> codeAt(int at) {
        Token token = phrase.at(at);
        boolean letters = token.text().length() == 2 && token.text().chars().allMatch(point -> point < 0x80);
        return token.word() && letters && !glossed.insideLonger(at) ? Vocabulary.code(token) : Optional.empty();
    }

    private boolean sure(int at) {
        Token token = phrase.at(at);
        return token.kind() == Token.Kind.FLAG
                || nothingElse
                || capitalsTell && token.text().chars().allMatch(Character::isUpperCase);
    }

    private boolean alsoWord(int at) {
        return ALSO_WORDS.contains(phrase.at(at).folded());
    }

    /** Codes, what ties or denies them, and emoji: "us", "US or DE". */
    private boolean nothingElse() {
        for (int at = 0; at < phrase.length(); at++) {
            boolean ties = glossed.is(at, Word.Plain.LINK) || glossed.is(at, Word.Plain.NOT);
            boolean written = phrase.at(at).text().codePoints().anyMatch(Character::isLetterOrDigit);
            if (written && codeAt(at).isEmpty() && !ties) {
                return false;
            }
        }
        return true;
    }

    /** "store in Germany" is not a store in India, and neither is "in account Acme": such words count before the noun, or last. */
    private boolean besideNoun(int at) {
        if (glossed.nounBegins(at + 1)) {
            int after = glossed.end(at + 1);
            return !preposition(at) || after >= phrase.length() || !named(after);
        }
        return glossed.nounEnds(at) && (!alsoWord(at) || lastOfClause(at));
    }

    private boolean preposition(int at) {
        return phrase.at(at).folded().equals("in");
    }

    private boolean named(int at) {
        return !names.matches(phrase.tokens(), at, token -> !token.word()).isEmpty();
    }

    private boolean lastOfClause(int at) {
        return at + 1 >= phrase.length() || phrase.at(at + 1).kind() == Token.Kind.BREAK;
    }

    private boolean leavesName(int at) {
        List<Token> words = new ArrayList<>(phrase.words());
        if (words.size() < 2 || words.size() > LONGEST_NAME) {
            return false;
        }
        Token code = phrase.at(at);
        words.removeIf(token -> token == code);
        return names.matches(words, 0, token -> false).stream().anyMatch(match -> match.end() == words.size());
    }
}
