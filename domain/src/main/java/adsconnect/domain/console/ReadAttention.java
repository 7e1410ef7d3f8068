package adsconnect.domain.console;

import adsconnect.domain.access.Purview;
import adsconnect.domain.audit.port.Alarms;
import adsconnect.domain.audit.port.AuditGuard;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.console.port.ConsoleConnections;
import adsconnect.domain.console.port.OpenWork;
import adsconnect.domain.feedback.port.Inbox;
import adsconnect.domain.notice.CountUndelivered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what is broken, for whom, since when, before anything else (section 17). */
public final class ReadAttention {

    /** A key that ends within this time is worth a look. */
    public static final Duration SOON = Duration.ofDays(14);

    private final ConsoleConnections connections;
    private final OpenWork openWork;
    private final Alarms alarms;
    private final Inbox inbox;
    private final CountUndelivered undelivered;
    private final AuditGuard auditGuard;
    private final Clock clock;

    public ReadAttention(
            ConsoleConnections connections,
            OpenWork openWork,
            Alarms alarms,
            Inbox inbox,
            CountUndelivered undelivered,
            AuditGuard auditGuard,
            Clock clock) {
        this.connections = connections;
        this.openWork = openWork;
        this.alarms = alarms;
        this.inbox = inbox;
        this.undelivered = undelivered;
        this.auditGuard = auditGuard;
        this.clock = clock;
    }

    public Attention read(Purview whose) {
        Instant now = clock.instant();
        boolean everybody = whose instanceof Purview.Everybody;
        return new Attention(
                everybody ? alarms.on() : Map.of(),
                needing(whose),
                openWork.count(whose, now, now.plus(SOON)),
                new Attention.Undelivered(
                        undelivered.webhooks(whose),
                        everybody ? undelivered.letters() : 0,
                        everybody ? undelivered.events() : 0),
                everybody ? inbox.open() : 0,
                everybody ? auditGuard.protection().open().size() : 0);
    }

    private Map<ConnectionStatus, Long> needing(Purview whose) {
        return connections.first(whose, ConnectionFilter.ALL, 0).counts().entrySet().stream()
                .filter(count -> count.getKey().needsAttention())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
