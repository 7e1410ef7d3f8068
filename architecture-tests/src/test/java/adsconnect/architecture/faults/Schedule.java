package adsconnect.architecture.faults;

import adsconnect.architecture.faults.Trigger.Line;
import adsconnect.architecture.faults.Turns.Speaker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The faults of one run in their order; the same seed gives the same ones. */
record Schedule(long seed, List<Step> steps) {

    /** Names the seed to play again. */
    static final String SEED_PROPERTY = "faults.seed";

    Schedule {
        steps = List.copyOf(steps);
    }

    /** So many faults of each kind over the nodes; never the same node twice in a row, or it would be waited for. */
    static Schedule of(long seed, int nodes, Map<Fault, Integer> counts) {
        Random random = new Random(seed);
        List<Fault> faults = new ArrayList<>();
        new TreeMap<>(counts).forEach((fault, count) -> faults.addAll(Collections.nCopies(count, fault)));
        Collections.shuffle(faults, random);
        List<Step> steps = new ArrayList<>();
        int victim = random.nextInt(nodes);
        for (Fault fault : faults) {
            steps.add(new Step(fault, victim, trigger(fault, random)));
            victim = (victim + 1 + random.nextInt(nodes - 1)) % nodes;
        }
        return new Schedule(seed, steps);
    }

    /** The one that was asked for, else the given one. */
    static long seedOr(long seed) {
        return Long.getLong(SEED_PROPERTY, seed);
    }

    private static Trigger trigger(Fault fault, Random random) {
        Line line = random.nextBoolean() ? Line.AMAZON : Line.DATABASE;
        Speaker speaker = random.nextBoolean() ? Speaker.NODE : Speaker.SERVER;
        return new Trigger(line, speaker, 1 + random.nextInt(line.furthestTurn));
    }

    /** For whoever has to play it again. */
    @Override
    public String toString() {
        return "Faults of -D" + SEED_PROPERTY + "=" + seed + "\n"
                + steps.stream()
                        .map(step -> "  " + step.fault() + " node " + step.victim() + " before turn "
                                + step.trigger().turn() + " of the "
                                + (step.trigger().speaker() == Speaker.NODE ? "node" : "server") + " on the line to "
                                + step.trigger().line())
                        .collect(Collectors.joining("\n"));
    }
}
