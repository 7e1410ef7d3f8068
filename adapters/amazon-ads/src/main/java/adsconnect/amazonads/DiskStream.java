package adsconnect.amazonads;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.FileSystemException;
import io.vertx.core.streams.WriteStream;

/** A file that is written to, and whose failures can be told from those of the connection that the bytes come from. */
final class DiskStream implements WriteStream<Buffer> {

    private final AsyncFile file;

    DiskStream(AsyncFile file) {
        this.file = file;
    }

    /** Whether it is closed already or not. */
    Future<Void> close() {
        try {
            return file.close();
        } catch (IllegalStateException closedAlready) {
            return Future.succeededFuture();
        }
    }

    @Override
    public Future<Void> write(Buffer bytes) {
        return onDisk(file.write(bytes));
    }

    @Override
    public Future<Void> end() {
        return onDisk(file.end());
    }

    @Override
    public DiskStream exceptionHandler(Handler<Throwable> handler) {
        file.exceptionHandler(handler);
        return this;
    }

    @Override
    public DiskStream setWriteQueueMaxSize(int size) {
        file.setWriteQueueMaxSize(size);
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return file.writeQueueFull();
    }

    @Override
    public DiskStream drainHandler(Handler<Void> handler) {
        file.drainHandler(handler);
        return this;
    }

    private static Future<Void> onDisk(Future<Void> done) {
        return done.recover(failure -> Future.failedFuture(new FileSystemException(failure)));
    }
}
