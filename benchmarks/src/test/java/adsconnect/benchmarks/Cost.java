package adsconnect.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What some work took: time on the clock, and processor time, which other programs on the machine do not distort as much.
 *
 * @param ours of this process
 * @param server of all processes of PostgreSQL, also those that work in the background
 */
record Cost(Duration wall, Duration ours, Duration server) {

    private static final long TICK_MILLIS = 10;

    static Cost of(long postmaster, Runnable work) {
        long server = serverCpu(postmaster);
        long own = ownCpu();
        long began = System.nanoTime();
        work.run();
        return new Cost(
                Duration.ofNanos(System.nanoTime() - began),
                Duration.ofNanos(ownCpu() - own),
                Duration.ofMillis(serverCpu(postmaster) - server));
    }

    Cost plus(Cost other) {
        return new Cost(wall.plus(other.wall), ours.plus(other.ours), server.plus(other.server));
    }

    String perRow(long rows) {
        return "%,9.0f rows/s   ours %5.2f us   PostgreSQL %5.2f us"
                .formatted(rows / seconds(wall), seconds(ours) * 1e6 / rows, seconds(server) * 1e6 / rows);
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static long ownCpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** Those that ended count with the postmaster that waited for them. */
    private static long serverCpu(long postmaster) {
        long living = ProcessHandle.of(postmaster)
                .orElseThrow()
                .children()
                .mapToLong(child -> ticks(child.pid(), false))
                .sum();
        return (living + ticks(postmaster, true)) * TICK_MILLIS;
    }

    /** From proc(5): after the name in brackets come state and parent; utime is the twelfth. */
    private static long ticks(long process, boolean withEndedChildren) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(process), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            return withEndedChildren ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
