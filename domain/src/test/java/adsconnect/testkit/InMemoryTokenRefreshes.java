package adsconnect.testkit;

import adsconnect.domain.Lease;
import adsconnect.domain.LeaseLost;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.token.RefreshFailure;
import adsconnect.domain.token.Refusals;
import adsconnect.domain.token.Refused;
import adsconnect.domain.token.port.TokenRefreshes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Leases of token refreshes in a map. */
public final class InMemoryTokenRefreshes implements TokenRefreshes {

    private final InMemoryDatabase database;

    record Row(
            Lease lease,
            boolean held,
            Optional<RefreshFailure> failure,
            Optional<Refused> refused,
            Optional<Instant> grantedAt) {

        static final Row UNTOUCHED =
                new Row(new Lease(0, Instant.MIN), false, Optional.empty(), Optional.empty(), Optional.empty());

        Row with(Lease changed, boolean nowHeld) {
            return new Row(changed, nowHeld, failure, refused, grantedAt);
        }

        Row with(RefreshFailure changed) {
            return new Row(lease, held, Optional.of(changed), refused, grantedAt);
        }

        Row refusedAt(Instant now) {
            Instant first = refused.map(Refused::first).orElse(now);
            return new Row(lease, held, failure, Optional.of(new Refused(first, now)), grantedAt);
        }

        Row grantedAt(Instant now) {
            return new Row(lease, held, failure, Optional.empty(), Optional.of(now));
        }

        Row replaced() {
            return new Row(new Lease(lease.fence() + 1, Instant.MIN), false, failure, Optional.empty(), grantedAt);
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

    /** Nor does this. */
    @Override
    public void lock(AccountId account) {
        database.locked(() -> row(account));
    }

    @Override
    public void remember(AccountId account, Lease lease, AmazonFailure failure) {
        database.locked(() -> {
            hold(account, lease);
            RefreshFailure remembered = new RefreshFailure(lease.fence(), failure.kind(), failure.retryAfter());
            database.refreshes.put(account, row(account).with(remembered));
        });
    }

    @Override
    public Optional<RefreshFailure> lastFailure(AccountId account) {
        return database.locked(() -> row(account).failure());
    }

    @Override
    public Refused refuse(AccountId account, Lease lease, Instant now) {
        return database.locked(() -> {
            hold(account, lease);
            Row refused = row(account).refusedAt(now);
            database.refreshes.put(account, refused);
            return refused.refused().orElseThrow();
        });
    }

    @Override
    public void grant(AccountId account, Lease lease, Instant now) {
        database.locked(() -> {
            hold(account, lease);
            database.refreshes.put(account, row(account).grantedAt(now));
        });
    }

    @Override
    public Optional<Instant> granted(AccountId account) {
        return database.locked(() -> row(account).grantedAt());
    }

    @Override
    public Optional<Refused> refused(AccountId account) {
        return database.locked(() -> row(account).refused());
    }

    @Override
    public Refusals since(Instant then) {
        return database.locked(() -> {
            List<Row> rows = List.copyOf(database.refreshes.values());
            long refused = rows.stream()
                    .filter(row -> row.refused()
                            .filter(at -> !at.last().isBefore(then))
                            .isPresent())
                    .count();
            long granted = rows.stream()
                    .filter(row -> row.refused().isEmpty())
                    .filter(row ->
                            row.grantedAt().filter(at -> !at.isBefore(then)).isPresent())
                    .count();
            return new Refusals((int) refused, (int) granted);
        });
    }

    @Override
    public void fenceOut(AccountId account) {
        database.locked(() -> {
            database.refreshes.put(account, row(account).replaced());
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
