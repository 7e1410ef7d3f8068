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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server that runs is like. */
class ServerSettingsTest {

    @TempDir
    static Path directory;

    private static Path dataDirectory;
    private static EmbeddedServer server;

    @BeforeAll
    static void start() throws IOException {
        dataDirectory = DataDirectories.below(directory);
        server = EmbeddedServer.start(dataDirectory);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        DataDirectories.assertNoServerRemains(dataDirectory);
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "max_connections, 100",
        "shared_buffers, 64MB",
        "listen_addresses, 127.0.0.1",
        "password_encryption, scram-sha-256",
        "data_checksums, on",
        "server_encoding, UTF8"
    })
    void settings_are_safe(String name, String value) throws SQLException {
        assertThat(ask(server.url(), "SHOW " + name)).isEqualTo(value);
    }

    @Test
    void sorts_by_code_point_on_every_machine() throws SQLException {
        assertThat(
                        ask(
                                server.url(),
                                "SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = 'adsconnect'"))
                .isEqualTo("b C.UTF-8");
    }

    @Test
    void has_the_version_that_names_its_directory() throws SQLException {
        assertThat(ask(server.url(), "SHOW server_version")).isEqualTo(Binaries.VERSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adsconnect", "postgres"})
    void nobody_gets_in_without_the_password_not_even_the_superuser(String user) {
        for (String password : List.of("", "wrong")) {
            assertThatThrownBy(() -> Questions.connect(server.url(), user, password))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void our_role_owns_its_database_and_no_more() throws SQLException {
        assertThat(ask(server.url(), "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
        assertThat(ask(server.url(), "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'adsconnect'"))
                .isEqualTo("adsconnect");
    }

    @Test
    void nobody_else_may_look_at_its_files() throws IOException {
        ServerFiles files = DataDirectories.filesOf(dataDirectory);
        for (Path closed : List.of(files.root(), files.data())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(closed)))
                    .isEqualTo("rwx------");
        }
        for (Path secret : List.of(files.password(), files.lock(), files.log())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void printing_it_shows_no_password() throws IOException {
        String password =
                Files.readString(DataDirectories.filesOf(dataDirectory).password());

        assertThat(server.url()).contains(password);
        assertThat(server).asString().doesNotContain(password);
    }
}
