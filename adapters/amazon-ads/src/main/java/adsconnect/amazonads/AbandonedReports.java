package adsconnect.amazonads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetched report files that a killed program left behind; with nobody to remove them they would fill the disk. Their
 * names tell whose they are. Should that process live after all, beyond the walls of a container, it finds its file gone
 * at worst, and fetches it again.
 */
final class AbandonedReports {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedReports.class);
    private static final String NAME = "adsconnect-report-";
    private static final Pattern OF_A_PROCESS = Pattern.compile(NAME + "([0-9]{1,18})-.*");

    private AbandonedReports() {}

    /** What names of this process's files begin with. */
    static String prefix() {
        return NAME + ProcessHandle.current().pid() + "-";
    }

    /** Removes those in the directory whose process is gone. What can't be removed is no reason not to start. */
    static void removeFrom(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> abandoned = files.filter(AbandonedReports::isAbandoned).toList();
            for (Path file : abandoned) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException failure) {
            LOG.warn("Report files that a killed program left in {} can't be removed", directory, failure);
        }
    }

    private static boolean isAbandoned(Path file) {
        Matcher name = OF_A_PROCESS.matcher(file.getFileName().toString());
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }
}
