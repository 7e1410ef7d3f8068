package adsconnect.postgres.embedded;

import static adsconnect.postgres.embedded.Questions.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    @TempDir
    Path directory;

    private Path dataDirectory;
    private EmbeddedServer server;

    @BeforeEach
    void start() throws IOException {
        dataDirectory = DataDirectories.below(directory);
        server = EmbeddedServer.start(dataDirectory);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        DataDirectories.assertNoServerRemains(dataDirectory);
    }

    @Test
    void run1_data_survive_a_restart() throws SQLException {
        ask(server.url(), "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('here')");
        server.close();

        server = EmbeddedServer.start(dataDirectory);

        assertThat(ask(server.url(), "SELECT word FROM kept")).isEqualTo("here");
    }

    @Test
    void cli1a_tells_operator_commands_its_address_as_long_as_it_runs() throws IOException {
        assertThat(EmbeddedServer.runningAt(dataDirectory)).contains(server.url());
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(dataDirectory.resolve("postgres/address"))))
                .isEqualTo("rw-------");

        server.close();

        assertThat(EmbeddedServer.runningAt(dataDirectory)).isEmpty();
    }

    @Test
    void an_address_left_behind_by_a_crash_is_not_believed() throws IOException {
        String url = server.url();
        server.close();
        ServerFiles.write(DataDirectories.filesOf(dataDirectory).address(), url);

        assertThat(EmbeddedServer.runningAt(dataDirectory)).isEmpty();

        Files.delete(DataDirectories.filesOf(dataDirectory).address());
    }

    @Test
    void a_second_start_in_the_same_program_is_refused_and_does_no_harm() throws IOException, SQLException {
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> EmbeddedServer.start(dataDirectory))
                    .isInstanceOf(EmbeddedServerProblem.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        try (Program other = Program.on(dataDirectory)) {
            other.lineWith("process " + ProcessHandle.current().pid());
            assertThat(other.end()).isEqualTo(2);
        }
        assertThat(ask(server.url(), "SELECT 'here'")).isEqualTo("here");
    }

    @Test
    void a_lost_password_is_replaced() throws IOException, SQLException {
        ask(server.url(), "CREATE TABLE kept (word text)");
        String lost = server.url();
        server.close();
        Files.delete(DataDirectories.filesOf(dataDirectory).password());

        server = EmbeddedServer.start(dataDirectory);

        assertThat(server.url()).isNotEqualTo(lost);
        assertThat(ask(server.url(), "SELECT count(*) FROM kept")).isEqualTo("0");
    }

    @Test
    void starts_anew_after_a_crash_of_the_machine() throws SQLException {
        ask(server.url(), "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('here')");
        crash();

        server = EmbeddedServer.start(dataDirectory);

        assertThat(ask(server.url(), "SELECT word FROM kept")).isEqualTo("here");
    }

    @Test
    void starts_anew_when_a_stranger_has_the_process_id_of_the_crashed_server() throws IOException, SQLException {
        ask(server.url(), "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('here')");
        crash();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Path named = Postmaster.file(DataDirectories.filesOf(dataDirectory).data());
            String text = Files.readString(named);
            Files.writeString(named, stranger.pid() + text.substring(text.indexOf('\n')));

            server = EmbeddedServer.start(dataDirectory);

            assertThat(ask(server.url(), "SELECT word FROM kept")).isEqualTo("here");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    /** All of the server dies at once, and its own note of its process id stays. */
    private void crash() {
        ProcessHandle postmaster = DataDirectories.postmasterOf(dataDirectory);
        List<ProcessHandle> children = postmaster.children().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> DataDirectories.await(() -> !child.isAlive()));
        server.close();
        assertThat(Postmaster.file(DataDirectories.filesOf(dataDirectory).data()))
                .exists();
    }
}
