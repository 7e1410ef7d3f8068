package adsconnect.amazonads;

import adsconnect.domain.OurReason;
import adsconnect.domain.sync.port.ReportUnusable;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A report that was fetched into a temporary file, which goes when it is closed. */
final class FetchedFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FetchedFile.class);

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private InputStream open = InputStream.nullInputStream();

    FetchedFile(Path path) {
        this.path = path;
    }

    /** What is in it: a gzip file normally; plain JSON if something on the way unpacked it. */
    InputStream unpacked() throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        open = raw;
        raw.mark(2);
        boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
        raw.reset();
        if (gzip) {
            open = new GZIPInputStream(raw, BUFFER);
        }
        return open;
    }

    /** What it means that reading failed: the file is damaged, or our own disk is. */
    static RuntimeException failure(IOException cause) {
        boolean damaged = cause instanceof JsonProcessingException
                || cause instanceof ZipException
                || cause instanceof EOFException
                || cause instanceof CharConversionException;
        return damaged
                ? new ReportUnusable(OurReason.DAMAGED.sentence(), cause)
                : new UncheckedIOException("The temporary file of a report can't be read", cause);
    }

    /** Does not fail: what was read is read, and a file that stays is no reason to read it again. */
    @Override
    public void close() {
        try {
            open.close();
        } catch (IOException failure) {
            LOG.warn("The temporary file of a report can't be closed", failure);
        } finally {
            delete(path);
        }
    }

    /** What can't be removed goes with its directory, now or when a program starts next. Does not fail either. */
    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            LOG.warn("The temporary file of a report can't be removed", left);
        }
    }
}
