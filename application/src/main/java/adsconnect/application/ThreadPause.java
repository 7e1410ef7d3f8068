package adsconnect.application;

import adsconnect.domain.token.port.Pause;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Pauses the thread that calls; cheap, because that is a virtual one. */
final class ThreadPause implements Pause {

    @Override
    public boolean take(Duration length) {
        try {
            new CountDownLatch(1).await(length.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
