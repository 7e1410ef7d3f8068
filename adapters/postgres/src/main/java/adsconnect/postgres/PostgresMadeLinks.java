package adsconnect.postgres;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.port.MadeLinks;
import io.vertx.sqlclient.Tuple;

/** Links in the table {@code made_links}, which says nothing else of them. */
public final class PostgresMadeLinks implements MadeLinks {

    private static final String ADD = "INSERT INTO made_links (link_hash) VALUES ($1)";

    private static final String HAS = "SELECT 1 FROM made_links WHERE link_hash = $1";

    private final Database database;

    public PostgresMadeLinks(Database database) {
        this.database = database;
    }

    @Override
    public void add(SecretHash link) {
        database.change(ADD, Tuple.of(link.hex()));
    }

    @Override
    public boolean has(SecretHash link) {
        return database.one(HAS, Tuple.of(link.hex()), row -> true).isPresent();
    }
}
