package adsconnect.testkit;

import adsconnect.domain.Lease;
import adsconnect.domain.SecretHash;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.authorization.Attempt;
import adsconnect.domain.authorization.Authorization;
import adsconnect.domain.authorization.AuthorizationId;
import adsconnect.domain.authorization.FailureCode;
import adsconnect.domain.authorization.port.Authorizations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Attempts at consent in a map. */
public final class InMemoryAuthorizations implements Authorizations {

    private final InMemoryDatabase database;

    record Row(SecretHash state, Authorization authorization, long fence) {}

    public InMemoryAuthorizations(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public void start(Attempt attempt, SecretHash state) {
        database.locked(() -> {
            database.authorizations.put(attempt.id(), new Row(state, new Authorization.Started(attempt), 0));
        });
    }

    @Override
    public Optional<Authorization> byState(SecretHash state) {
        return database.locked(() -> database.authorizations.values().stream()
                .filter(row -> row.state().equals(state))
                .map(Row::authorization)
                .findFirst());
    }

    @Override
    public Optional<Lease> beginExchange(AuthorizationId id, Instant until) {
        return database.locked(() -> {
            Row row = database.authorizations.get(id);
            if (row == null || !(row.authorization() instanceof Authorization.Started started)) {
                return Optional.empty();
            }
            long fence = row.fence() + 1;
            Authorization exchanging = new Authorization.Exchanging(started.attempt(), until);
            database.authorizations.put(id, new Row(row.state(), exchanging, fence));
            return Optional.of(new Lease(fence, until));
        });
    }

    @Override
    public void returnToStarted(AuthorizationId id, Lease lease) {
        changeHeld(id, lease, Authorization.Started::new);
    }

    @Override
    public boolean complete(AuthorizationId id, Lease lease) {
        return changeHeld(id, lease, Authorization.Completed::new);
    }

    @Override
    public boolean fail(AuthorizationId id, Lease lease, FailureCode code) {
        return changeHeld(id, lease, attempt -> new Authorization.Failed(attempt, code));
    }

    @Override
    public boolean failUnheld(AuthorizationId id, FailureCode code, Instant now) {
        return change(
                id,
                row -> switch (row.authorization()) {
                    case Authorization.Started started -> true;
                    case Authorization.Exchanging exchanging -> !now.isBefore(exchanging.until());
                    case Authorization.Completed completed -> false;
                    case Authorization.Failed failed -> false;
                },
                attempt -> new Authorization.Failed(attempt, code));
    }

    /** Counts from the moment an attempt runs out, since the port tells no other end. */
    @Override
    public List<AccountId> purge(Instant before) {
        return database.locked(() -> {
            List<Authorization> over = database.authorizations.values().stream()
                    .map(Row::authorization)
                    .filter(one -> one.attempt().expiresAt().isBefore(before))
                    .toList();
            over.forEach(one -> database.authorizations.remove(one.attempt().id()));
            return over.stream()
                    .filter(one -> !(one instanceof Authorization.Completed))
                    .map(one -> one.attempt().account())
                    .toList();
        });
    }

    private boolean changeHeld(AuthorizationId id, Lease lease, Function<Attempt, Authorization> transition) {
        return change(
                id,
                row -> row.authorization() instanceof Authorization.Exchanging && row.fence() == lease.fence(),
                transition);
    }

    private boolean change(AuthorizationId id, Predicate<Row> from, Function<Attempt, Authorization> transition) {
        return database.locked(() -> {
            Row row = database.authorizations.get(id);
            if (row == null || !from.test(row)) {
                return false;
            }
            Authorization next = transition.apply(row.authorization().attempt());
            database.authorizations.put(id, new Row(row.state(), next, row.fence()));
            return true;
        });
    }
}
