package adsconnect.application.cli.client;

import adsconnect.application.cli.Surroundings;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The clipboard, through the first program that reaches one; where none does, that is no failure (CLI-3). */
final class Clipboard {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final List<List<String>> PROGRAMS = List.of(
            List.of("pbcopy"),
            List.of("wl-copy"),
            List.of("xclip", "-selection", "clipboard"),
            List.of("xsel", "--clipboard", "--input"),
            List.of("clip.exe"));

    private Clipboard() {}

    /** The program that put it there, if one did. */
    static Optional<String> put(String text, Surroundings surroundings) {
        return PROGRAMS.stream()
                .filter(program -> find(program.getFirst(), surroundings)
                        .filter(path -> takes(path, program, text, surroundings))
                        .isPresent())
                .map(List::getFirst)
                .findFirst();
    }

    private static Optional<Path> find(String program, Surroundings surroundings) {
        return Arrays.stream(surroundings.variable("PATH").orElse("").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> new File(folder, program).toPath())
                .filter(path -> Files.isRegularFile(path) && Files.isExecutable(path))
                .findFirst();
    }

    private static boolean takes(Path path, List<String> program, String text, Surroundings surroundings) {
        ProcessBuilder builder = new ProcessBuilder(program);
        builder.command().set(0, path.toString());
        builder.environment().clear();
        builder.environment().putAll(surroundings.environment());
        // It needs none of them to put a link on a clipboard.
        builder.environment().keySet().removeIf(name -> name.startsWith("ADSCONNECT_"));
        builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        try {
            Process process = builder.start();
            try (OutputStream input = process.getOutputStream()) {
                input.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException endedWithoutReading) {
                // Its exit code says what came of it.
            }
            boolean ended = process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            return ended && process.exitValue() == 0;
        } catch (IOException notRunnable) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
