package adsconnect.application;

import adsconnect.domain.audit.Origin;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that whoever asked does not wait for; as coming from where they are. Shared between threads. */
final class Afterwards implements Executor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Afterwards.class);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("afterwards-", 0).factory());

    @Override
    public void execute(Runnable work) {
        Origin origin = Origin.current();
        threads.execute(() -> {
            try {
                origin.run(work);
            } catch (RuntimeException failure) {
                LOG.error("What was to be done afterwards was not", failure);
            }
        });
    }

    /** Waits for what was begun. */
    @Override
    public void close() {
        threads.close();
    }
}
