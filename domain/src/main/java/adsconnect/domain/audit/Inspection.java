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

/** What is looked for on a walk along the chain, and what is found. Not shared between threads. */
final class Inspection {

    /** Whoever truncates a table does not get a list of a million. */
    static final int MOST_TOLD = 1_000;

    private final Optional<Cut> cut;
    private final Optional<Head> expected;
    private final List<Damage> damages = new ArrayList<>();

    Inspection(Optional<Cut> cut, Optional<Head> expected) {
        this.cut = cut;
        this.expected = expected;
    }

    /**
     * How far it came.
     *
     * @param end the last seal that was looked at
     * @param at when it says it was made; empty before the first
     * @param otherwise what that one should have come to, where it did not: which of its halves was changed, the next one tells
     * @param cutIsTold whether a line told that the beginning was dropped
     * @param expectedIsMet whether the expected head was on the way
     * @param more damages beyond those that are told
     */
    record Walk(
            Head end,
            Optional<Instant> at,
            Optional<Hash> otherwise,
            boolean cutIsTold,
            boolean expectedIsMet,
            long sealed,
            long more) {}

    Walk begin() {
        Head start = cut.map(Cut::dropped).orElse(Head.START);
        return new Walk(
                start,
                Optional.empty(),
                Optional.empty(),
                cut.isEmpty(),
                expected.isEmpty() || isExpected(start),
                0,
                0);
    }

    /** One seal further. */
    Walk look(Walk walk, Seal seal, Optional<WrittenLine> line) {
        Hash before = walk.end().chain();
        long more = walk.more() + tellGap(walk.end().seal() + 1, seal.number());
        boolean broken = seal.number() == walk.end().seal() + 1
                && !seal.follows(before)
                && walk.otherwise().filter(seal::follows).isEmpty();
        Optional<Kind> kind = broken ? Optional.of(Kind.SEAL_CHANGED) : damage(seal, line);
        more += kind.map(found -> tell(Damage.line(found, seal))).orElse(0);
        return new Walk(
                seal.head(),
                Optional.of(seal.sealedAt()),
                broken ? Optional.of(seal.chainedTo(before)) : Optional.empty(),
                walk.cutIsTold() || line.filter(this::tellsOfTheCut).isPresent(),
                walk.expectedIsMet() || isExpected(seal.head()),
                walk.sealed() + 1,
                more);
    }

    /** What has no seal yet may tell of the cut too. */
    Walk listen(Walk walk, List<WrittenLine> waiting) {
        return new Walk(
                walk.end(),
                walk.at(),
                walk.otherwise(),
                walk.cutIsTold() || waiting.stream().anyMatch(this::tellsOfTheCut),
                walk.expectedIsMet(),
                walk.sealed(),
                walk.more());
    }

    /** The chain is over. */
    VerifyTrail.Verified end(
            Walk walk, Head noted, Optional<Instant> notedAt, Map<Long, Instant> strays, List<WrittenLine> waiting) {
        long more = walk.more();
        for (Map.Entry<Long, Instant> stray : strays.entrySet()) {
            more += tell(Damage.line(Kind.LINE_UNSEALED, stray.getKey(), stray.getValue()));
        }
        for (WrittenLine line : waiting) {
            if (line.isGone() && !isDropped(line.at())) {
                more += tell(Damage.line(Kind.LINE_MISSING, line.number(), line.at()));
            }
        }
        if (!walk.cutIsTold()) {
            more += tell(Damage.seal(
                    Kind.BEGINNING_CUT_OFF, cut.orElseThrow().dropped().seal()));
        }
        if (noted.seal() > walk.end().seal()) {
            more += tell(Damage.seal(Kind.TAIL_CUT_OFF, walk.end().seal() + 1));
        } else if (!noted.equals(walk.end())
                || walk.at().isPresent() && !walk.at().equals(notedAt)) {
            more += tell(Damage.seal(Kind.HEAD_DIFFERS, noted.seal()));
        }
        if (!walk.expectedIsMet()) {
            more += tell(missed(walk.end(), expected.orElseThrow()));
        }
        return new VerifyTrail.Verified(
                walk.end(),
                cut.map(Cut::dropped).orElse(Head.START).seal() + 1,
                walk.sealed(),
                waiting.size(),
                List.copyOf(damages),
                damages.size() + more);
    }

    private Optional<Kind> damage(Seal seal, Optional<WrittenLine> line) {
        if (line.isEmpty()) {
            return isDropped(seal.lineAt()) ? Optional.empty() : Optional.of(Kind.LINE_MISSING);
        }
        return line.get().hash().equals(seal.content()) ? Optional.empty() : Optional.of(Kind.LINE_CHANGED);
    }

    private Damage missed(Head end, Head head) {
        if (head.seal() > end.seal()) {
            return Damage.seal(Kind.TAIL_CUT_OFF, end.seal() + 1);
        }
        boolean tooOld = cut.filter(made -> head.seal() < made.dropped().seal()).isPresent();
        return Damage.seal(tooOld ? Kind.HEAD_TOO_OLD : Kind.HEAD_DIFFERS, head.seal());
    }

    private boolean isExpected(Head head) {
        return expected.equals(Optional.of(head));
    }

    private boolean isDropped(Instant lineAt) {
        return cut.isPresent()
                && LocalDate.ofInstant(lineAt, ZoneOffset.UTC)
                        .isBefore(cut.get().before());
    }

    /** That the beginning was dropped is itself told by a line, which is sealed like any other. */
    private boolean tellsOfTheCut(WrittenLine line) {
        return cut.isPresent() && DropOldLines.tells(line, cut.get());
    }

    private long tellGap(long first, long next) {
        int untold = LongStream.range(first, Math.min(next, first + MOST_TOLD))
                .mapToInt(missing -> tell(Damage.seal(Kind.SEAL_MISSING, missing)))
                .sum();
        return untold + Math.max(0, next - first - MOST_TOLD);
    }

    /** How many of it there was no room for. */
    private int tell(Damage damage) {
        if (damages.size() >= MOST_TOLD) {
            return 1;
        }
        damages.add(damage);
        return 0;
    }
}
