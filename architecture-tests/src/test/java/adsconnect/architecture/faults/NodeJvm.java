package adsconnect.architecture.faults;

import adsconnect.architecture.running.ProgramProcess;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The Java that nodes run on. A start is what a kill costs most, so the classes are archived by a node that starts and
 * ends before all others; that halves it.
 */
final class NodeJvm {

    private static final List<String> FLAGS =
            List.of("-Xmx128m", "-Xms48m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable");

    private static final Path ARCHIVE = Path.of("target/faults-node.jsa").toAbsolutePath();

    /** Folders can't be archived; of those there are but the tests. */
    private static final String CLASS_PATH = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !Files.isDirectory(Path.of(entry)) || isOurs(entry))
            .collect(Collectors.joining(File.pathSeparator));

    private static boolean archived;

    private NodeJvm() {}

    static ProgramProcess start(Map<String, String> environment, Path temporaryDirectory) {
        return start("-Xshare:auto", environment, temporaryDirectory);
    }

    /** Starts and ends a node whose classes the others find archived; once for all tests. */
    static synchronized void archive(Map<String, String> environment, Path temporaryDirectory) {
        if (archived) {
            return;
        }
        try (ProgramProcess first = start("-XX:+AutoCreateSharedArchive", environment, temporaryDirectory)) {
            first.ready();
            first.signal("TERM");
            first.end();
        }
        archived = true;
    }

    private static ProgramProcess start(String how, Map<String, String> environment, Path temporaryDirectory) {
        List<String> flags = new ArrayList<>(FLAGS);
        flags.add(how);
        flags.add("-XX:SharedArchiveFile=" + ARCHIVE);
        flags.add("-Djava.io.tmpdir=" + temporaryDirectory);
        return ProgramProcess.start(flags, CLASS_PATH, environment, "serve");
    }

    /** Built without jars, the program itself is in folders; then there is no archive, and starts take longer. */
    private static boolean isOurs(String entry) {
        return entry.endsWith("classes") && !entry.contains("architecture-tests");
    }
}
