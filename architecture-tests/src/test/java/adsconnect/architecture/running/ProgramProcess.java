package adsconnect.architecture.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The program in a process of its own, as {@code ./adsconnect} starts it: it is told by signals and ends by itself. */
public final class ProgramProcess implements AutoCloseable {

    private static final long SECONDS_TO_START = 90;
    private static final long SECONDS_TO_END = 90;

    /** Where it is started: a folder whose files are named like ours, and are none of its business. */
    private static final Path ELSEWHERE = elsewhere();

    /** Where these tests run in the background, Ctrl-C is ignored by every process below, unless it is told otherwise. */
    private static final List<String> WITH_CTRL_C =
            Files.exists(Path.of("/proc/self/status")) ? List.of("env", "--default-signal=INT") : List.of();

    private final Process process;
    private final CompletableFuture<Optional<String>> readyLine = new CompletableFuture<>();
    private final CompletableFuture<String> out = new CompletableFuture<>();
    private final CompletableFuture<String> err = new CompletableFuture<>();

    /** How it ended and all it said. */
    public record End(int exitCode, String out, String err) {}

    private ProgramProcess(Process process) {
        this.process = process;
        Thread.ofVirtual().start(() -> read(process.inputReader(), out));
        Thread.ofVirtual().start(() -> read(process.errorReader(), err));
    }

    /** Starts it with nothing but this environment; its standard input is empty. */
    public static ProgramProcess start(Map<String, String> environment, String... arguments) {
        return start(List.of(), environment, arguments);
    }

    /** The same with more flags for its JVM. */
    public static ProgramProcess start(List<String> jvmFlags, Map<String, String> environment, String... arguments) {
        return start(ProgramJvm.command(jvmFlags), "", environment, arguments);
    }

    /** Runs a command to its end, with that standard input. */
    public static End run(String input, Map<String, String> environment, String... arguments) {
        try (ProgramProcess program = start(ProgramJvm.command(List.of()), input, environment, arguments)) {
            return program.end();
        }
    }

    static ProgramProcess start(
            List<String> program, String input, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(WITH_CTRL_C);
        command.addAll(program);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(ELSEWHERE.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", System.getenv("PATH"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            try (var standardInput = process.getOutputStream()) {
                standardInput.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException endedWithoutReading) {
                // Its exit code says why.
            }
            return new ProgramProcess(process);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path elsewhere() {
        try {
            Path folder = Files.createTempDirectory("adsconnect-elsewhere-");
            Files.createDirectories(folder.resolve("ui/signin"));
            Files.writeString(folder.resolve("ui/signin/signin.ftlh"), "planted ${7*6}");
            Files.createDirectories(folder.resolve("static"));
            Files.writeString(folder.resolve("static/planted.txt"), "planted");
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it says that it is ready, and returns that line. */
    public String ready() {
        Optional<String> line = within(SECONDS_TO_START, readyLine);
        return line.orElseThrow(() -> new AssertionError("It ended instead of getting ready: " + end()));
    }

    /** By its name: INT is what Ctrl-C sends, KILL leaves no time to tidy up. */
    public void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-s", name, Long.toString(pid())).start();
            assertThat(kill.onExit().join().exitValue()).isZero();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until it has ended by itself. */
    public End end() {
        int exitCode = within(SECONDS_TO_END, process.onExit()).exitValue();
        return new End(exitCode, within(SECONDS_TO_END, out), within(SECONDS_TO_END, err));
    }

    /** Leaves no process behind, whatever the test came to. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private void read(BufferedReader stream, CompletableFuture<String> all) {
        StringBuilder said = new StringBuilder();
        try (stream) {
            for (String line = stream.readLine(); line != null; line = stream.readLine()) {
                said.append(line).append('\n');
                if (all == out && line.contains(" is ready at ")) {
                    readyLine.complete(Optional.of(line));
                }
            }
        } catch (IOException closed) {
            said.append(closed.getMessage());
        }
        all.complete(said.toString());
        if (all == out) {
            readyLine.complete(Optional.empty());
        }
    }

    private static <T> T within(long seconds, CompletableFuture<T> future) {
        try {
            return future.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("Not within " + seconds + " seconds", late);
        } catch (ExecutionException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
