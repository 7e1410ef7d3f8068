package adsconnect.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
final class AfterwardsTest {

    @Test
    void waits_for_what_was_begun_and_still_does_what_comes_too_late() {
        Afterwards afterwards = new Afterwards();
        AtomicBoolean begun = new AtomicBoolean();
        afterwards.execute(() -> begun.set(true));
        afterwards.close();
        assertThat(begun).isTrue();

        AtomicBoolean late = new AtomicBoolean();
        afterwards.execute(() -> late.set(true));
        afterwards.execute(() -> {
            throw new IllegalStateException("nobody is to see this");
        });

        assertThat(late).isTrue();
    }

    @Test
    void gives_up_what_does_not_end() throws InterruptedException {
        Afterwards afterwards = new Afterwards(Duration.ofMillis(50));
        CountDownLatch givenUp = new CountDownLatch(1);
        afterwards.execute(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                givenUp.countDown();
            }
        });

        afterwards.close();

        assertThat(givenUp.await(5, TimeUnit.SECONDS)).isTrue();
    }
}
