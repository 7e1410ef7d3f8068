package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.console.Node;
import adsconnect.domain.console.SeenNode;
import adsconnect.domain.console.port.Nodes;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The table {@code nodes}. */
public final class PostgresNodes implements Nodes {

    private static final String BEAT = """
            INSERT INTO nodes (node_id, name, version, java, master_key, started_at, seen_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (node_id) DO UPDATE SET seen_at = excluded.seen_at""";

    private final Database database;

    public PostgresNodes(Database database) {
        this.database = database;
    }

    @Override
    public void beat(Node node, Instant now) {
        database.change(
                BEAT,
                Tuple.tuple()
                        .addValue(node.id())
                        .addValue(node.name())
                        .addValue(node.version())
                        .addValue(node.java())
                        .addValue(node.masterKey())
                        .addValue(time(node.startedAt()))
                        .addValue(time(now)));
    }

    @Override
    public void leave(UUID id) {
        database.change("DELETE FROM nodes WHERE node_id = $1", Tuple.of(id));
    }

    @Override
    public void forget(Instant before) {
        database.change("DELETE FROM nodes WHERE seen_at < $1", Tuple.of(time(before)));
    }

    @Override
    public List<SeenNode> all() {
        return database.all(
                "SELECT * FROM nodes ORDER BY started_at, node_id",
                Tuple.tuple(),
                row -> new SeenNode(
                        new Node(
                                row.getUUID("node_id"),
                                row.getString("name"),
                                row.getString("version"),
                                row.getString("java"),
                                row.getString("master_key"),
                                instant(row, "started_at")),
                        instant(row, "seen_at")));
    }
}
