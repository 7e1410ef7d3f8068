package adsconnect.domain.resolve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which mentions are not meant. "Not" denies the next mention of its clause with all that "and" and "or" tie to it; at the end
 * of a clause the last one before it: "not the US or Germany, the UK", "不要美国站", "美国站不要". Where it stands just behind a
 * mention and goes on ("the US is not …"), who knows what is meant: that one is in doubt.
 */
final class Denied {

    private final List<Piece> pieces;
    private final BitSet denied = new BitSet();
    private final BitSet doubtful = new BitSet();

    /** By place: where its clause begins, and where the last mention before it is, -1 for none. */
    private final int[] clauseStart;

    private final int[] lastMention;

    private Denied(List<Piece> pieces) {
        this.pieces = pieces;
        this.clauseStart = new int[pieces.size() + 1];
        this.lastMention = new int[pieces.size() + 1];
        lastMention[0] = -1;
        for (int at = 1; at <= pieces.size(); at++) {
            clauseStart[at] = pieces.get(at - 1) instanceof Piece.Break ? at : clauseStart[at - 1];
            lastMention[at] = mention(at - 1) ? at - 1 : lastMention[at - 1];
        }
    }

    static Denied in(List<Piece> pieces) {
        Denied all = new Denied(pieces);
        for (int at = 0; at < pieces.size(); at++) {
            if (all.is(at, Word.Plain.NOT)) {
                all.not(at);
            } else if (all.is(at, Word.Plain.OUT)) {
                all.last(at, all.clauseStart(at)).ifPresent(all::denyBack);
            }
        }
        return all;
    }

    boolean denied(int at) {
        return denied.get(at);
    }

    boolean doubtful(int at) {
        return doubtful.get(at);
    }

    /** Those that were denied, those said in one breath as one: "not Acme US". */
    List<Exclusion> exclusions() {
        List<Exclusion> all = new ArrayList<>();
        Exclusion breath = Exclusion.nothing();
        for (int at = 0; at < pieces.size(); at++) {
            if (denied.get(at) && pieces.get(at) instanceof Piece.Mention mention) {
                if (breath.tells(mention)) {
                    all.add(breath);
                    breath = Exclusion.nothing();
                }
                breath = breath.and(mention);
            } else if (!silent(at)) {
                all.add(breath);
                breath = Exclusion.nothing();
            }
        }
        all.add(breath);
        return all.stream()
                .filter(one -> !one.equals(Exclusion.nothing()))
                .distinct()
                .toList();
    }

    private void not(int at) {
        int next = at + 1;
        while (next < pieces.size() && !ends(next) && !mention(next)) {
            next++;
        }
        if (next < pieces.size() && is(next, Word.Plain.NOT)) {
            return;
        }
        if (next < pieces.size() && mention(next)) {
            denyOn(next);
        } else {
            deniesBefore(at, next);
        }
    }

    private void deniesBefore(int at, int clauseEnd) {
        boolean last = silent(at + 1, clauseEnd);
        Optional<Integer> before = last(at, clauseStart(at));
        if (before.isPresent() && last) {
            denyBack(before.get());
        } else if (before.isPresent() && silent(before.get() + 1, at)) {
            doubtful.set(before.get());
        } else if (before.isEmpty() && last && silent(clauseStart(at), at)) {
            // "The US? No." With nothing before it, it is only how somebody begins to speak.
            last(clauseStart(at), 0).ifPresent(this::denyBack);
        }
    }

    /** Further mentions are denied too, as long as they are tied on; a list with commas is, if its last comma is an "or". */
    private void denyOn(int first) {
        denied.set(first);
        int listed = first;
        boolean commas = false;
        for (int at = first + 1; at < pieces.size(); at++) {
            if (mention(at)) {
                boolean tied = tied(listed, at);
                boolean comma = broken(listed, at);
                if (!tied && !comma && !inOneBreath(listed, at)) {
                    return;
                }
                commas |= comma && !tied;
                listed = at;
                if (tied || !commas) {
                    denied.set(first, at + 1);
                }
            } else if (pieces.get(at) instanceof Piece.Unknown || is(at, Word.Plain.NOT) || is(at, Word.Plain.OUT)) {
                return;
            }
        }
    }

    private void denyBack(int from) {
        denied.set(from);
        int later = from;
        for (int at = from - 1; at >= 0 && !denied.get(at); at--) {
            if (mention(at)) {
                if (!tied(at, later) && !inOneBreath(at, later)) {
                    return;
                }
                denied.set(at);
                later = at;
            } else if (!silent(at) && !is(at, Word.Plain.LINK)) {
                return;
            }
        }
    }

    private boolean tied(int from, int to) {
        return between(from, to, at -> is(at, Word.Plain.LINK));
    }

    private boolean broken(int from, int to) {
        return between(from, to, at -> pieces.get(at) instanceof Piece.Break);
    }

    /** Two of a kind are two; an account and its site are one. */
    private boolean inOneBreath(int from, int to) {
        return silent(from + 1, to)
                && !pieces.get(from).getClass().equals(pieces.get(to).getClass());
    }

    private boolean between(int from, int to, IntPredicate what) {
        return IntStream.range(from + 1, to).anyMatch(what);
    }

    private boolean silent(int from, int to) {
        return IntStream.range(from, to).allMatch(this::silent);
    }

    private boolean silent(int at) {
        return is(at, Word.Plain.NOTHING) || is(at, Word.Plain.NOUN);
    }

    private Optional<Integer> last(int before, int from) {
        int at = lastMention[before];
        return at >= from ? Optional.of(at) : Optional.empty();
    }

    private int clauseStart(int at) {
        return clauseStart[at];
    }

    private boolean ends(int at) {
        return pieces.get(at) instanceof Piece.Break || is(at, Word.Plain.NOT);
    }

    private boolean mention(int at) {
        return pieces.get(at) instanceof Piece.Mention;
    }

    private boolean is(int at, Word.Plain word) {
        return pieces.get(at).equals(new Piece.Telling(word));
    }
}
