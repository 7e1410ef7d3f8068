package adsconnect.testkit;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.ProvenIdentity;
import adsconnect.domain.access.SignOnAttempt;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.Identities;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Identities in maps. */
public final class InMemoryIdentities implements Identities {

    private final InMemoryDatabase database;

    record Row(UserId user, Instant linkedAt) {}

    InMemoryIdentities(InMemoryDatabase database) {
        this.database = database;
    }

    private static List<String> key(ProvenIdentity identity) {
        return List.of(identity.issuer(), identity.subject());
    }

    @Override
    public Optional<UserId> userOf(ProvenIdentity identity) {
        return database.locked(() ->
                Optional.ofNullable(database.identities.get(key(identity))).map(Row::user));
    }

    @Override
    public Optional<Instant> linkedSince(UserId user) {
        return database.locked(() -> database.identities.values().stream()
                .filter(row -> row.user().equals(user))
                .map(Row::linkedAt)
                .max(Instant::compareTo));
    }

    @Override
    public boolean link(ProvenIdentity identity, UserId user, Instant now) {
        return database.locked(() -> {
            boolean somebodyThere = database.identities.entrySet().stream()
                    .anyMatch(entry -> entry.getKey().getFirst().equals(identity.issuer())
                            && entry.getValue().user().equals(user));
            return !somebodyThere && database.identities.putIfAbsent(key(identity), new Row(user, now)) == null;
        });
    }

    @Override
    public boolean unlink(UserId user) {
        return database.locked(
                () -> database.identities.values().removeIf(row -> row.user().equals(user)));
    }

    @Override
    public void begin(SignOnAttempt attempt) {
        database.locked(() -> {
            database.signOnAttempts.put(attempt.state(), attempt);
        });
    }

    @Override
    public Optional<SignOnAttempt> take(SecretHash state) {
        return database.locked(() -> Optional.ofNullable(database.signOnAttempts.remove(state)));
    }

    @Override
    public void purge(Instant endedBefore) {
        database.locked(() -> {
            database.signOnAttempts
                    .values()
                    .removeIf(attempt -> attempt.endsAt().isBefore(endedBefore));
        });
    }
}
