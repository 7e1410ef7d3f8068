package adsconnect.postgres.embedded;

import java.util.concurrent.CountDownLatch;

/** Keeps a program that is told to end alive for as long as this is open, so that nothing half done is left behind. */
final class LateShutdown implements AutoCloseable {

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook =
            Thread.ofPlatform().name("embedded-postgres-start").unstarted(this::awaitDone);

    private LateShutdown() {}

    static LateShutdown delay() {
        LateShutdown late = new LateShutdown();
        try {
            Runtime.getRuntime().addShutdownHook(late.hook);
        } catch (IllegalStateException underWay) {
            throw new EmbeddedServerProblem("The program is ending", underWay);
        }
        return late;
    }

    /** Whether the program has been told to end; if not, the delay is over. */
    boolean isUnderWay() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException underWay) {
            return true;
        }
    }

    @Override
    public void close() {
        isUnderWay();
        done.countDown();
    }

    private void awaitDone() {
        try {
            done.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
