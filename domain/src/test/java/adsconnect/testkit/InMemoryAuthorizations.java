package adsconnect.testkit;

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

/** Attempts at consent in a map. */
public final class InMemoryAuthorizations implements Authorizations {

    private final InMemoryDatabase database;

    record Row(SecretHash state, Authorization authorization) {}

    public InMemoryAuthorizations(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public void start(Attempt attempt, SecretHash state) {
        database.locked(() -> {
            database.authorizations.put(attempt.id(), new Row(state, new Authorization.Started(attempt)));
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
    public boolean beginExchange(AuthorizationId id, Instant until) {
        return change(
                id, Authorization.Started.class, started -> new Authorization.Exchanging(started.attempt(), until));
    }

    @Override
    public void returnToStarted(AuthorizationId id) {
        change(id, Authorization.Exchanging.class, exchanging -> new Authorization.Started(exchanging.attempt()));
    }

    @Override
    public boolean complete(AuthorizationId id) {
        return change(
                id, Authorization.Exchanging.class, exchanging -> new Authorization.Completed(exchanging.attempt()));
    }

    @Override
    public boolean fail(AuthorizationId id, FailureCode code) {
        return database.locked(() ->
                change(id, Authorization.Started.class, started -> new Authorization.Failed(started.attempt(), code))
                        || change(
                                id,
                                Authorization.Exchanging.class,
                                exchanging -> new Authorization.Failed(exchanging.attempt(), code)));
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

    private <A extends Authorization> boolean change(
            AuthorizationId id, Class<A> from, Function<A, Authorization> transition) {
        return database.locked(() -> {
            Row row = database.authorizations.get(id);
            if (row == null || !from.isInstance(row.authorization())) {
                return false;
            }
            Authorization next = transition.apply(from.cast(row.authorization()));
            database.authorizations.put(id, new Row(row.state(), next));
            return true;
        });
    }
}
