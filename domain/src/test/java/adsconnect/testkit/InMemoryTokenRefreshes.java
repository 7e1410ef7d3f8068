package adsconnect.testkit;

import adsconnect.domain.Lease;
import adsconnect.domain.LeaseLost;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.token.RefreshFailure;
import adsconnect.domain.token.port.TokenRefreshes;
import java.time.Instant;
import java.util.Optional;

/** Leases of token refreshes in a map. */
public final class InMemoryTokenRefreshes implements TokenRefreshes {

    private final InMemoryDatabase database;

    record Row(Lease lease, boolean held, Optional<RefreshFailure> failure) {

        static final Row UNTOUCHED = new Row(new Lease(0, Instant.MIN), false, Optional.empty());

        Row with(Lease changed, boolean nowHeld) {
            return new Row(changed, nowHeld, failure);
        }
    }

    public InMemoryTokenRefreshes(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<Lease> take(AccountId account, Instant now, Instant until) {
        return database.locked(() -> {
            Row row = row(account);
            if (row.held() && !row.lease().isOverAt(now)) {
                return Optional.empty();
            }
            Lease lease = new Lease(row.lease().fence() + 1, until);
            database.refreshes.put(account, row.with(lease, true));
            return Optional.of(lease);
        });
    }

    @Override
    public void renew(AccountId account, Lease lease, Instant until) {
        database.locked(() -> {
            hold(account, lease);
            database.refreshes.put(account, row(account).with(new Lease(lease.fence(), until), true));
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
    public void remember(AccountId account, Lease lease, AmazonFailure failure) {
        database.locked(() -> {
            hold(account, lease);
            RefreshFailure remembered = new RefreshFailure(lease.fence(), failure.kind(), failure.retryAfter());
            database.refreshes.put(account, new Row(row(account).lease(), true, Optional.of(remembered)));
        });
    }

    @Override
    public Optional<RefreshFailure> lastFailure(AccountId account) {
        return database.locked(() -> row(account).failure());
    }

    @Override
    public void fenceOut(AccountId account) {
        database.locked(() -> {
            Row row = row(account);
            database.refreshes.put(account, row.with(new Lease(row.lease().fence() + 1, Instant.MIN), false));
        });
    }

    @Override
    public boolean giveBack(AccountId account, Lease lease) {
        return database.locked(() -> {
            boolean held = holds(account, lease);
            if (held) {
                database.refreshes.put(account, row(account).with(lease, false));
            }
            return held;
        });
    }

    private Row row(AccountId account) {
        return database.refreshes.getOrDefault(account, Row.UNTOUCHED);
    }

    private boolean holds(AccountId account, Lease lease) {
        return database.locked(() -> {
            Row row = row(account);
            return row.held() && row.lease().fence() == lease.fence();
        });
    }
}
