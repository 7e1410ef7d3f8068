package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void the_newest_version_is_that_of_the_last_file() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("^V([0-9]+)__.*", "$1")))
                    .contains(Migrations.NEWEST)
                    .allMatch(version -> version.compareTo(Migrations.NEWEST) <= 0);
        }
    }

    @Test
    void a_second_run_finds_nothing_to_do() {
        DatabaseAddress address = TestDatabase.migrated();
        Migrations.run(address);
        TestDatabase.run(address, "INSERT INTO installation VALUES (true, 'LIVE', 'id', 'proof', now())");
    }

    @Test
    void nodes_that_start_together_migrate_once() throws Exception {
        DatabaseAddress address = TestDatabase.empty();
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> start = () -> {
                Migrations.run(address);
                return true;
            };
            for (var node : nodes.invokeAll(
                    IntStream.range(0, 4).mapToObj(number -> start).toList())) {
                assertThat(node.get()).isTrue();
            }
        }
    }

    @Test
    void a_database_that_is_not_there_is_said_in_one_line_without_its_password() {
        DatabaseAddress nowhere = DatabaseAddress.parse("postgresql://me:hidden@127.0.0.1:1/none");
        assertThatThrownBy(() -> Migrations.run(nowhere))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageStartingWith("No database at postgresql://me:***@127.0.0.1:1/none")
                .hasMessageNotContaining("hidden");
    }

    @Test
    void a_database_of_a_newer_program_is_not_touched() {
        DatabaseAddress address = TestDatabase.migrated();
        TestDatabase.run(address, """
                INSERT INTO flyway_schema_history
                    (installed_rank, version, description, type, script, installed_by, execution_time, success)
                VALUES (999, '999', 'from the future', 'SQL', 'V999__future.sql', 'test', 1, true)""");
        assertThatThrownBy(() -> Migrations.run(address)).isInstanceOf(DatabaseProblem.class);
    }
}
