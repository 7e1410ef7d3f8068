package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.Lease;
import adsconnect.domain.LeaseLost;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.token.RefreshFailure;
import adsconnect.domain.token.Refusals;
import adsconnect.domain.token.Refused;
import adsconnect.domain.token.port.TokenRefreshes;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Leases of token refreshes, and what the last one that failed came to, in the table {@code token_refreshes}. */
public final class PostgresTokenRefreshes implements TokenRefreshes {

    private static final String ADD_UNLESS_THERE = """
            INSERT INTO token_refreshes (account_id) VALUES ($1) ON CONFLICT (account_id) DO NOTHING""";

    /** Its first parameters are the account and the fence. */
    private static final String REMEMBER = """
            failed_fence = fence, failed_kind = $3, failed_retry_after_millis = $4""";

    private static final String LAST_FAILURE = """
            SELECT failed_fence, failed_kind, failed_retry_after_millis FROM token_refreshes
            WHERE account_id = $1 AND failed_fence IS NOT NULL""";

    private static final String FENCE_OUT = """
            INSERT INTO token_refreshes (account_id, fence) VALUES ($1, 1)
            ON CONFLICT (account_id) DO UPDATE
            SET fence = token_refreshes.fence + 1, held_until = NULL, refused_first = NULL, refused_last = NULL""";

    private static final String LOCK = "SELECT fence FROM token_refreshes WHERE account_id = $1 FOR UPDATE";

    private static final String GRANTED =
            "SELECT granted_at FROM token_refreshes WHERE account_id = $1 AND granted_at IS NOT NULL";

    private static final String REFUSE = "refused_first = coalesce(refused_first, $3), refused_last = $3";

    private static final String GRANT = "refused_first = NULL, refused_last = NULL, granted_at = $3";

    private static final String REFUSED = """
            SELECT refused_first, refused_last FROM token_refreshes WHERE account_id = $1 AND refused_first IS NOT NULL""";

    /** Two counts, each on its own index. */
    static final String SINCE = """
            SELECT (SELECT count(*) FROM token_refreshes WHERE refused_last >= $1) AS refused,
                   (SELECT count(*) FROM token_refreshes WHERE granted_at >= $1 AND refused_last IS NULL) AS granted""";

    private final Database database;
    private final LeasedRows leases;

    public PostgresTokenRefreshes(Database database) {
        this.database = database;
        this.leases = new LeasedRows(database, "token_refreshes", "held_until", "account_id");
    }

    @Override
    public Optional<Lease> take(AccountId account, Instant now, Instant until) {
        database.change(ADD_UNLESS_THERE, Tuple.of(account.value()));
        return leases.take(now, until, account.value());
    }

    @Override
    public void renew(AccountId account, Lease lease, Instant until) {
        leases.renew(lease.fence(), until, account.value());
    }

    @Override
    public void hold(AccountId account, Lease lease) {
        leases.hold(lease.fence(), account.value());
    }

    @Override
    public void lock(AccountId account) {
        Database.requireTransaction();
        database.one(LOCK, Tuple.of(account.value()), row -> row);
    }

    @Override
    public void remember(AccountId account, Lease lease, AmazonFailure failure) {
        Long retryAfter = failure.retryAfter().map(Duration::toMillis).orElse(null);
        LeasedRows.orLost(leases.change(
                REMEMBER, Arrays.asList(failure.kind().name(), retryAfter), lease.fence(), account.value()));
    }

    @Override
    public Optional<RefreshFailure> lastFailure(AccountId account) {
        return database.one(
                LAST_FAILURE,
                Tuple.of(account.value()),
                row -> new RefreshFailure(
                        row.getLong("failed_fence"),
                        AmazonFailure.Kind.valueOf(row.getString("failed_kind")),
                        Optional.ofNullable(row.getLong("failed_retry_after_millis"))
                                .map(Duration::ofMillis)));
    }

    @Override
    public Refused refuse(AccountId account, Lease lease, Instant now) {
        LeasedRows.orLost(leases.change(REFUSE, List.of(time(now)), lease.fence(), account.value()));
        return refused(account).orElseThrow(LeaseLost::new);
    }

    @Override
    public void grant(AccountId account, Lease lease, Instant now) {
        LeasedRows.orLost(leases.change(GRANT, List.of(time(now)), lease.fence(), account.value()));
    }

    @Override
    public Optional<Instant> granted(AccountId account) {
        return database.one(GRANTED, Tuple.of(account.value()), row -> instant(row, "granted_at"));
    }

    @Override
    public Optional<Refused> refused(AccountId account) {
        return database.one(
                REFUSED,
                Tuple.of(account.value()),
                row -> new Refused(instant(row, "refused_first"), instant(row, "refused_last")));
    }

    @Override
    public Refusals since(Instant then) {
        return database.one(
                        SINCE,
                        Tuple.of(time(then)),
                        row -> new Refusals(
                                Math.toIntExact(row.getLong("refused")), Math.toIntExact(row.getLong("granted"))))
                .orElseThrow();
    }

    @Override
    public void fenceOut(AccountId account) {
        database.change(FENCE_OUT, Tuple.of(account.value()));
    }

    @Override
    public boolean giveBack(AccountId account, Lease lease) {
        return leases.giveBack(lease.fence(), account.value());
    }
}
