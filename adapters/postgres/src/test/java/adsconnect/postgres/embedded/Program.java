package adsconnect.postgres.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A {@link ServerProgram} in a JVM of its own, which can be killed. */
final class Program implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private Program(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static Program on(Path dataDirectory) throws IOException {
        return launch(List.of(), Map.of(), System.getProperty("java.class.path"), dataDirectory);
    }

    static Program launch(List<String> prefix, Map<String, String> environment, String classPath, Path dataDirectory)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(java(), "-cp", classPath, ServerProgram.class.getName(), dataDirectory.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new Program(builder.start());
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    long pid() {
        return process.pid();
    }

    String url() throws IOException {
        return lineWith("postgresql://adsconnect:");
    }

    /** Waits for such a line; fails with all it said instead if it ends without. */
    String lineWith(String part) throws IOException {
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(part) && !line.contains("Took over")) {
                return line;
            }
            said.add(line);
        }
        throw new AssertionError("The program ended and only said: " + said);
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As the operating system does, politely; waits for its end. */
    void tellToEnd() {
        process.destroy();
        process.onExit().join();
    }

    /** Ends its input, waits for its end, returns its exit code. */
    int end() throws IOException {
        process.getOutputStream().close();
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        kill();
    }
}
