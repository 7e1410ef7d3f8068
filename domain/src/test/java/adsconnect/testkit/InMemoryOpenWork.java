package adsconnect.testkit;

import adsconnect.domain.access.Purview;
import adsconnect.domain.access.UserId;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.console.Attention;
import adsconnect.domain.console.port.OpenWork;
import java.time.Instant;

/** Counts in the maps. */
public final class InMemoryOpenWork implements OpenWork {

    private final InMemoryDatabase database;

    public InMemoryOpenWork(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Attention.Work count(Purview whose, Instant now, Instant soon) {
        return database.locked(() -> new Attention.Work(
                database.links.values().stream()
                        .map(InMemoryConnectLinks.Row::link)
                        .filter(link -> whose.includes(link.owner()) && link.statusAt(now) == ConnectLink.Status.FAILED)
                        .count(),
                database.runs.values().stream()
                        .filter(run -> run.state() == InMemorySyncRuns.State.OPEN
                                && run.failures() > 0
                                && run.dueAt().isBefore(Instant.MAX))
                        .filter(run -> whose.includes(owner(run)))
                        .count(),
                database.keys.values().stream()
                        .map(InMemoryApiKeys.Row::key)
                        .filter(key -> whose.includes(key.owner()) && key.aliveAt(now))
                        .filter(key -> key.expiresAt()
                                .filter(end -> !end.isAfter(soon))
                                .isPresent())
                        .count(),
                database.pending.values().stream()
                        .filter(pending -> whose.includes(pending.user()) && pending.liveAt(now))
                        .count()));
    }

    private UserId owner(InMemorySyncRuns.Row run) {
        return database.connections.get(run.profile()).account().owner();
    }
}
