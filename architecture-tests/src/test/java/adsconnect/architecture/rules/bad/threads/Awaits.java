package adsconnect.architecture.rules.bad.threads;

import io.vertx.core.Future;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

public final class Awaits {

    record Here() {
        String name(Future<String> later) {
            return later.await();
        }
    }

    record ForAWhile() {
        String name(Future<String> later) throws TimeoutException {
            return later.await(1, TimeUnit.SECONDS);
        }
    }

    record ByReference() {
        Supplier<String> name(Future<String> later) {
            return later::await;
        }
    }

    record ByADetour() {
        String name(Future<String> later) {
            CompletableFuture<String> detour = later.toCompletionStage().toCompletableFuture();
            return detour.join();
        }
    }
}
