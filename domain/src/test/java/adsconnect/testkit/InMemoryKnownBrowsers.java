package adsconnect.testkit;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.KnownBrowsers;
import java.time.Instant;

/** Known browsers in a map. */
public final class InMemoryKnownBrowsers implements KnownBrowsers {

    private final InMemoryDatabase database;

    record Key(SecretHash browser, UserId user) {}

    public InMemoryKnownBrowsers(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public boolean isKnown(SecretHash browser, UserId user) {
        return database.locked(() -> database.knownBrowsers.containsKey(new Key(browser, user)));
    }

    @Override
    public void remember(SecretHash browser, UserId user, Instant now) {
        database.locked(() -> {
            database.knownBrowsers.merge(
                    new Key(browser, user), now, (before, later) -> later.isAfter(before) ? later : before);
        });
    }

    @Override
    public void forgetAll(UserId user) {
        database.locked(() -> {
            database.knownBrowsers.keySet().removeIf(key -> key.user().equals(user));
        });
    }

    @Override
    public void purge(Instant before) {
        database.locked(() -> {
            database.knownBrowsers.values().removeIf(seen -> seen.isBefore(before));
        });
    }
}
