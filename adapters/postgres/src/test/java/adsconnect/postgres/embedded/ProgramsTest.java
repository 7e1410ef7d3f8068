package adsconnect.postgres.embedded;

import static adsconnect.postgres.embedded.Questions.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole programs that are killed, told to end, or run as somebody else. */
class ProgramsTest {

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    @TempDir
    Path directory;

    private Path dataDirectory;

    @BeforeEach
    void chooseDirectory() throws IOException {
        dataDirectory = DataDirectories.below(directory);
    }

    @AfterEach
    void none_remains() throws IOException {
        DataDirectories.assertNoServerRemains(dataDirectory);
    }

    @Test
    void a_server_left_by_a_killed_program_is_adopted_and_stopped_in_the_end() throws IOException, SQLException {
        String url;
        try (Program killed = Program.on(dataDirectory)) {
            url = killed.url();
            ask(url, "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('here')");
            killed.kill();
        }
        assertThat(EmbeddedServer.runningAt(dataDirectory)).contains(url);

        try (EmbeddedServer adopted = EmbeddedServer.start(dataDirectory)) {
            assertThat(adopted.url()).isEqualTo(url);
            assertThat(ask(adopted.url(), "SELECT word FROM kept")).isEqualTo("here");
        }
    }

    @Test
    void a_left_over_server_without_a_known_password_is_started_anew() throws IOException, SQLException {
        try (Program killed = Program.on(dataDirectory)) {
            ask(killed.url(), "CREATE TABLE kept (word text)");
            killed.kill();
        }
        Files.delete(DataDirectories.filesOf(dataDirectory).password());

        try (EmbeddedServer anew = EmbeddedServer.start(dataDirectory)) {
            assertThat(ask(anew.url(), "SELECT count(*) FROM kept")).isEqualTo("0");
        }
    }

    @Test
    void run1_a_second_program_is_refused_naming_the_first() throws IOException {
        try (Program first = Program.on(dataDirectory)) {
            first.url();
            try (Program second = Program.on(dataDirectory)) {
                assertThat(second.lineWith("uses the database")).contains("process " + first.pid());
                assertThat(second.end()).isEqualTo(2);
            }
            assertThat(first.end()).isZero();
        }
    }

    @Test
    void run1_serves_to_the_end_of_a_program_that_is_told_to_end_with_all_its_group() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "setsid");
        try (Program told =
                Program.launch(List.of("setsid"), Map.of(), System.getProperty("java.class.path"), dataDirectory)) {
            told.url();

            // as a terminal does on Ctrl-C
            new ProcessBuilder("sh", "-c", "kill -s TERM -- -" + told.pid())
                    .start()
                    .waitFor();

            assertThat(told.lineWith(" ")).isEqualTo(ServerProgram.STILL_SERVED);
            told.end();
        }
    }

    @Test
    void a_program_told_to_end_while_its_server_starts_leaves_none() throws IOException {
        try (Program told = Program.on(dataDirectory)) {
            ServerFiles files = DataDirectories.filesOf(dataDirectory);
            DataDirectories.await(() -> Files.exists(files.log()));

            told.tellToEnd();
        }
    }

    @Test
    void works_for_an_ordinary_user() throws IOException {
        assumeTrue(isRoot() && works(AS_NOBODY), "only root can become an ordinary user");
        String classPath = readableByAll(directory.resolve("classes"));
        Path ofNobody = Files.createDirectory(directory.resolve("of nobody"));
        Files.setAttribute(ofNobody, "unix:uid", 65534);

        try (Program ordinary = Program.launch(AS_NOBODY, Map.of(), classPath, ofNobody)) {
            ordinary.url();
            assertThat(ordinary.end()).isZero();
        }
        DataDirectories.assertNoServerRemains(ofNobody);
    }

    @Test
    void works_for_root_where_user_namespaces_are_forbidden() throws IOException {
        assumeTrue(isRoot() && works(AS_NOBODY), "root without namespaces becomes nobody");
        Path refusing = Files.createDirectory(directory.resolve("bin")).resolve("unshare");
        Files.writeString(refusing, "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(refusing, PosixFilePermissions.fromString("rwxr-xr-x"));
        Map<String, String> withoutNamespaces =
                Map.of("PATH", refusing.getParent() + File.pathSeparator + System.getenv("PATH"));

        for (int run = 0; run < 2; run++) {
            try (Program inContainer = Program.launch(
                    List.of(), withoutNamespaces, System.getProperty("java.class.path"), dataDirectory)) {
                inContainer.url();
                assertThat(Files.getOwner(DataDirectories.filesOf(dataDirectory).data()))
                        .hasToString("nobody");
                assertThat(inContainer.end()).isZero();
            }
        }
        try (EmbeddedServer withNamespaces = EmbeddedServer.start(dataDirectory)) {
            assertThat(withNamespaces.url()).isNotEmpty();
        }
    }

    private String readableByAll(Path copies) throws IOException {
        Files.createDirectory(copies);
        for (Path open : List.of(directory, copies)) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator);
        for (int index = 0; index < entries.length; index++) {
            copy(Path.of(entries[index]), copies.resolve(Integer.toString(index)));
        }
        return Stream.iterate(0, index -> index + 1)
                .limit(entries.length)
                .map(index -> copies.resolve(index.toString()).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    private static boolean works(List<String> prefix) throws IOException {
        Command java = Command.of(prefix, Program.java(), "-version");
        return java.run(Path.of("/"), "").succeeded();
    }
}
