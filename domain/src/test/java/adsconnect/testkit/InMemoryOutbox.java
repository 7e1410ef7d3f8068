package adsconnect.testkit;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.Topic;
import adsconnect.domain.notice.port.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The events of {@link InMemoryEvents}, in the order they were put there. */
public final class InMemoryOutbox implements Outbox {

    private final InMemoryDatabase database;

    public InMemoryOutbox(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public List<News> take(int atMost) {
        return database.lockedInUnit(() -> database.events.values().stream()
                .filter(event -> !database.spreadEvents.containsKey(event.id()))
                .limit(atMost)
                .map(this::news)
                .toList());
    }

    @Override
    public void spread(EventId event, Instant now) {
        database.locked(() -> database.spreadEvents.putIfAbsent(event, now));
    }

    @Override
    public int forget(Instant before, int atMost) {
        return database.locked(() -> {
            List<EventId> old = database.spreadEvents.entrySet().stream()
                    .filter(entry -> entry.getValue().isBefore(before))
                    .map(entry -> entry.getKey())
                    .limit(atMost)
                    .toList();
            old.forEach(event -> {
                database.events.remove(event);
                database.spreadEvents.remove(event);
            });
            return old.size();
        });
    }

    private News news(Event event) {
        return new News(
                event.id(),
                Topic.of(event.kind()),
                event.at(),
                event.about(),
                event.about()
                        .account()
                        .flatMap(id -> Optional.ofNullable(database.accounts.get(new AccountId(id))))
                        .map(Account::name)
                        .map(name -> name.value()),
                event.about()
                        .profile()
                        .flatMap(id -> Optional.ofNullable(database.connections.get(new ProfileId(id))))
                        .map(connection -> name(connection.profile())),
                event.facts());
    }

    private static String name(Profile profile) {
        return profile.name() + " (" + profile.countryCode() + ")";
    }
}
