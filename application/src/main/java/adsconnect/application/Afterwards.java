package adsconnect.application;

import adsconnect.domain.audit.Origin;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that whoever asked does not wait for; as coming from where they are. Shared between threads. */
final class Afterwards implements Executor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Afterwards.class);

    /** As long as the database is waited for by whoever asked. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Duration patience;

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("afterwards-", 0).factory());

    Afterwards() {
        this(PATIENCE);
    }

    Afterwards(Duration patience) {
        this.patience = patience;
    }

    /** Once it is closed, whoever asks waits after all: nothing is lost because the program is stopping. */
    @Override
    public void execute(Runnable work) {
        Origin origin = Origin.current();
        Runnable guarded = () -> {
            try {
                origin.run(work);
            } catch (RuntimeException failure) {
                LOG.error("What was to be done afterwards was not", failure);
            }
        };
        try {
            threads.execute(guarded);
        } catch (RejectedExecutionException closed) {
            guarded.run();
        }
    }

    /** Waits for what was begun, and gives it up when that takes too long. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.error("What was to be done afterwards was not done within {}", patience);
                threads.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
