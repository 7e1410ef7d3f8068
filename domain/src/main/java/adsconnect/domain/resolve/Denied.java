package adsconnect.domain.resolve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Which mentions are not meant. "Not" denies the next mention of its clause with all that "and" and "or" tie to it; at the end
 * of a clause the last one before it: "not the US or Germany, the UK", "不要美国站", "美国站不要". Where it stands just behind a
 * mention and goes on ("the US is not …"), who knows what is meant: that one is in doubt. So is one with anything else between it
 * and the "not": "no data on the US site", "don't forget Germany".
 */
final class Denied {

    private final List<Piece> pieces;
    private final Clauses clauses;
    private final BitSet denied = new BitSet();
    private final BitSet doubtful = new BitSet();

    private Denied(List<Piece> pieces) {
        this.pieces = pieces;
        this.clauses = new Clauses(pieces);
    }

    static Denied in(List<Piece> pieces) {
        Denied all = new Denied(pieces);
        for (int at = 0; at < pieces.size(); at++) {
            if (all.clauses.is(at, Word.Plain.NOT)) {
                all.not(at);
            } else if (all.clauses.is(at, Word.Plain.UNSURE)) {
                all.unsure(at);
            } else if (all.clauses.is(at, Word.Plain.OUT)) {
                all.clauses.last(at, all.clauses.clauseStart(at)).ifPresent(all::denyBack);
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
            } else if (!clauses.silent(at)) {
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
        int next = clauses.next(at);
        if (next < pieces.size() && clauses.negates(next)) {
            return;
        }
        if (next < pieces.size() && clauses.mention(next)) {
            spread(next, clauses.plainly(at + 1, next) ? denied : doubtful);
        } else {
            deniesBefore(at, next);
        }
    }

    private void unsure(int at) {
        int next = clauses.next(at);
        if (next < pieces.size() && clauses.mention(next)) {
            spread(next, doubtful);
        }
    }

    private void deniesBefore(int at, int clauseEnd) {
        boolean last = clauses.silent(at + 1, clauseEnd);
        Optional<Integer> before = clauses.last(at, clauses.clauseStart(at));
        if (before.isPresent() && last) {
            denyBack(before.get());
        } else if (before.isPresent() && clauses.silent(before.get() + 1, at)) {
            doubtful.set(before.get());
        } else if (before.isEmpty() && last && clauses.silent(clauses.clauseStart(at), at)) {
            // "The US? No." With nothing before it, it is only how somebody begins to speak.
            clauses.last(clauses.clauseStart(at), 0).ifPresent(this::denyBack);
        }
    }

    /** To further mentions, as long as they are tied on; a list with commas is, if its last comma is an "or". */
    private void spread(int first, BitSet kind) {
        kind.set(first);
        int listed = first;
        boolean commas = false;
        for (int at = first + 1; at < pieces.size(); at++) {
            if (clauses.mention(at)) {
                boolean tied = clauses.tied(listed, at);
                boolean comma = clauses.broken(listed, at);
                if (!tied && !comma && !clauses.inOneBreath(listed, at)) {
                    return;
                }
                commas |= comma && !tied;
                listed = at;
                if (tied || !commas) {
                    kind.set(first, at + 1);
                }
            } else if (clauses.listEnds(at)) {
                return;
            }
        }
    }

    private void denyBack(int from) {
        denied.set(from);
        int later = from;
        for (int at = from - 1; at >= 0 && !denied.get(at); at--) {
            if (clauses.mention(at)) {
                if (!clauses.tied(at, later) && !clauses.inOneBreath(at, later)) {
                    return;
                }
                denied.set(at);
                later = at;
            } else if (!clauses.silent(at) && !clauses.is(at, Word.Plain.LINK)) {
                return;
            }
        }
    }
}
