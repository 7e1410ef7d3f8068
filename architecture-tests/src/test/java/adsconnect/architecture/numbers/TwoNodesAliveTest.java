package adsconnect.architecture.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.crowd.LoneNode;
import adsconnect.architecture.crowd.Owners;
import adsconnect.architecture.running.Conditions;
import adsconnect.architecture.running.Ports;
import adsconnect.architecture.running.ProgramProcess;
import adsconnect.postgres.DatabaseAddress;
import adsconnect.postgres.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs on one database see each other, and one that is killed is told from one that stops. */
@Tag("long")
class TwoNodesAliveTest {

    @TempDir
    Path home;

    private final DatabaseAddress database = TestDatabase.migrated();

    @Test
    void each_node_is_seen_until_it_stops_and_one_that_was_killed_falls_silent() {
        Owners.arrive(database, 1, "ADMIN");
        int port = Ports.free();
        try (ProgramProcess first = node(port)) {
            Reader admin = new Reader("http://localhost:" + port, "session-1");
            try (ProgramProcess second = node(Ports.free())) {
                Conditions.await("both to be seen", () -> alive().size() == 2);
                assertThat(admin.read("/admin/settings", false))
                        .contains(name(first), name(second))
                        .doesNotContain("Silent", "different versions");
                TestDatabase.run(
                        database, "UPDATE nodes SET version = 'older' WHERE name LIKE '" + name(second) + "%'");
                assertThat(admin.read("/admin/parts/installation", true)).contains("different versions");
                second.signal("KILL");
                second.end();
                TestDatabase.run(
                        database, "UPDATE nodes SET seen_at = seen_at - interval '1 minute' WHERE version = 'older'");
                assertThat(admin.read("/admin/parts/installation", true))
                        .contains(name(first), name(second), "Silent", "Not seen since")
                        .doesNotContain("different versions");
            }
            try (ProgramProcess third = node(Ports.free())) {
                Conditions.await("it to be seen, too", () -> alive().size() == 3);
                third.signal("INT");
                third.end();
                assertThat(alive()).hasSize(2);
                assertThat(admin.read("/admin/parts/installation", true)).doesNotContain(name(third));
            }
        }
    }

    private ProgramProcess node(int port) {
        return new LoneNode(home, database, port).start(List.of(), Map.of());
    }

    private List<String> alive() {
        return TestDatabase.firstColumn(database, "SELECT name FROM nodes");
    }

    private static String name(ProgramProcess node) {
        return node.pid() + "@";
    }
}
