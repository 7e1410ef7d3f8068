package adsconnect.amazonads;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
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
    static void removeFrom(Path parent) {
        try {
            removeFrom(parent, ourselves(parent));
        } catch (IOException failure) {
            couldNotLook(parent, failure);
        }
    }

    /** Only those of that user. */
    static synchronized void removeFrom(Path parent, UserPrincipal us) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(parent, ReportDirectory.NAME + "*")) {
            for (Path directory : all) {
                removeIfAbandoned(directory, us);
            }
        } catch (DirectoryIteratorException halfway) {
            couldNotLook(parent, halfway.getCause());
        } catch (IOException failure) {
            couldNotLook(parent, failure);
        }
    }

    private static void couldNotLook(Path parent, IOException failure) {
        LOG.warn("Nobody can tell whether a killed program left report files in {}", parent, failure);
    }

    /** Who owns what we make: in a container we may have no name to be asked for. */
    private static UserPrincipal ourselves(Path parent) throws IOException {
        Path made = Files.createTempFile(parent, "adsconnect-", ".owner");
        try {
            return Files.getOwner(made, LinkOption.NOFOLLOW_LINKS);
        } finally {
            Files.delete(made);
        }
    }

    /** Not a link that somebody laid there, nor another user's, nor one of this very process. */
    private static boolean mayBeOurs(Path directory, UserPrincipal us) throws IOException {
        return Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS).equals(us)
                && ReportDirectory.canHaveALock(directory)
                && !ReportDirectory.isOfThisProcess(directory);
    }

    private static void removeIfAbandoned(Path directory, UserPrincipal us) {
        try {
            if (mayBeOurs(directory, us)) {
                removeUnlessLocked(directory);
            }
        } catch (IOException failure) {
            LOG.warn("Report files that a killed program left in {} can't be removed", directory, failure);
        }
    }

    private static void removeUnlessLocked(Path directory) throws IOException {
        try (FileChannel lock = ReportDirectory.openLock(directory)) {
            if (lock.tryLock() != null) {
                ReportDirectory.remove(directory);
            }
        }
    }
}
