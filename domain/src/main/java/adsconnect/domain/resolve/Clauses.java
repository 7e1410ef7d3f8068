package adsconnect.domain.resolve;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Where the clauses of a phrase begin and end, and how the mentions in them are tied together. */
final class Clauses {

    private final List<Piece> pieces;
    /** By place: where its clause begins, and where the last mention before it is, -1 for none. */
    private final int[] clauseStart;

    private final int[] lastMention;

    Clauses(List<Piece> pieces) {
        this.pieces = pieces;
        this.clauseStart = new int[pieces.size() + 1];
        this.lastMention = new int[pieces.size() + 1];
        lastMention[0] = -1;
        for (int at = 1; at <= pieces.size(); at++) {
            clauseStart[at] = pieces.get(at - 1) instanceof Piece.Break ? at : clauseStart[at - 1];
            lastMention[at] = mention(at - 1) ? at - 1 : lastMention[at - 1];
        }
    }

    /** The next mention of the clause, or where that ends. */
    int next(int at) {
        int next = at + 1;
        while (next < pieces.size() && !ends(next) && !mention(next)) {
            next++;
        }
        return next;
    }

    /** Whether nothing is said there that could be what the "not" belongs to. */
    boolean plainly(int from, int to) {
        return IntStream.range(from, to)
                .allMatch(at -> silent(at) || is(at, Word.Plain.LINK) || is(at, Word.Plain.NUMBERED));
    }

    /** Whether a list ends there. */
    boolean listEnds(int at) {
        return pieces.get(at) instanceof Piece.Unknown || negates(at) || is(at, Word.Plain.OUT);
    }

    boolean negates(int at) {
        return is(at, Word.Plain.NOT) || is(at, Word.Plain.UNSURE);
    }

    boolean tied(int from, int to) {
        return between(from, to, at -> is(at, Word.Plain.LINK));
    }

    boolean broken(int from, int to) {
        return between(from, to, at -> pieces.get(at) instanceof Piece.Break);
    }

    /** Two of a kind are two; an account and its site are one. */
    boolean inOneBreath(int from, int to) {
        return silent(from + 1, to)
                && !pieces.get(from).getClass().equals(pieces.get(to).getClass());
    }

    private boolean between(int from, int to, IntPredicate what) {
        return IntStream.range(from + 1, to).anyMatch(what);
    }

    boolean silent(int from, int to) {
        return IntStream.range(from, to).allMatch(this::silent);
    }

    boolean silent(int at) {
        return is(at, Word.Plain.NOTHING) || is(at, Word.Plain.NOUN);
    }

    Optional<Integer> last(int before, int from) {
        int at = lastMention[before];
        return at >= from ? Optional.of(at) : Optional.empty();
    }

    int clauseStart(int at) {
        return clauseStart[at];
    }

    private boolean ends(int at) {
        return pieces.get(at) instanceof Piece.Break || negates(at);
    }

    boolean mention(int at) {
        return pieces.get(at) instanceof Piece.Mention;
    }

    boolean is(int at, Word.Plain word) {
        return pieces.get(at).equals(new Piece.Telling(word));
    }
}
