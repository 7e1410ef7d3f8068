package adsconnect.testkit;

import adsconnect.domain.Lease;
import adsconnect.domain.LeaseLost;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.token.port.TokenRefreshes;
import java.time.Instant;
import java.util.Optional;

/** Leases of token refreshes in a map. */
public final class InMemoryTokenRefreshes implements TokenRefreshes {

    private final InMemoryDatabase database;

    record Row(Lease lease, boolean held) {}

    public InMemoryTokenRefreshes(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<Lease> take(AccountId account, Instant now, Instant until) {
        return database.locked(() -> {
            Row row = database.refreshes.getOrDefault(account, new Row(new Lease(0, Instant.MIN), false));
            if (row.held() && !row.lease().isOverAt(now)) {
                return Optional.empty();
            }
            Lease lease = new Lease(row.lease().fence() + 1, until);
            database.refreshes.put(account, new Row(lease, true));
            return Optional.of(lease);
        });
    }

    @Override
    public void renew(AccountId account, Lease lease, Instant until) {
        database.locked(() -> {
            hold(account, lease);
            database.refreshes.put(account, new Row(new Lease(lease.fence(), until), true));
        });
    }

    /** Needs no lock of its own: units of work come one after the other. */
    @Override
    public void hold(AccountId account, Lease lease) {
        if (!holds(account, lease)) {
            throw new LeaseLost();
        }
    }

    @Override
    public boolean giveBack(AccountId account, Lease lease) {
        return database.locked(() -> {
            boolean held = holds(account, lease);
            if (held) {
                database.refreshes.put(account, new Row(lease, false));
            }
            return held;
        });
    }

    private boolean holds(AccountId account, Lease lease) {
        return database.locked(() -> {
            Row row = database.refreshes.get(account);
            return row != null && row.held() && row.lease().fence() == lease.fence();
        });
    }
}
