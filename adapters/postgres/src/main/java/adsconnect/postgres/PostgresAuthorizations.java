package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.Lease;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.authorization.Attempt;
import adsconnect.domain.authorization.Authorization;
import adsconnect.domain.authorization.AuthorizationId;
import adsconnect.domain.authorization.FailureCode;
import adsconnect.domain.authorization.port.Authorizations;
import adsconnect.domain.marketplace.Region;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Attempts at consent in the table {@code authorizations}. */
public final class PostgresAuthorizations implements Authorizations {

    private static final String START = """
            INSERT INTO authorizations
                (authorization_id, state_hash, user_id, browser_hash, region, account_id, aim, account_name, link_id, reconnects,
                 started_at, expires_at, status)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'STARTED')""";

    private static final String BY_STATE = "SELECT * FROM authorizations WHERE state_hash = $1";

    private static final String BY_ID = "SELECT * FROM authorizations WHERE authorization_id = $1";

    private static final String LAST_OF = """
            SELECT * FROM authorizations WHERE user_id = $1 AND link_id IS NULL ORDER BY started_at DESC LIMIT 1""";

    private static final String RECEIVE = """
            UPDATE authorizations SET status = 'RECEIVED', code_until = $2
            WHERE authorization_id = $1 AND status = 'STARTED'""";

    private static final String WITH_OLD_CODE = """
            SELECT * FROM authorizations
            WHERE code_until <= $1
              AND (status = 'RECEIVED' OR (status = 'EXCHANGING' AND exchanging_until <= $1))""";

    private static final String BEGIN_EXCHANGE = """
            UPDATE authorizations SET status = 'EXCHANGING', exchanging_until = $3, fence = fence + 1
            WHERE authorization_id = $1
              AND (status = 'RECEIVED' OR (status = 'EXCHANGING' AND exchanging_until <= $2))
            RETURNING fence""";

    private static final String RETURNED_TO_RECEIVED = "status = 'RECEIVED', exchanging_until = NULL";

    private static final String COMPLETED = "status = 'COMPLETED', exchanging_until = NULL";

    private static final String FAILED = "status = 'FAILED', exchanging_until = NULL, failure = $3";

    private static final String FAIL_UNHELD = """
            UPDATE authorizations SET status = 'FAILED', exchanging_until = NULL, failure = $2
            WHERE authorization_id = $1
              AND (status IN ('STARTED', 'RECEIVED') OR (status = 'EXCHANGING' AND exchanging_until <= $3))""";

    private static final String SETTLE = """
            UPDATE authorizations SET status = 'SETTLED', settled_as = $2 WHERE account_id = $1 AND status = 'COMPLETED'""";

    private static final String FAIL_COMPLETED = """
            UPDATE authorizations SET status = 'FAILED', failure = $2 WHERE account_id = $1 AND status = 'COMPLETED'""";

    private static final String PURGE = """
            DELETE FROM authorizations WHERE expires_at < $1 RETURNING account_id, status""";

    /** The tokens of these are in use, or wait to be. */
    private static final Set<String> KEPT = Set.of("COMPLETED", "SETTLED");

    private final Database database;
    private final LeasedRows leases;

    public PostgresAuthorizations(Database database) {
        this.database = database;
        this.leases = new LeasedRows(database, "authorizations", "exchanging_until", "authorization_id");
    }

    @Override
    public void start(Attempt attempt, SecretHash state, Instant now) {
        AimColumns aim = AimColumns.of(attempt.aim());
        database.change(
                START,
                Tuple.from(Arrays.asList(
                        attempt.id().value(),
                        state.hex(),
                        attempt.user().value(),
                        attempt.browser().hex(),
                        attempt.region().name(),
                        attempt.account().value(),
                        aim.aim(),
                        aim.accountName(),
                        aim.link(),
                        aim.reconnects(),
                        time(now),
                        time(attempt.expiresAt()))));
    }

    @Override
    public Optional<Authorization> byState(SecretHash state) {
        return database.one(BY_STATE, Tuple.of(state.hex()), PostgresAuthorizations::authorization);
    }

    @Override
    public Optional<Authorization> byId(AuthorizationId id) {
        return database.one(BY_ID, Tuple.of(id.value()), PostgresAuthorizations::authorization);
    }

    @Override
    public Optional<Authorization> lastOf(UserId user) {
        return database.one(LAST_OF, Tuple.of(user.value()), PostgresAuthorizations::authorization);
    }

    @Override
    public boolean receive(AuthorizationId id, Instant codeUntil) {
        return database.change(RECEIVE, Tuple.of(id.value(), time(codeUntil))) == 1;
    }

    @Override
    public List<Attempt> withOldCode(Instant now) {
        return database.all(WITH_OLD_CODE, Tuple.of(time(now)), PostgresAuthorizations::attempt);
    }

    @Override
    public Optional<Lease> beginExchange(AuthorizationId id, Instant now, Instant until) {
        return database.one(
                BEGIN_EXCHANGE,
                Tuple.of(id.value(), time(now), time(until)),
                row -> new Lease(row.getLong("fence"), until));
    }

    @Override
    public void returnToReceived(AuthorizationId id, Lease lease) {
        leases.change(RETURNED_TO_RECEIVED, List.of(), lease.fence(), id.value());
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
    public void settle(AccountId consent, AccountId account) {
        database.change(SETTLE, Tuple.of(consent.value(), account.value()));
    }

    @Override
    public void failCompleted(AccountId consent, FailureCode code) {
        database.change(FAIL_COMPLETED, Tuple.of(consent.value(), code.name()));
    }

    @Override
    public List<AccountId> purge(Instant before) {
        record Purged(AccountId account, boolean completed) {}
        return database
                .all(
                        PURGE,
                        Tuple.of(time(before)),
                        row -> new Purged(
                                new AccountId(row.getUUID("account_id")), KEPT.contains(row.getString("status"))))
                .stream()
                .filter(purged -> !purged.completed())
                .map(Purged::account)
                .toList();
    }

    private static Authorization authorization(Row row) {
        Attempt attempt = attempt(row);
        String status = row.getString("status");
        return switch (status) {
            case "STARTED" -> new Authorization.Started(attempt);
            case "EXCHANGING" -> new Authorization.Exchanging(attempt, instant(row, "exchanging_until"));
            case "RECEIVED" -> new Authorization.Received(attempt);
            case "SETTLED" -> new Authorization.Settled(attempt, new AccountId(row.getUUID("settled_as")));
            case "COMPLETED" -> new Authorization.Completed(attempt);
            case "FAILED" -> new Authorization.Failed(attempt, FailureCode.valueOf(row.getString("failure")));
            default -> throw new IllegalStateException("Unknown status " + status);
        };
    }

    private static Attempt attempt(Row row) {
        return new Attempt(
                new AuthorizationId(row.getUUID("authorization_id")),
                new UserId(row.getUUID("user_id")),
                new SecretHash(row.getString("browser_hash")),
                Region.valueOf(row.getString("region")),
                new AccountId(row.getUUID("account_id")),
                AimColumns.aim(row),
                instant(row, "expires_at"));
    }
}
