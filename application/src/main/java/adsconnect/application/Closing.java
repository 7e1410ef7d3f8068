package adsconnect.application;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers what was opened, and closes it in reverse; also while another thread is still opening. */
final class Closing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private boolean closed;

    /** One for a command: Ctrl-C must not leave an embedded server behind that was started for it alone. */
    static Closing alsoWhenToldToEnd() {
        Closing closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "stop"));
        return closing;
    }

    /**
     * Takes a resource into care.
     *
     * @throws IllegalStateException if the closing has begun; the resource is closed at once then
     */
    <T extends AutoCloseable> T add(T resource) {
        synchronized (this) {
            if (!closed) {
                opened.push(resource);
                return resource;
            }
        }
        close(resource);
        throw new IllegalStateException("Closed while it was being opened");
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!opened.isEmpty()) {
            close(opened.pop());
        }
    }

    /** One that does not close must not keep the others open. */
    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception | Error failure) {
            LOG.warn("{} did not close properly", resource.getClass().getSimpleName(), failure);
        }
    }
}
