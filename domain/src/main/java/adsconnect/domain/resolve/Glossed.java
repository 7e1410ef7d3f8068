package adsconnect.domain.resolve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The words of ours in a phrase, from the left, the longest at each place: what it says if no account is named. */
final class Glossed {

    private final Phrase phrase;
    private final Portfolio portfolio;

    /** By where they begin; nothing inside of one, nor where none is. */
    private final List<Optional<Lexicon.Match<Word>>> begins = new ArrayList<>();

    private final boolean[] nounEnds;
    private final BitSet longer = new BitSet();

    Glossed(Phrase phrase, Portfolio portfolio) {
        this.phrase = phrase;
        this.portfolio = portfolio;
        this.nounEnds = new boolean[phrase.length() + 1];
        while (begins.size() < phrase.length()) {
            Optional<Lexicon.Match<Word>> match =
                    Vocabulary.at(phrase.tokens(), begins.size()).stream().findFirst();
            int end = match.map(Lexicon.Match::end).orElse(begins.size() + 1);
            nounEnds[end] =
                    match.filter(found -> found.meaning() == Word.Plain.NOUN).isPresent();
            if (end > begins.size() + 1) {
                longer.set(begins.size(), end);
            }
            begins.add(match);
            while (begins.size() < end) {
                begins.add(Optional.empty());
            }
        }
    }

    Optional<Lexicon.Match<Word>> at(int start) {
        return begins.get(start).filter(match -> counts(start, match));
    }

    boolean is(int at, Word.Plain word) {
        return at >= 0
                && at < begins.size()
                && begins.get(at).filter(match -> match.meaning() == word).isPresent();
    }

    boolean nounBegins(int at) {
        int start = at < phrase.length() && phrase.at(at).kind() == Token.Kind.MARK ? at + 1 : at;
        return is(start, Word.Plain.NOUN);
    }

    /** Where the noun that begins there ends. */
    int end(int at) {
        int start = phrase.at(at).kind() == Token.Kind.MARK ? at + 1 : at;
        return begins.get(start).map(Lexicon.Match::end).orElse(start + 1);
    }

    /** Whether a noun ends just before that token. */
    boolean nounEnds(int at) {
        int end = at > 0 && phrase.at(at - 1).kind() == Token.Kind.MARK ? at - 1 : at;
        return nounEnds[end];
    }

    /** Whether it is a part of a longer word of ours, as "uk" is of "amazon.co.uk". */
    boolean insideLonger(int at) {
        return longer.get(at);
    }

    /** Whether a place that there is was named by its name. */
    boolean namesPlace() {
        for (int at = 0; at < begins.size(); at++) {
            if (place(at).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The place that there is of which the name begins there. */
    Optional<Place> place(int at) {
        return at(at).map(Lexicon.Match::meaning)
                .filter(Word.Names.class::isInstance)
                .map(word -> ((Word.Names) word).place())
                .filter(portfolio::served);
    }

    private boolean counts(int start, Lexicon.Match<Word> match) {
        return !(match.meaning() instanceof Word.Names names)
                || !names.besideNoun()
                || nounBegins(match.end())
                || nounEnds(start);
    }
}
