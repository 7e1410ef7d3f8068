package adsconnect.testkit;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.OpenSession;
import adsconnect.domain.access.Session;
import adsconnect.domain.access.SignInWay;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.Sessions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sessions in a map. */
public final class InMemorySessions implements Sessions {

    private final InMemoryDatabase database;

    record Row(UserId user, Instant openedAt, Instant lastSeenAt, Optional<Instant> provedAt) {}

    record OpenedIn(SignInWay way, String browser) {}

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
                        Optional.ofNullable(database.secondFactors.get(row.user()))
                                .filter(factor -> factor.confirmedAt().isPresent())
                                .isPresent(),
                        openedIn(token).way())));
    }

    @Override
    public void seen(SecretHash token, Instant now) {
        database.locked(() -> {
            database.sessions.computeIfPresent(
                    token.hex(), (hash, row) -> new Row(row.user(), row.openedAt(), now, row.provedAt()));
        });
    }

    @Override
    public boolean makeWhole(SecretHash half, SecretHash whole, Instant now) {
        return database.locked(() -> {
            Row row = database.sessions.get(half.hex());
            if (row == null || row.provedAt().isPresent()) {
                return false;
            }
            database.sessions.remove(half.hex());
            database.sessions.put(whole.hex(), new Row(row.user(), now, now, Optional.of(now)));
            OpenedIn openedIn = database.browsersOfSessions.remove(half.hex());
            if (openedIn != null) {
                database.browsersOfSessions.put(whole.hex(), openedIn);
            }
            return true;
        });
    }

    @Override
    public boolean close(SecretHash token) {
        return database.locked(() -> database.sessions.remove(token.hex()) != null);
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

    @Override
    public void describe(SecretHash token, SignInWay way, String browser) {
        database.locked(() -> {
            if (database.sessions.containsKey(token.hex())) {
                database.browsersOfSessions.put(token.hex(), new OpenedIn(way, browser));
            }
        });
    }

    @Override
    public List<OpenSession> of(UserId user) {
        return database.locked(() -> database.sessions.entrySet().stream()
                .filter(entry -> entry.getValue().user().equals(user))
                .filter(entry -> entry.getValue().provedAt().isPresent())
                .map(entry -> new OpenSession(
                        id(entry.getKey()),
                        new SecretHash(entry.getKey()),
                        openedIn(new SecretHash(entry.getKey())).browser(),
                        entry.getValue().openedAt(),
                        entry.getValue().lastSeenAt()))
                .sorted(Comparator.comparing(OpenSession::lastSeenAt).reversed())
                .toList());
    }

    @Override
    public boolean close(UserId user, UUID session) {
        return database.locked(() -> database.sessions
                .entrySet()
                .removeIf(entry -> entry.getValue().user().equals(user)
                        && id(entry.getKey()).equals(session)));
    }

    @Override
    public int closeOthers(UserId user, SecretHash kept) {
        return closeOthers(user, kept, Set.of(SignInWay.values()));
    }

    @Override
    public int closeOthers(UserId user, SecretHash kept, SignInWay way) {
        return closeOthers(user, kept, Set.of(way));
    }

    private int closeOthers(UserId user, SecretHash kept, Set<SignInWay> ways) {
        return database.locked(() -> {
            int before = database.sessions.size();
            database.sessions
                    .entrySet()
                    .removeIf(entry -> entry.getValue().user().equals(user)
                            && !entry.getKey().equals(kept.hex())
                            && ways.contains(
                                    openedIn(new SecretHash(entry.getKey())).way()));
            return before - database.sessions.size();
        });
    }

    private OpenedIn openedIn(SecretHash token) {
        return database.browsersOfSessions.getOrDefault(token.hex(), new OpenedIn(SignInWay.PASSWORD, ""));
    }

    private static UUID id(String token) {
        return UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.US_ASCII));
    }
}
