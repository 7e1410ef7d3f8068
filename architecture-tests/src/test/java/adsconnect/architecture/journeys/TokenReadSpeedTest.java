package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.crowd.ProcessCost;
import adsconnect.architecture.running.Ports;
import adsconnect.architecture.running.ProgramProcess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a token read costs on 32 connections, beside the same server's barest answer in the same run. */
class TokenReadSpeedTest {

    private static final int ROUNDS = Integer.getInteger("speed.rounds", 5);
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final double AIM_OF_BARE = 0.5;
    private static final double AIM_P99_MILLIS = 5;
    private static final double AIM_CPU_MILLIS = 0.08;

    @TempDir
    Path home;

    private record Round(double perSecond, double p99, double cpuMicros, double databaseMicros) {}

    @Test
    @Tag("long")
    @Timeout(300)
    void a_token_is_read_at_half_the_rate_of_a_bare_answer() {
        Assumptions.assumeTrue(ProcessCost.canBeTold());
        int port = Ports.free();
        try (TokenNodes nodes = new TokenNodes();
                // As ./adsconnect starts it.
                ProgramProcess node = nodes.startProcess(port, home, "-XX:TieredStopAtLevel=4", "-Xmx256m")) {
            Load load = new Load(port);
            String bare = "GET /health/live HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n";
            String token = TokenNodes.tokenRequest(port);
            TokenNodes.tokenIn(nodes.token(URI.create("http://127.0.0.1:" + port)));
            List<Double> ratios = new ArrayList<>();
            List<Round> reads = new ArrayList<>();
            for (int round = -2; round < ROUNDS; round++) {
                Round barely = round(load, bare, node.pid(), nodes);
                Round read = round(load, token, node.pid(), nodes);
                System.out.printf(
                        "bare %s%ntoken %s, ratio %.2f%n", barely, read, read.perSecond() / barely.perSecond());
                if (round >= 0) {
                    ratios.add(read.perSecond() / barely.perSecond());
                    reads.add(read);
                }
            }
            double ratio = median(ratios.stream().mapToDouble(each -> each).toArray());
            double p99 = median(reads.stream().mapToDouble(Round::p99).toArray());
            double cpu = median(reads.stream()
                    .mapToDouble(read -> (read.cpuMicros() + read.databaseMicros()) / 1_000)
                    .toArray());
            System.out.printf(
                    "median: %.2f of bare, P99 %.2f ms (aim %.0f), %.3f ms CPU%n", ratio, p99, AIM_P99_MILLIS, cpu);
            assertThat(ratio).isGreaterThan(AIM_OF_BARE);
            // What else the machine does is in it: only what is far off is told.
            assertThat(p99).as("P99 in milliseconds").isLessThan(10 * AIM_P99_MILLIS);
            assertThat(cpu).as("CPU in milliseconds").isLessThan(AIM_CPU_MILLIS);
        }
    }

    private static Round round(Load load, String request, long pid, TokenNodes nodes) {
        Duration before = ProcessCost.of(pid).processor();
        Duration databaseBefore = database(nodes);
        Load.Figures figures = load.run(request, ROUND);
        int answers = figures.nanos().length;
        return new Round(
                figures.perSecond(),
                figures.percentileMillis(99),
                ProcessCost.of(pid).processor().minus(before).toNanos() / 1e3 / answers,
                database(nodes).minus(databaseBefore).toNanos() / 1e3 / answers);
    }

    /** Of all PostgreSQL processes that serve the nodes of these tests; those that ended meanwhile don't count. */
    private static Duration database(TokenNodes nodes) {
        return nodes.firstColumn("SELECT pid::text FROM pg_stat_activity WHERE pid <> pg_backend_pid()").stream()
                .map(Long::valueOf)
                .filter(pid -> ProcessHandle.of(pid).isPresent())
                .map(pid -> ProcessCost.of(pid).processor())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
