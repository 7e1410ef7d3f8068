package adsconnect.amazonads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Fetched reports in a directory of their own, made when the first one comes. A lock on a file in it tells other programs
 * that somebody is there: the system takes that back however this one ends, and it holds beyond the walls of containers,
 * where the ids of processes repeat. Shared between threads.
 */
final class ReportDirectory implements ReportFiles {

    static final String NAME = "adsconnect-reports-";

    private static final String OF_THIS_PROCESS = NAME + UUID.randomUUID() + "-";
    private static final String FILE = "adsconnect-report-";
    private static final String LOCK = "lock";

    private final Path parent;
    private Path directory;
    private FileChannel lock;

    /** Nothing is made yet. */
    ReportDirectory(Path parent) {
        this.parent = parent;
    }

    /**
     * Whether it is one of our own process, whose lock must not be tried: where it can't be had, closing it again would give
     * up the one that is held (see {@link java.nio.channels.FileLock}).
     */
    static boolean isOfThisProcess(Path directory) {
        return directory.getFileName().toString().startsWith(OF_THIS_PROCESS);
    }

    /** Whether its lock is a file, or not there: opening anything else, a pipe for one, might wait for ever. */
    static boolean canHaveALock(Path directory) {
        Path lock = directory.resolve(LOCK);
        return Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS) || Files.notExists(lock, LinkOption.NOFOLLOW_LINKS);
    }

    /** Opens the lock of a directory, but never through a link that somebody laid there. */
    static FileChannel openLock(Path directory) throws IOException {
        return FileChannel.open(
                directory.resolve(LOCK),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    /** Removes a directory and what we put into it; for whoever holds its lock. */
    static void remove(Path directory) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, FILE + "*")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (DirectoryIteratorException halfway) {
            throw halfway.getCause();
        }
        Files.deleteIfExists(directory.resolve(LOCK));
        Files.deleteIfExists(directory);
    }

    @Override
    public synchronized Path newFile() {
        try {
            if (!stands()) {
                make();
            }
            return Files.createTempFile(directory, FILE, ".json.gz");
        } catch (IOException noRoom) {
            throw new UncheckedIOException("No temporary file can be made for a report", noRoom);
        }
    }

    /** What is not removed now is by whichever program starts next. */
    @Override
    public synchronized void close() {
        if (lock == null) {
            return;
        }
        try {
            try {
                remove(directory);
            } finally {
                letGo();
            }
        } catch (IOException left) {
            throw new UncheckedIOException("The directory of fetched reports can't be removed", left);
        }
    }

    /** Systems clear their temporary directories of what is old, and a server may be older. */
    private boolean stands() {
        return lock != null && Files.exists(directory.resolve(LOCK));
    }

    private void make() throws IOException {
        letGo();
        Path made = Files.createTempDirectory(parent, OF_THIS_PROCESS);
        try {
            lock = locked(made);
        } catch (IOException | RuntimeException noLock) {
            remove(made);
            throw noLock;
        }
        directory = made;
    }

    private static FileChannel locked(Path made) throws IOException {
        FileChannel opened = openLock(made);
        try {
            if (opened.tryLock() == null) {
                throw new IOException("Somebody else took the new directory " + made);
            }
            return opened;
        } catch (IOException | RuntimeException noLock) {
            opened.close();
            throw noLock;
        }
    }

    private void letGo() throws IOException {
        if (lock != null) {
            FileChannel held = lock;
            lock = null;
            held.close();
        }
    }
}
