package adsconnect.testkit;

import adsconnect.domain.Lease;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.UserId;
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

    /** @param codeUntil far away until a code came back */
    record Row(SecretHash state, Authorization authorization, long fence, Instant codeUntil) {}

    public InMemoryAuthorizations(InMemoryDatabase database) {
        this.database = database;
    }

    /** The map keeps the order in which attempts began. */
    @Override
    public void start(Attempt attempt, SecretHash state, Instant now) {
        database.locked(() -> {
            database.authorizations.put(
                    attempt.id(), new Row(state, new Authorization.Started(attempt), 0, Instant.MAX));
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
    public Optional<Authorization> byId(AuthorizationId id) {
        return database.locked(
                () -> Optional.ofNullable(database.authorizations.get(id)).map(Row::authorization));
    }

    @Override
    public Optional<Authorization> lastOf(UserId user) {
        return database.locked(() -> database.authorizations.values().stream()
                .map(Row::authorization)
                .filter(one -> one.attempt().user().equals(user))
                .filter(one -> one.attempt().aim().link().isEmpty())
                .reduce((earlier, later) -> later));
    }

    @Override
    public boolean receive(AuthorizationId id, Instant codeUntil) {
        return database.locked(() -> {
            boolean received = change(
                    id, row -> row.authorization() instanceof Authorization.Started, Authorization.Received::new);
            if (received) {
                database.authorizations.computeIfPresent(
                        id, (key, row) -> new Row(row.state(), row.authorization(), row.fence(), codeUntil));
            }
            return received;
        });
    }

    @Override
    public List<Attempt> withOldCode(Instant now) {
        return database.locked(() -> database.authorizations.values().stream()
                .filter(row -> !row.codeUntil().isAfter(now) && canBeTaken(row.authorization(), now))
                .map(row -> row.authorization().attempt())
                .toList());
    }

    @Override
    public Optional<Lease> beginExchange(AuthorizationId id, Instant now, Instant until) {
        return database.locked(() -> {
            Row row = database.authorizations.get(id);
            if (row == null || !canBeTaken(row.authorization(), now)) {
                return Optional.empty();
            }
            long fence = row.fence() + 1;
            Authorization exchanging =
                    new Authorization.Exchanging(row.authorization().attempt(), until);
            database.authorizations.put(id, new Row(row.state(), exchanging, fence, row.codeUntil()));
            return Optional.of(new Lease(fence, until));
        });
    }

    private static boolean canBeTaken(Authorization authorization, Instant now) {
        return authorization instanceof Authorization.Received
                || authorization instanceof Authorization.Exchanging exchanging && !now.isBefore(exchanging.until());
    }

    @Override
    public void returnToReceived(AuthorizationId id, Lease lease) {
        changeHeld(id, lease, Authorization.Received::new);
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
                row -> row.authorization() instanceof Authorization.Started || canBeTaken(row.authorization(), now),
                attempt -> new Authorization.Failed(attempt, code));
    }

    @Override
    public void settle(AccountId consent, AccountId account) {
        changeCompleted(consent, attempt -> new Authorization.Settled(attempt, account));
    }

    @Override
    public void failCompleted(AccountId consent, FailureCode code) {
        changeCompleted(consent, attempt -> new Authorization.Failed(attempt, code));
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
                    .filter(one -> !(one instanceof Authorization.Settled))
                    .map(one -> one.attempt().account())
                    .toList();
        });
    }

    private void changeCompleted(AccountId consent, Function<Attempt, Authorization> transition) {
        database.locked(() -> {
            List<AuthorizationId> ids = database.authorizations.values().stream()
                    .map(row -> row.authorization().attempt())
                    .filter(attempt -> attempt.account().equals(consent))
                    .map(Attempt::id)
                    .toList();
            ids.forEach(id -> change(id, row -> row.authorization() instanceof Authorization.Completed, transition));
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
            database.authorizations.put(id, new Row(row.state(), next, row.fence(), row.codeUntil()));
            return true;
        });
    }
}
