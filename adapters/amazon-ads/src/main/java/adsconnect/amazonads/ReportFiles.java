package adsconnect.amazonads;

import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Where reports are put while they are read. */
interface ReportFiles extends AutoCloseable {

    /**
     * A new file, empty, with a name of its own.
     *
     * @throws UncheckedIOException if there is no room for it
     */
    Path newFile();

    /** No more files will be needed. */
    @Override
    default void close() {}
}
