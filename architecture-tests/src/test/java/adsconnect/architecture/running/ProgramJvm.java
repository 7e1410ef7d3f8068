package adsconnect.architecture.running;

import adsconnect.postgres.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The Java that programs of these tests run on. They are started a hundred times and live for seconds: their classes are
 * archived by one that starts and ends before all others, and compiled no better than that pays. It halves a start.
 */
final class ProgramJvm {

    /** The first three as in {@code jvm.flags} of the parent pom. */
    private static final List<String> FLAGS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dorg.freemarker.loggerLibrary=SLF4J",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xlog:disable",
            "-XX:SharedArchiveFile=" + TestDatabase.directory("program.jsa"));

    private static final String ANY_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static boolean archived;

    private ProgramJvm() {}

    /** What starts it, up to its arguments. */
    static List<String> command(List<String> moreFlags) {
        archive();
        return command("-Xshare:auto", moreFlags);
    }

    private static List<String> command(String sharing, List<String> moreFlags) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.add(sharing);
        command.addAll(moreFlags);
        command.addAll(List.of("-cp", classPath(), "adsconnect.application.Main"));
        return command;
    }

    /** By a program that serves, for that needs the most; once for all tests. */
    private static synchronized void archive() {
        if (archived) {
            return;
        }
        archived = true;
        Map<String, String> live = Map.of(
                "HOME",
                home(),
                "ADSCONNECT_HTTP_HOST",
                "127.0.0.1",
                "ADSCONNECT_HTTP_PORT",
                Integer.toString(Ports.free()),
                "ADSCONNECT_DATABASE_URL",
                TestDatabase.empty().reveal(),
                "ADSCONNECT_MASTER_KEY",
                ANY_KEY,
                "ADSCONNECT_LWA_CLIENT_ID",
                "nobody",
                "ADSCONNECT_LWA_CLIENT_SECRET",
                "nothing");
        List<String> command = command("-XX:+AutoCreateSharedArchive", List.of());
        try (ProgramProcess first = ProgramProcess.start(command, "", live, "serve")) {
            first.ready();
            first.signal("TERM");
            first.end();
        }
    }

    private static String home() {
        try {
            return Files.createTempDirectory("adsconnect-archive-").toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Folders can't be archived; of those there are but the tests. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Files.isDirectory(Path.of(entry)) || isOurs(entry))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Built without jars, the program itself is in folders; then there is no archive, and starts take longer. */
    private static boolean isOurs(String entry) {
        return entry.endsWith("classes") && !entry.contains("architecture-tests");
    }
}
