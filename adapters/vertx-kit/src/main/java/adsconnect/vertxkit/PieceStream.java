package adsconnect.vertxkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What an event loop receives piece by piece, for a thread that reads it and may wait. Only so many pieces are asked for
 * ahead, so that a slow reader slows the sender down instead of filling the memory. One thread reads; any may fill and close.
 */
public final class PieceStream extends InputStream {

    /** Enough to keep both sides busy, and little to hold for each of many. */
    private static final int AHEAD = 8;

    private final Source source;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<byte[]> pieces = new ArrayDeque<>();
    private byte[] current = new byte[0];
    private int position;
    private boolean asked;
    private boolean ended;
    private boolean closed;
    private Optional<IOException> failure = Optional.empty();

    /** Where the pieces come from. */
    public interface Source {

        /** Asks for one more piece; called on the reader's thread. */
        void more();

        /** Nothing will be read any more, whether or not there was more; called once at most. */
        void stop();
    }

    /** @param patience how long to wait for a piece before giving up */
    public PieceStream(Source source, Duration patience) {
        this.source = source;
        this.patience = patience;
    }

    /** A piece has come. */
    public void piece(byte[] bytes) {
        change(() -> {
            if (!closed) {
                pieces.add(bytes);
            }
        });
    }

    /** All has come. */
    public void end() {
        change(() -> ended = true);
    }

    /** No more will come, though it should have. */
    public void fail(String why, Throwable cause) {
        change(() -> {
            if (!ended && failure.isEmpty()) {
                failure = Optional.of(new IOException(why, cause));
            }
        });
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        while (position == current.length) {
            Optional<byte[]> next = next();
            if (next.isEmpty()) {
                return -1;
            }
            current = next.get();
            position = 0;
        }
        int count = Math.min(length, current.length - position);
        System.arraycopy(current, position, target, offset, count);
        position += count;
        return count;
    }

    /** Empty at the end. */
    private Optional<byte[]> next() throws IOException {
        if (!asked) {
            asked = true;
            for (int piece = 0; piece < AHEAD; piece++) {
                source.more();
            }
        }
        Optional<byte[]> piece = awaited();
        if (piece.isPresent()) {
            source.more();
        }
        return piece;
    }

    private Optional<byte[]> awaited() throws IOException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (pieces.isEmpty() && !ended && !closed && failure.isEmpty()) {
                if (left <= 0) {
                    throw new IOException("Nothing came for " + patience.toSeconds() + " seconds");
                }
                left = changed.awaitNanos(left);
            }
            if (closed) {
                throw new IOException("The stream is closed");
            }
            if (!pieces.isEmpty()) {
                return Optional.of(pieces.remove());
            }
            if (failure.isPresent()) {
                throw new IOException(failure.get().getMessage(), failure.get());
            }
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            InterruptedIOException waitingEnded = new InterruptedIOException("Interrupted while waiting");
            waitingEnded.initCause(interrupted);
            throw waitingEnded;
        } finally {
            lock.unlock();
        }
    }

    /** A reader that waits is told. */
    @Override
    public void close() {
        boolean[] first = new boolean[1];
        change(() -> {
            first[0] = !closed;
            closed = true;
            pieces.clear();
        });
        if (first[0]) {
            source.stop();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
