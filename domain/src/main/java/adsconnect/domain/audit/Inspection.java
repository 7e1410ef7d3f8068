package adsconnect.domain.audit;

import adsconnect.domain.audit.Damage.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** One walk along the chain, from its beginning to its end. Not shared between threads. */
final class Inspection {

    /** Whoever truncates a table does not get a list of a million. */
    static final int MOST_TOLD = 1_000;

    private final Optional<Cut> cut;
    private final Optional<Head> expected;
    private final List<Damage> damages = new ArrayList<>();
    private Head end;
    /** What the last seal should have come to, where it did not: which of its two halves was changed, the next one tells. */
    private Optional<Hash> otherwise = Optional.empty();

    private boolean cutIsTold;
    private boolean expectedIsMet;
    private long sealed;
    private long damaged;

    Inspection(Optional<Cut> cut, Optional<Head> expected) {
        this.cut = cut;
        this.expected = expected;
        this.end = cut.map(Cut::dropped).orElse(Head.START);
        meet(end);
    }

    /** The last seal that was looked at. */
    Head end() {
        return end;
    }

    long sealed() {
        return sealed;
    }

    void look(Seal seal, Optional<WrittenLine> line) {
        passGap(seal.number());
        boolean broken = seal.number() == end.seal() + 1
                && !seal.follows(end.chain())
                && otherwise.filter(seal::follows).isEmpty();
        otherwise = broken ? Optional.of(seal.chainedTo(end.chain())) : Optional.empty();
        if (broken) {
            tell(Damage.line(Kind.SEAL_CHANGED, seal));
        } else if (line.isEmpty()) {
            if (!isDropped(seal)) {
                tell(Damage.line(Kind.LINE_MISSING, seal));
            }
        } else if (!line.get().hash().equals(seal.content())) {
            tell(Damage.line(Kind.LINE_CHANGED, seal));
        }
        line.ifPresent(this::listen);
        sealed++;
        end = seal.head();
        meet(end);
    }

    private void passGap(long next) {
        long first = end.seal() + 1;
        LongStream.range(first, Math.min(next, first + MOST_TOLD))
                .forEach(missing -> tell(Damage.seal(Kind.SEAL_MISSING, missing)));
        damaged += Math.max(0, next - first - MOST_TOLD);
    }

    VerifyTrail.Verified end(Head noted, Map<Long, Instant> strays, List<WrittenLine> waiting) {
        waiting.forEach(this::listen);
        strays.forEach((number, at) -> tell(Damage.unsealed(number, at)));
        if (cut.isPresent() && !cutIsTold) {
            tell(Damage.seal(Kind.BEGINNING_CUT_OFF, cut.get().dropped().seal()));
        }
        if (noted.seal() > end.seal()) {
            tell(Damage.seal(Kind.TAIL_CUT_OFF, end.seal() + 1));
        } else if (!noted.equals(end)) {
            tell(Damage.seal(Kind.HEAD_DIFFERS, noted.seal()));
        }
        expected.filter(head -> !expectedIsMet).ifPresent(this::miss);
        long from = cut.map(Cut::dropped).orElse(Head.START).seal() + 1;
        return new VerifyTrail.Verified(end, from, sealed, waiting.size(), List.copyOf(damages), damaged);
    }

    private void miss(Head head) {
        if (head.seal() > end.seal()) {
            tell(Damage.seal(Kind.TAIL_CUT_OFF, end.seal() + 1));
        } else if (cut.isPresent() && head.seal() < cut.get().dropped().seal()) {
            tell(Damage.seal(Kind.HEAD_TOO_OLD, head.seal()));
        } else {
            tell(Damage.seal(Kind.HEAD_DIFFERS, head.seal()));
        }
    }

    private void meet(Head head) {
        expectedIsMet |= expected.equals(Optional.of(head));
    }

    private boolean isDropped(Seal seal) {
        return cut.isPresent()
                && LocalDate.ofInstant(seal.lineAt(), ZoneOffset.UTC)
                        .isBefore(cut.get().before());
    }

    /** That the beginning was dropped is itself told by a line, which is sealed like any other. */
    private void listen(WrittenLine line) {
        cutIsTold |= cut.isPresent() && DropOldLines.tells(line, cut.get());
    }

    private void tell(Damage damage) {
        damaged++;
        if (damages.size() < MOST_TOLD) {
            damages.add(damage);
        }
    }
}
