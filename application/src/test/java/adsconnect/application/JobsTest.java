package adsconnect.application;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.audit.Origin;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class JobsTest {

    private static final Origin NODE = new Origin(Origin.Via.NODE, "17@host");

    private final Jobs jobs = new Jobs(NODE);
    private final BlockingQueue<String> due = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private final Semaphore mayEnd = new Semaphore(0);

    @AfterEach
    void stop() {
        mayEnd.release(1000);
        jobs.close();
    }

    @Test
    void pieces_are_worked_at_once_up_to_the_limit_and_the_next_when_one_is_done() throws InterruptedException {
        for (String piece : new String[] {"one", "two", "three"}) {
            due.add(piece);
        }

        drain(2, this::waitAndFinish);

        // Each on a thread of its own: either may be the first to say so.
        assertThat(List.of(next(begun), next(begun))).containsExactlyInAnyOrder("one", "two");
        assertThat(due).containsExactly("three");

        mayEnd.release();
        assertThat(next(begun)).isEqualTo("three");
        mayEnd.release(2);
        assertThat(next(done)).isIn("one", "two", "three");
    }

    @Test
    void never_more_than_the_limit_are_under_way() throws InterruptedException {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int i = 0; i < 200; i++) {
            due.add("piece " + i);
        }

        drain(200, piece -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            begun.add(piece);
            if (begun.size() == 200) {
                mayEnd.release(200);
            }
            mayEnd.acquireUninterruptibly();
            underWay.decrementAndGet();
            done.add(piece);
        });

        for (int i = 0; i < 200; i++) {
            next(done);
        }
        assertThat(most).hasValue(200);
    }

    @Test
    void audit1_work_and_repeated_work_come_from_this_node() throws InterruptedException {
        BlockingQueue<Origin> origins = new LinkedBlockingQueue<>();
        due.add("one");
        drain(1, piece -> origins.add(Origin.current()));
        assertThat(origins.poll(10, TimeUnit.SECONDS)).isEqualTo(NODE);

        jobs.every(Duration.ofMinutes(1), "test", () -> origins.add(Origin.current()));
        assertThat(origins.poll(10, TimeUnit.SECONDS)).isEqualTo(NODE);
    }

    @Test
    void what_becomes_due_later_is_found() throws InterruptedException {
        CountDownLatch looked = new CountDownLatch(2);
        jobs.drain(
                "test",
                1,
                () -> {
                    looked.countDown();
                    return Optional.ofNullable(due.poll());
                },
                done::add);
        assertThat(looked.await(10, TimeUnit.SECONDS)).isTrue();

        due.add("later");

        assertThat(next(done)).isEqualTo("later");
    }

    @Test
    void a_failing_piece_frees_its_place_and_stops_nothing() throws InterruptedException {
        due.add("fails");
        due.add("works");

        drain(1, piece -> {
            if (piece.equals("fails")) {
                throw new IllegalStateException("on purpose: the log of a test may say so");
            }
            done.add(piece);
        });

        assertThat(next(done)).isEqualTo("works");
    }

    @Test
    void a_failing_look_is_tried_again() throws InterruptedException {
        AtomicInteger looks = new AtomicInteger();
        jobs.drain(
                "test",
                1,
                () -> {
                    if (looks.incrementAndGet() == 1) {
                        throw new IllegalStateException("on purpose: the log of a test may say so");
                    }
                    return Optional.ofNullable(due.poll());
                },
                done::add);
        due.add("after trouble");

        assertThat(next(done)).isEqualTo("after trouble");
    }

    @Test
    void one_kind_of_work_does_not_wait_for_another() throws InterruptedException {
        due.add("slow");
        drain(1, this::waitAndFinish);
        assertThat(next(begun)).isEqualTo("slow");
        BlockingQueue<String> others = new LinkedBlockingQueue<>();
        others.add("quick");

        jobs.drain("other", 1, () -> Optional.ofNullable(others.poll()), done::add);

        assertThat(next(done)).isEqualTo("quick");
    }

    @Test
    void what_is_done_every_so_often_is_done_at_once_and_again() throws InterruptedException {
        CountDownLatch times = new CountDownLatch(3);

        jobs.every(Duration.ofMillis(1), "test", times::countDown);

        assertThat(times.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void close_waits_for_the_work_that_is_going_on_and_claims_nothing_more() throws InterruptedException {
        due.add("going on");
        drain(1, this::waitAndFinish);
        assertThat(next(begun)).isEqualTo("going on");
        due.add("not any more");

        Thread closing = Thread.ofVirtual().start(jobs::close);
        while (closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(done).isEmpty();
        mayEnd.release();
        closing.join();

        assertThat(done).containsExactly("going on");
        assertThat(due).containsExactly("not any more");
    }

    @Test
    void closing_twice_is_closing_once() {
        drain(1, done::add);
        jobs.close();

        assertThat(timeOf(jobs::close)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void close_does_not_wait_for_the_pause_between_two_turns() throws InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        jobs.every(Duration.ofDays(1), "test", first::countDown);
        assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(timeOf(jobs::close)).isLessThan(Duration.ofSeconds(5));
    }

    private void drain(int atOnce, Consumer<String> work) {
        jobs.drain("test", atOnce, () -> Optional.ofNullable(due.poll()), work);
    }

    private void waitAndFinish(String piece) {
        begun.add(piece);
        mayEnd.acquireUninterruptibly();
        done.add(piece);
    }

    private static Duration timeOf(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static String next(BlockingQueue<String> queue) throws InterruptedException {
        return queue.poll(10, TimeUnit.SECONDS);
    }
}
