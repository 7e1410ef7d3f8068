package adsconnect.architecture.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Conditions;
import adsconnect.architecture.running.OpenScreen;
import adsconnect.architecture.running.Ports;
import adsconnect.architecture.running.ProgramProcess;
import adsconnect.postgres.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** WAIT-2: ten thousand waiting screens on one node, in a process of its own, so that its cost is told alone. */
class OpenScreensTest {

    private static final int SCREENS = 10_000;
    private static final int PROFILES = 1_000;
    private static final int CHANGES = 3;

    /** The aims are a tenth and two seconds; what was seen, and where it goes, is in benchmarks/RESULTS.md. */
    private static final double MOST_IDLE_SHARE = 0.4;

    private static final double MOST_SECONDS = 5;

    private static final Duration HOLD = Duration.ofSeconds(30);

    /** As {@code ./adsconnect} starts it: the other programs of these tests are compiled less, for they live for seconds. */
    private static final List<String> FOR_LONG = List.of("-XX:TieredStopAtLevel=4", "-Xmx448m", "-Xmn96m");

    @TempDir
    Path home;

    @Test
    @Tag("long")
    @Timeout(300)
    void wait2_ten_thousand_screens_take_less_than_half_a_gigabyte_and_all_see_what_changes() {
        Assumptions.assumeTrue(ProcessCost.canBeTold());
        Crowd crowd = Crowd.arrive(TestDatabase.migrated(), PROFILES);
        int port = Ports.free();
        try (ProgramProcess node = new LoneNode(home, crowd.database(), port).start(FOR_LONG, Map.of())) {
            ProcessCost alone = ProcessCost.of(node.pid());
            List<OpenScreen> screens = crowd.open(SCREENS, port);
            try {
                measure(node, crowd, screens, alone);
            } finally {
                screens.forEach(OpenScreen::close);
            }
        }
    }

    private static void measure(ProgramProcess node, Crowd crowd, List<OpenScreen> screens, ProcessCost alone) {
        // By then each was held twice, and most of the program is compiled.
        awaitAsked(screens, 4);
        long start = System.nanoTime();
        ProcessCost before = ProcessCost.of(node.pid());
        awaitAsked(screens, 5);
        ProcessCost idle = ProcessCost.of(node.pid());
        double share = idle.processor().minus(before.processor()).toNanos() / (double) (System.nanoTime() - start);
        System.out.printf(
                "%d screens: %d MB resident, %d MB before they came; %.1f %% of a core while nothing changes%n",
                screens.size(), idle.residentMegabytes(), alone.residentMegabytes(), share * 100);

        double slowest = 0;
        for (int change = 1; change <= CHANGES; change++) {
            slowest = Math.max(slowest, change(node, crowd, screens, change));
        }
        ProcessCost after = ProcessCost.of(node.pid());
        assertThat(after.residentMegabytes() - alone.residentMegabytes())
                .as("megabytes for the screens")
                .isLessThan(500);
        assertThat(slowest).as("seconds until a change was on all screens").isLessThan(MOST_SECONDS);
        assertThat(share).as("share of a core while nothing changes").isLessThan(MOST_IDLE_SHARE);
    }

    /** In how many seconds it came to the last screen, of a machine that has nothing else to do. */
    private static double change(ProgramProcess node, Crowd crowd, List<OpenScreen> screens, int version) {
        long askedBefore = asked(screens);
        ProcessCost before = ProcessCost.of(node.pid());
        double crowded = ProcessCost.waitingPerProcessor();
        Instant changing = Instant.now();
        crowd.oneReportMore();
        await("the change on all screens", screens, screen -> screen.version() >= version);
        Duration took = Duration.between(
                changing,
                screens.stream()
                        .map(screen -> screen.shown().getLast().at())
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        Conditions.await("all to be held again", HOLD, () -> asked(screens) >= askedBefore + screens.size());
        ProcessCost after = ProcessCost.of(node.pid());
        double alone = took.toMillis() / 1_000.0 / Math.max(1, crowded);
        System.out.printf(
                "change %d: on all screens after %d ms with %.1f who want each processor, so %.1f s alone; %d ms of"
                        + " the node's processor time; %d MB%n",
                version,
                took.toMillis(),
                crowded,
                alone,
                after.processor().minus(before.processor()).toMillis(),
                after.residentMegabytes());
        return alone;
    }

    private static long asked(List<OpenScreen> screens) {
        return screens.stream().mapToLong(OpenScreen::asked).sum();
    }

    private static void awaitAsked(List<OpenScreen> screens, int times) {
        await("every screen to have asked", screens, screen -> screen.asked() >= times);
    }

    private static void await(String what, List<OpenScreen> screens, Predicate<OpenScreen> condition) {
        Conditions.await(
                what,
                HOLD.multipliedBy(4),
                () -> screens.stream()
                        .allMatch(screen ->
                                condition.test(screen) || screen.failure().isPresent()));
        assertThat(screens.stream().flatMap(screen -> screen.failure().stream()))
                .isEmpty();
    }
}
