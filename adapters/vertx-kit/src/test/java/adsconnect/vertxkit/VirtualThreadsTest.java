package adsconnect.vertxkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import io.vertx.junit5.Checkpoint;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
@Timeout(30)
final class VirtualThreadsTest {

    private final VirtualThreads threads = new VirtualThreads("action");

    @Test
    void work_runs_on_a_virtual_thread_of_its_own(Vertx vertx) {
        Thread first = threads.call(vertx, Thread::currentThread).await();
        Thread second = threads.call(vertx, Thread::currentThread).await();

        assertThat(first.isVirtual()).isTrue();
        assertThat(second).isNotSameAs(first);
    }

    @Test
    void threads_are_named_and_numbered(Vertx vertx) {
        String first =
                threads.call(vertx, () -> Thread.currentThread().getName()).await();
        String second =
                threads.call(vertx, () -> Thread.currentThread().getName()).await();

        assertThat(List.of(first, second)).containsExactly("action-0", "action-1");
    }

    @Test
    void the_result_comes_back_on_the_context_that_called(Vertx vertx, VertxTestContext context) {
        Context caller = vertx.getOrCreateContext();
        caller.runOnContext(start -> threads.call(vertx, () -> "tea")
                .onComplete(context.succeeding(result -> context.verify(() -> {
                    assertThat(result).isEqualTo("tea");
                    assertThat(Vertx.currentContext()).isSameAs(caller);
                    assertThat(Context.isOnEventLoopThread()).isTrue();
                    context.completeNow();
                }))));
    }

    @Test
    void a_failure_comes_back_on_the_context_that_called(Vertx vertx, VertxTestContext context) {
        Context caller = vertx.getOrCreateContext();
        IOException failure = new IOException("the line is dead");
        caller.runOnContext(start -> threads.call(vertx, () -> {
                    throw failure;
                })
                .onComplete(context.failing(thrown -> context.verify(() -> {
                    assertThat(thrown).isSameAs(failure);
                    assertThat(Vertx.currentContext()).isSameAs(caller);
                    context.completeNow();
                }))));
    }

    @Test
    void each_of_two_contexts_gets_its_own_result_back(Vertx vertx, VertxTestContext test) {
        Checkpoint both = test.checkpoint(2);
        for (int i = 0; i < 2; i++) {
            int number = i;
            ContextInternal caller = ((VertxInternal) vertx).createEventLoopContext();
            caller.runOnContext(start -> threads.call(vertx, () -> number)
                    .onComplete(test.succeeding(result -> test.verify(() -> {
                        assertThat(result).isEqualTo(number);
                        assertThat(Vertx.currentContext()).isSameAs(caller);
                        both.flag();
                    }))));
        }
    }

    @Test
    void an_error_fails_the_future_instead_of_vanishing(Vertx vertx) {
        AssertionError error = new AssertionError("not what was expected");

        Future<Object> future = threads.call(vertx, () -> {
            throw error;
        });

        assertThat(catchThrowable(future::await)).isSameAs(error);
    }

    @Test
    void work_may_block_without_holding_up_other_work(Vertx vertx) {
        CountDownLatch door = new CountDownLatch(1);
        CountDownLatch inside = new CountDownLatch(1_000);
        List<Future<Integer>> blocked = new ArrayList<>(IntStream.range(0, 1_000)
                .mapToObj(number -> threads.call(vertx, () -> {
                    inside.countDown();
                    door.await();
                    return number;
                }))
                .toList());

        assertThat(threads.call(vertx, () -> {
                            inside.await();
                            return "still here";
                        })
                        .await())
                .isEqualTo("still here");
        door.countDown();

        assertThat(Future.all(blocked).await().<Integer>list())
                .containsExactlyElementsOf(IntStream.range(0, 1_000).boxed().toList());
    }

    @Test
    void work_that_nobody_waits_for_runs_as_well() throws InterruptedException {
        AtomicReference<String> name = new AtomicReference<>();

        Thread thread = threads.start(() -> name.set(Thread.currentThread().getName()));
        thread.join();

        assertThat(thread.isVirtual()).isTrue();
        assertThat(name.get()).isEqualTo("action-0");
    }

    @Test
    void inside_the_work_one_may_wait_for_a_future(Vertx vertx) {
        assertThat(threads.call(vertx, () -> Await.result(vertx.timer(1).map(done -> "tea")))
                        .await())
                .isEqualTo("tea");
    }
}
