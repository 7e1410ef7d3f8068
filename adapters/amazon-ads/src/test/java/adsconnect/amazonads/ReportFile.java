package adsconnect.amazonads;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Report files as Amazon makes them, and what is left of those that were fetched. */
final class ReportFile {

    private ReportFile() {}

    static byte[] gzip(String json) {
        return gzip(json.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** As gzip makes of several files put one behind the other. */
    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] firstPart(byte[] whole, double share) {
        return Arrays.copyOf(whole, (int) (whole.length * share));
    }

    static Path write(Path file, byte[] content) {
        try {
            return Files.write(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Temporary files of ours that lie around. */
    static Set<Path> lyingAround() {
        return lyingAround(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** In that directory, or in one in it. */
    static Set<Path> lyingAround(Path directory) {
        try (Stream<Path> files = Files.find(
                directory, 2, (file, is) -> file.getFileName().toString().startsWith("adsconnect-report-"))) {
            return files.collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether, after a moment at most, this process holds no more of our files open than that. */
    static boolean soonHeldOpenAtMost(long most) {
        long deadline = System.nanoTime() + 3_000_000_000L;
        while (heldOpen() > most && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return heldOpen() <= most;
    }

    /** How many of our files this process holds open, removed or not; 0 where the system does not tell. */
    static long heldOpen() {
        return heldOpen("adsconnect-report-");
    }

    /** How many files of such a name this process holds open. */
    static long heldOpen(String name) {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.filter(descriptor -> leadsTo(descriptor, name)).count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean leadsTo(Path descriptor, String name) {
        try {
            return Files.readSymbolicLink(descriptor).toString().contains(name);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }
}
