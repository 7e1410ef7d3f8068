package adsconnect.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedStartTest {

    @TempDir
    Path directory;

    @Test
    void data_of_another_major_version() throws IOException {
        Path data = Files.createDirectories(directory.resolve("postgres/data"));
        Files.writeString(data.resolve("PG_VERSION"), "16\n");

        assertRefused(directory).contains("PostgreSQL 16").contains("has 17").contains("ADSCONNECT_DATABASE_URL");
    }

    @Test
    void data_that_are_none() throws IOException {
        Files.createDirectories(directory.resolve("postgres/data"));

        assertRefused(directory).contains("holds no PostgreSQL data");
    }

    @Test
    void a_directory_that_cannot_be_made() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertRefused(file.resolve("data")).contains("Not a directory");
        assertRefused(file).contains("is not a directory");
    }

    @Test
    void a_name_that_the_shell_of_pg_ctl_would_read() {
        assertRefused(directory.resolve("$HOME")).contains("because of a quote, $ or \\");
    }

    @Test
    void a_refused_start_leaves_no_lock() throws IOException {
        data_that_are_none();
        data_that_are_none();
    }

    @Test
    void nothing_runs_where_nothing_ever_ran() {
        assertThat(EmbeddedServer.runningAt(directory.resolve("never"))).isEmpty();
        assertThat(directory.resolve("never")).doesNotExist();
    }

    private static AbstractStringAssert<?> assertRefused(Path dataDirectory) {
        return assertThatThrownBy(() -> EmbeddedServer.start(dataDirectory))
                .isInstanceOf(EmbeddedServerProblem.class)
                .message()
                .hasLineCount(1);
    }
}
