package adsconnect.architecture.rules.bad.threads;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;

public final class MakesAThread {

    record ByNew() {
        Thread thread() {
            return new Thread(() -> {});
        }
    }

    static final class ByExtending extends Thread {}

    record OfThePlatform() {
        Thread thread() {
            return Thread.ofPlatform().unstarted(() -> {});
        }
    }

    record Virtual() {
        Thread thread() {
            return Thread.startVirtualThread(() -> {});
        }
    }

    record InAPool() {
        ExecutorService pool() {
            return Executors.newVirtualThreadPerTaskExecutor();
        }
    }

    record InTheCommonPool() {
        void run() {
            ForkJoinPool.commonPool().execute(() -> {});
        }
    }

    record Async() {
        CompletableFuture<Void> run() {
            return CompletableFuture.runAsync(() -> {});
        }
    }

    record AsyncLater() {
        CompletableFuture<Void> run(CompletableFuture<String> before) {
            return before.thenAcceptAsync(name -> {});
        }
    }
}
