package adsconnect.testkit;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.Session;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.Sessions;
import java.time.Instant;
import java.util.Optional;

/** Sessions in a map. */
public final class InMemorySessions implements Sessions {

    private final InMemoryDatabase database;

    record Row(UserId user, Instant openedAt, Instant lastSeenAt, Optional<Instant> provedAt) {}

    public InMemorySessions(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public void open(SecretHash token, UserId user, Instant now) {
        database.locked(() -> {
            database.sessions.put(token.hex(), new Row(user, now, now, Optional.of(now)));
        });
    }

    @Override
    public void openHalf(SecretHash token, UserId user, Instant now) {
        database.locked(() -> {
            database.sessions.put(token.hex(), new Row(user, now, now, Optional.empty()));
        });
    }

    @Override
    public boolean prove(SecretHash token, Instant now) {
        return database.locked(() -> database.sessions.computeIfPresent(
                                token.hex(),
                                (hash, row) -> new Row(
                                        row.user(),
                                        row.openedAt(),
                                        row.lastSeenAt(),
                                        row.provedAt().map(before -> now)))
                        instanceof Row row
                && row.provedAt().isPresent());
    }

    @Override
    public Optional<Session> find(SecretHash token) {
        return database.locked(() -> Optional.ofNullable(database.sessions.get(token.hex()))
                .map(row -> new Session(
                        database.users.get(row.user()).user(),
                        row.openedAt(),
                        row.lastSeenAt(),
                        row.provedAt(),
                        false)));
    }

    @Override
    public void seen(SecretHash token, Instant now) {
        database.locked(() -> {
            database.sessions.computeIfPresent(
                    token.hex(), (hash, row) -> new Row(row.user(), row.openedAt(), now, row.provedAt()));
        });
    }

    @Override
    public void close(SecretHash token) {
        database.locked(() -> {
            database.sessions.remove(token.hex());
        });
    }

    @Override
    public void closeAll(UserId user) {
        database.locked(() -> {
            database.sessions.values().removeIf(row -> row.user().equals(user));
        });
    }

    @Override
    public void purge(Instant seenBefore, Instant openedBefore) {
        database.locked(() -> {
            database.sessions
                    .values()
                    .removeIf(row -> row.lastSeenAt().isBefore(seenBefore)
                            || row.openedAt().isBefore(openedBefore));
        });
    }
}
