package adsconnect.architecture.crowd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** What a process takes of this machine: its time on a processor so far, and its resident memory now. */
public record ProcessCost(Duration processor, long residentMegabytes) {

    /** Of Linux, and the same on every machine we know of. */
    private static final long TICKS_PER_SECOND = 100;

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    public static boolean canBeTold() {
        return Files.exists(Path.of("/proc/self/stat"));
    }

    public static ProcessCost of(long pid) {
        // The second field is a name in brackets, with anything in it.
        String afterName = read(pid, "stat").replaceFirst("(?s)^.*\\) ", "");
        String[] fields = afterName.split(" ");
        long ticks = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]);
        long kilobytes = Arrays.stream(read(pid, "status").split("\n"))
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow();
        return new ProcessCost(Duration.ofMillis(ticks * 1_000 / TICKS_PER_SECOND), kilobytes / 1_024);
    }

    /** How many, of all on this machine, want each of its processors; more than one has to wait for another. */
    public static double waitingPerProcessor() {
        try {
            return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ")[0])
                    / Runtime.getRuntime().availableProcessors();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(long pid, String what) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), what));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
