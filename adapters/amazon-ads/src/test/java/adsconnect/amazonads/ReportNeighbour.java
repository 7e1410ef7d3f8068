package adsconnect.amazonads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Another program on this machine that has fetched a report and reads it until it is killed. */
final class ReportNeighbour implements AutoCloseable {

    private static final String FETCH = "fetch";
    private static final String CLEAR = "clear";

    private final Process process;
    private final Path file;

    private ReportNeighbour(Process process, Path file) {
        this.process = process;
        this.file = file;
    }

    static ReportNeighbour in(Path parent) {
        Process process = start(FETCH, parent);
        return new ReportNeighbour(process, Path.of(firstWord(process)));
    }

    /** Whether another program that starts now takes any of what lies there for abandoned; it is gone then. */
    static boolean findsAbandoned(Path parent) {
        Process process = start(CLEAR, parent);
        String answer = firstWord(process);
        int exit = process.onExit().orTimeout(20, TimeUnit.SECONDS).join().exitValue();
        if (exit != 0 || !("true".equals(answer) || "false".equals(answer))) {
            throw new AssertionError("The other program ended with " + exit + " and said " + answer);
        }
        return answer.equals("true");
    }

    /** What it runs. */
    public static void main(String[] arguments) throws IOException {
        Path parent = Path.of(arguments[1]);
        if (arguments[0].equals(FETCH)) {
            System.out.println(new ReportDirectory(parent).newFile());
            // Nobody ever writes: it ends when whoever started it does.
            System.in.read();
            return;
        }
        int before = ReportFile.lyingAround(parent).size();
        AbandonedReports.removeFrom(parent);
        System.out.println(ReportFile.lyingAround(parent).size() < before);
    }

    private static Process start(String what, Path parent) {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ReportNeighbour.class.getName(),
                            what,
                            parent.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String firstWord(Process process) {
        try {
            return process.inputReader().readLine();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path file() {
        return file;
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        kill();
    }
}
