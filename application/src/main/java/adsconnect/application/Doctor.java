package adsconnect.application;

import adsconnect.application.Finding.Side;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/**
 * Looks at an installation as it is set and stands, whether it runs or not, and changes nothing (CLI-1). What does not answer
 * is told, not waited for.
 */
public final class Doctor {

    private static final long PATIENCE_SECONDS = 30;

    private Doctor() {}

    /** All that was found. With wrong settings that is all there is to say. */
    public static List<Finding> examine(Map<String, String> environment, Clock clock) {
        Settings settings;
        try {
            settings = Settings.from(environment);
        } catch (StartProblem wrong) {
            return wrong.lines().stream()
                    .map(line -> Finding.fail("settings", Side.SETTINGS, line, "see application/SETTINGS.md"))
                    .toList();
        }
        List<Finding> found = new ArrayList<>();
        found.add(Finding.ok("settings", Side.SETTINGS, SettingsReader.described(environment, settings.mode())));
        found.addAll(atOnce(settings, clock));
        return found;
    }

    private static List<Finding> atOnce(Settings settings, Clock clock) {
        // Also an embedded server whose look is not over in time.
        try (Closing closing = Closing.alsoWhenToldToEnd()) {
            return atOnce(settings, clock, closing);
        }
    }

    private static List<Finding> atOnce(Settings settings, Clock clock, Closing closing) {
        // Before the threads: loggers that several ask for first are told of in lines of their own.
        LoggerFactory.getILoggerFactory();
        // Not closed: what hangs in spite of its own time-outs must not be waited for.
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        List<CompletableFuture<List<Finding>>> looks = List.of(
                look(threads, "database", Side.DATABASE, () -> ExamineDatabase.of(settings, closing)),
                look(threads, "amazon", Side.AMAZON, () -> ExamineAmazon.hosts(settings)),
                look(threads, "client", Side.AMAZON, () -> ExamineAmazon.client(settings, clock)),
                look(threads, "place", Side.OURS, () -> ExaminePlace.of(settings)),
                look(threads, "mail", Side.OURS, () -> ExamineMail.of(settings, closing)));
        threads.shutdown();
        return looks.stream().map(CompletableFuture::join).flatMap(List::stream).toList();
    }

    private static CompletableFuture<List<Finding>> look(
            ExecutorService threads, String name, Side side, Supplier<List<Finding>> look) {
        return CompletableFuture.supplyAsync(look, threads)
                .completeOnTimeout(
                        List.of(Finding.fail(
                                name,
                                side,
                                "no answer within " + PATIENCE_SECONDS + " s",
                                "check the network between here and there")),
                        PATIENCE_SECONDS,
                        TimeUnit.SECONDS);
    }
}
