package adsconnect.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ClosingTest {

    private final Closing closing = new Closing();
    private final List<String> closed = new ArrayList<>();

    @Test
    void what_was_opened_last_is_closed_first() {
        closing.add(() -> closed.add("database"));
        closing.add(() -> closed.add("server"));

        closing.close();

        assertThat(closed).containsExactly("server", "database");
    }

    @Test
    void what_is_added_is_given_back() {
        AutoCloseable resource = () -> {};

        assertThat(closing.add(resource)).isSameAs(resource);
    }

    @Test
    void one_that_does_not_close_keeps_none_open() {
        closing.add(() -> closed.add("database"));
        closing.add(() -> {
            throw new IOException("on purpose: the log of a test may say so");
        });
        closing.add(() -> {
            throw new IllegalStateException("on purpose: the log of a test may say so");
        });

        closing.close();

        assertThat(closed).containsExactly("database");
    }

    @Test
    void closing_twice_is_closing_once() {
        closing.add(() -> closed.add("database"));

        closing.close();
        closing.close();

        assertThat(closed).containsExactly("database");
    }

    @Test
    void who_closes_second_waits_for_the_first() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        closing.add(() -> {
            begun.countDown();
            goOn.await();
            closed.add("database");
        });
        Thread first = Thread.ofVirtual().start(closing::close);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        List<String> seenBySecond = new ArrayList<>();
        Thread second = Thread.ofVirtual().start(() -> {
            goOn.countDown();
            closing.close();
            seenBySecond.addAll(closed);
        });

        first.join();
        second.join();

        assertThat(seenBySecond).containsExactly("database");
    }
}
