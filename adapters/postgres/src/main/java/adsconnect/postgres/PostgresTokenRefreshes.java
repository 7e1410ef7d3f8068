package adsconnect.postgres;

import adsconnect.domain.Lease;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.token.port.TokenRefreshes;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;

/** Leases of token refreshes in the table {@code token_refreshes}. */
public final class PostgresTokenRefreshes implements TokenRefreshes {

    private static final String ADD_UNLESS_THERE = """
            INSERT INTO token_refreshes (account_id) VALUES ($1) ON CONFLICT (account_id) DO NOTHING""";

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
    public boolean giveBack(AccountId account, Lease lease) {
        return leases.giveBack(lease.fence(), account.value());
    }
}
