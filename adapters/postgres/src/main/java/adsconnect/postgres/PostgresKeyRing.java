package adsconnect.postgres;

import adsconnect.domain.console.port.KeyRing;
import io.vertx.sqlclient.Tuple;
import java.util.Map;
import java.util.TreeMap;

/** Counts the table {@code data_keys}. */
public final class PostgresKeyRing implements KeyRing {

    private static final String IN_USE = "SELECT master_key_id FROM installation";

    private static final String WRAPPED = """
            SELECT id, count(account_id) AS wrapped
            FROM (SELECT master_key_id AS id FROM installation UNION SELECT master_key_id FROM retiring_master_keys) ids
            LEFT JOIN data_keys ON master_key_id = id GROUP BY id""";

    private final Database database;

    public PostgresKeyRing(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, Long> wrapped() {
        Map<String, Long> wrapped = new TreeMap<>();
        database.all(WRAPPED, Tuple.tuple(), row -> Map.entry(row.getString("id"), row.getLong("wrapped")))
                .forEach(one -> wrapped.put(one.getKey(), one.getValue()));
        return wrapped;
    }

    @Override
    public String inUse() {
        return database.one(IN_USE, Tuple.tuple(), row -> row.getString("master_key_id"))
                .orElseThrow();
    }
}
