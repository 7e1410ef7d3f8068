package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.Lease;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.authorization.Attempt;
import adsconnect.domain.authorization.Authorization;
import adsconnect.domain.authorization.AuthorizationId;
import adsconnect.domain.authorization.FailureCode;
import adsconnect.domain.authorization.port.Authorizations;
import adsconnect.domain.marketplace.Region;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Attempts at consent in the table {@code authorizations}. */
public final class PostgresAuthorizations implements Authorizations {

    private static final String START = """
            INSERT INTO authorizations
                (authorization_id, state_hash, user_id, browser_hash, region, account_id, account_name, expires_at, status)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'STARTED')""";

    private static final String BY_STATE = "SELECT * FROM authorizations WHERE state_hash = $1";

    private static final String BEGIN_EXCHANGE = """
            UPDATE authorizations SET status = 'EXCHANGING', exchanging_until = $2, fence = fence + 1
            WHERE authorization_id = $1 AND status = 'STARTED'
            RETURNING fence""";

    private static final String RETURNED_TO_STARTED = "status = 'STARTED', exchanging_until = NULL";

    private static final String COMPLETED = "status = 'COMPLETED', exchanging_until = NULL";

    private static final String FAILED = "status = 'FAILED', exchanging_until = NULL, failure = $3";

    private static final String FAIL_UNHELD = """
            UPDATE authorizations SET status = 'FAILED', exchanging_until = NULL, failure = $2
            WHERE authorization_id = $1
              AND (status = 'STARTED' OR (status = 'EXCHANGING' AND exchanging_until <= $3))""";

    private static final String PURGE = """
            DELETE FROM authorizations WHERE expires_at < $1 RETURNING account_id, status""";

    private final Database database;
    private final LeasedRows leases;

    public PostgresAuthorizations(Database database) {
        this.database = database;
        this.leases = new LeasedRows(database, "authorizations", "exchanging_until", "authorization_id");
    }

    @Override
    public void start(Attempt attempt, SecretHash state) {
        database.change(
                START,
                Tuple.of(
                        attempt.id().value(),
                        state.hex(),
                        attempt.user().value(),
                        attempt.browser().hex(),
                        attempt.region().name(),
                        attempt.account().value(),
                        attempt.accountName().map(AccountName::value).orElse(null),
                        time(attempt.expiresAt())));
    }

    @Override
    public Optional<Authorization> byState(SecretHash state) {
        return database.one(BY_STATE, Tuple.of(state.hex()), PostgresAuthorizations::authorization);
    }

    @Override
    public Optional<Lease> beginExchange(AuthorizationId id, Instant until) {
        return database.one(
                BEGIN_EXCHANGE, Tuple.of(id.value(), time(until)), row -> new Lease(row.getLong("fence"), until));
    }

    @Override
    public void returnToStarted(AuthorizationId id, Lease lease) {
        leases.change(RETURNED_TO_STARTED, List.of(), lease.fence(), id.value());
    }

    @Override
    public boolean complete(AuthorizationId id, Lease lease) {
        return leases.change(COMPLETED, List.of(), lease.fence(), id.value());
    }

    @Override
    public boolean fail(AuthorizationId id, Lease lease, FailureCode code) {
        return leases.change(FAILED, List.of(code.name()), lease.fence(), id.value());
    }

    @Override
    public boolean failUnheld(AuthorizationId id, FailureCode code, Instant now) {
        return database.change(FAIL_UNHELD, Tuple.of(id.value(), code.name(), time(now))) == 1;
    }

    @Override
    public List<AccountId> purge(Instant before) {
        record Purged(AccountId account, boolean completed) {}
        return database
                .all(
                        PURGE,
                        Tuple.of(time(before)),
                        row -> new Purged(
                                new AccountId(row.getUUID("account_id")),
                                row.getString("status").equals("COMPLETED")))
                .stream()
                .filter(purged -> !purged.completed())
                .map(Purged::account)
                .toList();
    }

    private static Authorization authorization(Row row) {
        Attempt attempt = new Attempt(
                new AuthorizationId(row.getUUID("authorization_id")),
                new UserId(row.getUUID("user_id")),
                new SecretHash(row.getString("browser_hash")),
                Region.valueOf(row.getString("region")),
                new AccountId(row.getUUID("account_id")),
                Optional.ofNullable(row.getString("account_name")).map(AccountName::new),
                instant(row, "expires_at"));
        String status = row.getString("status");
        return switch (status) {
            case "STARTED" -> new Authorization.Started(attempt);
            case "EXCHANGING" -> new Authorization.Exchanging(attempt, instant(row, "exchanging_until"));
            case "COMPLETED" -> new Authorization.Completed(attempt);
            case "FAILED" -> new Authorization.Failed(attempt, FailureCode.valueOf(row.getString("failure")));
            default -> throw new IllegalStateException("Unknown status " + status);
        };
    }
}
