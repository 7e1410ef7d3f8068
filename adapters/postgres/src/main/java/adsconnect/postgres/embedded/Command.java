package adsconnect.postgres.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a program to its end and keeps what it said. It sees none of our environment, where secrets may be. */
record Command(List<String> words) {

    private static final Logger LOG = LoggerFactory.getLogger(Command.class);

    /** How a program ended. */
    record Result(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }

        /** The line that says most to people. */
        String complaint() {
            List<String> lines = output.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return lines.stream()
                    .filter(line -> line.contains("FATAL:") || line.contains("error:"))
                    .findFirst()
                    .or(() -> lines.stream().reduce((first, last) -> last))
                    .orElse("exit code " + exitCode);
        }
    }

    static Command of(List<String> prefix, String... words) {
        List<String> all = new ArrayList<>(prefix);
        Collections.addAll(all, words);
        return new Command(List.copyOf(all));
    }

    Result run(Path directory, String input) {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL", "C", "TZ", "UTC"));
        try {
            Process process = builder.start();
            feed(process, input);
            return resultOf(process);
        } catch (IOException failure) {
            throw new EmbeddedServerProblem("PostgreSQL can't be started", failure);
        }
    }

    private static void feed(Process process, String input) {
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException endedWithoutReading) {
            LOG.debug("A program of PostgreSQL ended early; its output says why", endedWithoutReading);
        }
    }

    /** Not interruptible: a server half started or half stopped helps nobody. */
    private static Result resultOf(Process process) throws IOException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.onExit().join().exitValue(), output);
    }
}
