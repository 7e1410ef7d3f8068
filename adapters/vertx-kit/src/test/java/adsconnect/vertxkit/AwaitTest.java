package adsconnect.vertxkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
@Timeout(30)
final class AwaitTest {

    @Test
    void a_plain_thread_gets_the_result(Vertx vertx) {
        assertThat(Await.result(later(vertx, "tea"))).isEqualTo("tea");
    }

    @Test
    void a_virtual_thread_gets_the_result(Vertx vertx) throws Exception {
        Future<String> future = later(vertx, "tea");

        assertThat(onVirtualThread(() -> Await.result(future))).isEqualTo("tea");
    }

    @Test
    void a_virtual_thread_waits_until_the_future_completes(Vertx vertx) throws Exception {
        Promise<String> promise = Promise.promise();
        CompletableFuture<String> result = new CompletableFuture<>();
        Thread waiting = Thread.startVirtualThread(() -> result.complete(Await.result(promise.future())));
        untilItWaits(waiting);

        assertThat(result).isNotDone();
        vertx.runOnContext(ignored -> promise.complete("tea"));

        assertThat(result.get(10, TimeUnit.SECONDS)).isEqualTo("tea");
    }

    @Test
    void nothing_is_a_result_too() {
        assertThat(Await.<Void>result(Future.succeededFuture())).isNull();
    }

    @Test
    void a_failure_comes_wrapped_around_its_cause() {
        IOException cause = new IOException("the line is dead");

        assertThatThrownBy(() -> Await.result(Future.failedFuture(cause)))
                .isInstanceOf(AwaitFailed.class)
                .hasMessage("the line is dead")
                .cause()
                .isSameAs(cause);
    }

    @Test
    void a_failure_without_a_message_is_wrapped_all_the_same() {
        IllegalStateException cause = new IllegalStateException();

        assertThatThrownBy(() -> Await.result(Future.failedFuture(cause)))
                .isInstanceOf(AwaitFailed.class)
                .hasCause(cause);
    }

    @Test
    void a_failure_carries_a_frame_of_whoever_waited(Vertx vertx) throws Exception {
        Promise<String> promise = Promise.promise();
        vertx.runOnContext(ignored -> promise.fail(new IOException("the line is dead")));

        Throwable failure = onVirtualThread(() -> catchThrowable(() -> waitHere(promise.future())));

        assertThat(failure).isInstanceOf(AwaitFailed.class);
        assertThat(Arrays.stream(failure.getStackTrace()).map(StackTraceElement::getMethodName))
                .contains("waitHere");
        assertThat(Arrays.stream(failure.getCause().getStackTrace()).map(StackTraceElement::getMethodName))
                .doesNotContain("waitHere");
    }

    @Test
    void an_event_loop_thread_is_refused_even_if_the_result_is_there(Vertx vertx, VertxTestContext context) {
        vertx.runOnContext(ignored -> context.verify(() -> {
            assertThatThrownBy(() -> Await.result(Future.succeededFuture("tea")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("event-loop");
            context.completeNow();
        }));
    }

    @Test
    void an_event_loop_thread_is_refused_before_it_waits(Vertx vertx, VertxTestContext context) {
        vertx.runOnContext(ignored -> context.verify(() -> {
            assertThatThrownBy(() -> Await.result(Promise.promise().future()))
                    .isInstanceOf(IllegalStateException.class);
            context.completeNow();
        }));
    }

    @Test
    void an_interrupt_while_waiting_ends_the_wait_and_leaves_its_flag() throws Exception {
        AtomicReference<Boolean> flag = new AtomicReference<>();
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        Thread waiting = Thread.startVirtualThread(() -> {
            Throwable thrown =
                    catchThrowable(() -> Await.result(Promise.promise().future()));
            flag.set(Thread.currentThread().isInterrupted());
            outcome.complete(thrown);
        });
        untilItWaits(waiting);

        waiting.interrupt();

        assertThat(outcome.get(10, TimeUnit.SECONDS))
                .isInstanceOf(CancellationException.class)
                .hasCauseInstanceOf(InterruptedException.class);
        assertThat(flag.get()).isTrue();
    }

    @Test
    void an_interrupt_on_a_plain_thread_does_the_same() throws Exception {
        AtomicReference<Boolean> flag = new AtomicReference<>();
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        Thread waiting = Thread.ofPlatform().start(() -> {
            Thread.currentThread().interrupt();
            Throwable thrown =
                    catchThrowable(() -> Await.result(Promise.promise().future()));
            flag.set(Thread.currentThread().isInterrupted());
            outcome.complete(thrown);
        });

        assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
        assertThat(flag.get()).isTrue();
        waiting.join();
    }

    @Test
    void somebody_elses_interruption_is_a_failure_like_any_other() throws Exception {
        InterruptedException elsewhere = new InterruptedException("the work was interrupted, not its waiter");
        AtomicReference<Boolean> flag = new AtomicReference<>();

        Throwable thrown = onVirtualThread(() -> {
            Throwable caught = catchThrowable(() -> Await.result(Future.failedFuture(elsewhere)));
            flag.set(Thread.currentThread().isInterrupted());
            return caught;
        });

        assertThat(thrown).isInstanceOf(AwaitFailed.class).hasCause(elsewhere);
        assertThat(flag.get()).isFalse();
    }

    private static void waitHere(Future<String> future) {
        Await.result(future);
    }

    private static <T> Future<T> later(Vertx vertx, T result) {
        Promise<T> promise = Promise.promise();
        vertx.runOnContext(ignored -> promise.complete(result));
        return promise.future();
    }

    private static <T> T onVirtualThread(Supplier<T> work) throws InterruptedException, ExecutionException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException failure) {
                result.completeExceptionally(failure);
            }
        });
        return result.get();
    }

    private static void untilItWaits(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }
}
