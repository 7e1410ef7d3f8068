package adsconnect.amazonads;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetched reports that a killed program left behind; with nobody to remove them they would fill the disk. They are those
 * in a {@link ReportDirectory} whose lock can be had.
 */
final class AbandonedReports {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedReports.class);

    private AbandonedReports() {}

    /** Removes those below that directory. What can't be removed is no reason not to start. One at a time in a process. */
    static synchronized void removeFrom(Path parent) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(parent, ReportDirectory.NAME + "*")) {
            for (Path directory : all) {
                if (mayBeOurs(directory)) {
                    removeIfAbandoned(directory);
                }
            }
        } catch (IOException failure) {
            LOG.warn("Nobody can tell whether a killed program left report files in {}", parent, failure);
        }
    }

    /** Not a link that somebody laid there, nor another user's, nor one of this very process. */
    private static boolean mayBeOurs(Path directory) {
        return Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
                && Files.isWritable(directory)
                && !ReportDirectory.isOfThisProcess(directory);
    }

    private static void removeIfAbandoned(Path directory) {
        try (FileChannel lock = ReportDirectory.openLock(directory)) {
            if (lock.tryLock() != null) {
                ReportDirectory.remove(directory);
            }
        } catch (IOException failure) {
            LOG.warn("Report files that a killed program left in {} can't be removed", directory, failure);
        }
    }
}
