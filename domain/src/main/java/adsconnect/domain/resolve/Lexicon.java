package adsconnect.domain.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Words of one token or several, each with what it means; finds those that begin at a place in a text. */
final class Lexicon<T> {

    private final Map<String, Lexicon<T>> next = new HashMap<>();
    /** One, or none where only longer words go on. */
    private final List<T> meaning = new ArrayList<>(1);

    /** @param end where what was found ends in the text */
    record Match<T>(T meaning, int end) {}

    /** What a word means already stays. */
    void put(List<Token> word, T means) {
        Lexicon<T> at = at(word);
        if (at.meaning.isEmpty()) {
            at.meaning.add(means);
        }
    }

    /** What was meant by exactly this word before; nothing is left of it. */
    Optional<T> replace(List<Token> word, T means) {
        Lexicon<T> at = at(word);
        Optional<T> before = at.meaning.stream().findFirst();
        at.meaning.clear();
        at.meaning.add(means);
        return before;
    }

    private Lexicon<T> at(List<Token> word) {
        Lexicon<T> at = this;
        for (Token token : word) {
            at = at.next.computeIfAbsent(token.folded(), key -> new Lexicon<>());
        }
        return at;
    }

    /** All that begin at that token, the longest first. What may be skipped inside of them is none of theirs. */
    List<Match<T>> matches(List<Token> text, int start, Predicate<Token> skipped) {
        List<Match<T>> found = new ArrayList<>();
        Lexicon<T> at = this;
        for (int index = start; index < text.size(); index++) {
            Token token = text.get(index);
            Lexicon<T> below = at.next.get(token.folded());
            if (below != null) {
                at = below;
                int end = index + 1;
                at.meaning.forEach(means -> found.addFirst(new Match<>(means, end)));
            } else if (index == start || !skipped.test(token)) {
                break;
            }
        }
        return found;
    }
}
