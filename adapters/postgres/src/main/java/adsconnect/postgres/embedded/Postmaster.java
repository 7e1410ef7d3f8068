package adsconnect.postgres.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The server process that {@code postmaster.pid} names. It may live, or be gone and its number be a stranger's by now. */
record Postmaster(long pid, int port, Path data) {

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Lines of the file: process, directory, start time, port; a server that only just began has not written all. */
    static Optional<Postmaster> namedIn(Path data) {
        return ServerFiles.read(file(data))
                .map(text -> text.lines().map(String::strip).toList())
                .filter(lines -> !lines.getFirst().isEmpty())
                .map(lines -> new Postmaster(Long.parseLong(lines.getFirst()), port(lines), data));
    }

    boolean runs() {
        return process().isPresent() && !isStranger();
    }

    boolean isStranger() {
        return process()
                .flatMap(process -> process.info().commandLine())
                .filter(words -> !words.contains("/postgres -D " + data + " "))
                .isPresent();
    }

    private Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }

    private static int port(List<String> lines) {
        return lines.size() > 3 ? Integer.parseInt(lines.get(3)) : 0;
    }
}
