package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.ConnectLinkId;
import adsconnect.domain.authorization.FailureCode;
import adsconnect.domain.authorization.port.ConnectLinks;
import adsconnect.domain.marketplace.Region;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Connect links in the table {@code connect_links}. */
public final class PostgresConnectLinks implements ConnectLinks {

    private static final String ADD = """
            INSERT INTO connect_links (link_id, address_hash, owner_id, account_name, region, reconnects, made_at, expires_at, state)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'PENDING')""";

    private static final String BY_ADDRESS = "SELECT * FROM connect_links WHERE address_hash = $1";

    private static final String BY_ID = "SELECT * FROM connect_links WHERE link_id = $1";

    private static final String OF_OWNER = """
            SELECT * FROM connect_links WHERE owner_id = $1 ORDER BY made_at DESC, link_id""";

    private static final String OPEN = """
            UPDATE connect_links SET state = 'OPENED', failure = NULL
            WHERE link_id = $1 AND state IN ('PENDING', 'OPENED', 'FAILED') AND expires_at > $2""";

    private static final String AUTHORIZE = """
            UPDATE connect_links SET state = 'AUTHORIZED', account_id = $2, known_login = $3, authorized_at = $4,
                failure = NULL
            WHERE link_id = $1 AND state IN ('PENDING', 'OPENED', 'FAILED')""";

    private static final String FAIL = """
            UPDATE connect_links SET state = 'FAILED', failure = $2
            WHERE link_id = $1 AND state IN ('PENDING', 'OPENED', 'FAILED')""";

    private static final String REVOKE = """
            UPDATE connect_links SET state = 'REVOKED', failure = NULL
            WHERE link_id = $1 AND state IN ('PENDING', 'OPENED', 'FAILED')""";

    private static final String RENEW = """
            UPDATE connect_links SET link_id = $5, address_hash = $2, expires_at = $3, state = 'PENDING', failure = NULL
            WHERE link_id = $1
              AND (state IN ('PENDING', 'FAILED') OR state = 'OPENED' AND expires_at <= $4)""";

    private static final String NEWS = """
            SELECT * FROM connect_links WHERE owner_id = $1 AND state = 'AUTHORIZED' AND NOT known_to_owner
            ORDER BY authorized_at DESC, link_id LIMIT $2""";

    private static final String DISMISS = """
            UPDATE connect_links SET known_to_owner = true WHERE link_id = $1 AND state = 'AUTHORIZED'""";

    private static final String PURGE = "DELETE FROM connect_links WHERE expires_at < $1";

    private final Database database;

    public PostgresConnectLinks(Database database) {
        this.database = database;
    }

    @Override
    public void add(ConnectLink link, SecretHash address) {
        database.change(
                ADD,
                Tuple.from(Arrays.asList(
                        link.id().value(),
                        address.hex(),
                        link.owner().value(),
                        link.name().value(),
                        link.region().name(),
                        link.reconnects().map(AccountId::value).orElse(null),
                        time(link.madeAt()),
                        time(link.expiresAt()))));
    }

    @Override
    public Optional<ConnectLink> byAddress(SecretHash address) {
        return database.one(BY_ADDRESS, Tuple.of(address.hex()), PostgresConnectLinks::link);
    }

    @Override
    public Optional<ConnectLink> byId(ConnectLinkId id) {
        return database.one(BY_ID, Tuple.of(id.value()), PostgresConnectLinks::link);
    }

    @Override
    public List<ConnectLink> ofOwner(UserId owner) {
        return database.all(OF_OWNER, Tuple.of(owner.value()), PostgresConnectLinks::link);
    }

    @Override
    public boolean open(ConnectLinkId id, Instant now) {
        return database.change(OPEN, Tuple.of(id.value(), time(now))) == 1;
    }

    @Override
    public boolean authorize(ConnectLinkId id, AccountId account, boolean knownLogin, Instant now) {
        return database.change(AUTHORIZE, Tuple.of(id.value(), account.value(), knownLogin, time(now))) == 1;
    }

    @Override
    public void fail(ConnectLinkId id, FailureCode code) {
        database.change(FAIL, Tuple.of(id.value(), code.name()));
    }

    @Override
    public boolean revoke(ConnectLinkId id) {
        return database.change(REVOKE, Tuple.of(id.value())) == 1;
    }

    @Override
    public boolean renew(ConnectLinkId id, ConnectLinkId fresh, SecretHash address, Instant expiresAt, Instant now) {
        return database.change(RENEW, Tuple.of(id.value(), address.hex(), time(expiresAt), time(now), fresh.value()))
                == 1;
    }

    @Override
    public List<ConnectLink> news(UserId owner, int atMost) {
        return database.all(NEWS, Tuple.of(owner.value(), atMost), PostgresConnectLinks::link);
    }

    @Override
    public void dismiss(ConnectLinkId id) {
        database.change(DISMISS, Tuple.of(id.value()));
    }

    @Override
    public void purge(Instant before) {
        database.change(PURGE, Tuple.of(time(before)));
    }

    static ConnectLink link(Row row) {
        return new ConnectLink(
                new ConnectLinkId(row.getUUID("link_id")),
                new UserId(row.getUUID("owner_id")),
                new AccountName(row.getString("account_name")),
                Region.valueOf(row.getString("region")),
                Optional.ofNullable(row.getUUID("reconnects")).map(AccountId::new),
                instant(row, "made_at"),
                instant(row, "expires_at"),
                state(row));
    }

    private static ConnectLink.State state(Row row) {
        String state = row.getString("state");
        return switch (state) {
            case "PENDING" -> new ConnectLink.Pending();
            case "OPENED" -> new ConnectLink.Opened();
            case "AUTHORIZED" ->
                new ConnectLink.Authorized(
                        new AccountId(row.getUUID("account_id")),
                        row.getBoolean("known_login"),
                        instant(row, "authorized_at"));
            case "FAILED" -> new ConnectLink.Failed(FailureCode.valueOf(row.getString("failure")));
            case "REVOKED" -> new ConnectLink.Revoked();
            default -> throw new IllegalStateException("Unknown state " + state);
        };
    }
}
