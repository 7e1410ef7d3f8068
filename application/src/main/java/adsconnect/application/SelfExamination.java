package adsconnect.application;

import adsconnect.domain.console.Examiner;
import adsconnect.domain.console.Finding;
import adsconnect.domain.console.Remark;
import adsconnect.vertxkit.VirtualThreads;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes checks, each on a thread of its own and for so long at the most. Whoever asks while one is being made, or was only just,
 * is told what that one found: nobody sends themselves mail by the hundred. Shared between threads.
 */
final class SelfExamination {

    private static final Logger LOG = LoggerFactory.getLogger(SelfExamination.class);

    /** Within the ten seconds in which each is over. */
    static final Duration PATIENCE = Duration.ofSeconds(9);

    private final VirtualThreads threads = new VirtualThreads("self-test");
    private final Map<String, Run> runs = new ConcurrentHashMap<>();
    private final Map<String, Check> checks;
    private final Duration patience;

    /** @param checks by name, in the order of reading */
    SelfExamination(Map<String, Check> checks, Duration patience) {
        this.checks = checks;
        this.patience = patience;
    }

    /**
     * One check.
     *
     * @param kept for how long what it found is told again
     * @param advice the name of what to do when it fails, or does not answer
     */
    record Check(Duration kept, String advice, Look look) {}

    /** What a check does; what it throws is what it found. */
    @FunctionalInterface
    interface Look {
        Finding at(Examiner examiner) throws Exception;
    }

    private record Run(CompletableFuture<Finding> finding, long startedAt, Duration kept) {

        boolean over() {
            return finding.isDone() && System.nanoTime() - startedAt > kept.toNanos();
        }
    }

    List<String> names() {
        return List.copyOf(checks.keySet());
    }

    List<Finding> all(Examiner examiner) {
        Map<String, Run> begun = new LinkedHashMap<>();
        checks.keySet().forEach(name -> begun.put(name, run(name, examiner)));
        return begun.entrySet().stream()
                .map(run -> await(run.getKey(), run.getValue()))
                .toList();
    }

    Finding check(String name, Examiner examiner) {
        return await(name, run(name, examiner));
    }

    private Run run(String name, Examiner examiner) {
        Check check = checks.get(name);
        if (check == null) {
            throw new IllegalArgumentException("There is no check " + name);
        }
        runs.values().removeIf(Run::over);
        return runs.computeIfAbsent(
                name + " " + examiner.user().id().value() + " " + examiner.seenAt(), fresh -> begin(check, examiner));
    }

    private Finding await(String name, Run run) {
        String advice = checks.get(name).advice();
        try {
            long left = patience.toNanos() - (System.nanoTime() - run.startedAt());
            return run.finding().get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return Finding.fail(name, advice, Remark.of("no-answer", patience.toSeconds()));
        } catch (ExecutionException failed) {
            LOG.warn("The check {} of the self-test failed", name, failed.getCause());
            return Finding.fail(
                    name,
                    advice,
                    Remark.of("failed", failed.getCause().getClass().getSimpleName()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Run begin(Check check, Examiner examiner) {
        CompletableFuture<Finding> finding = new CompletableFuture<>();
        threads.start(() -> {
            try {
                finding.complete(check.look().at(examiner));
            } catch (Exception | Error failure) {
                finding.completeExceptionally(failure);
            }
        });
        return new Run(finding, System.nanoTime(), check.kept());
    }
}
