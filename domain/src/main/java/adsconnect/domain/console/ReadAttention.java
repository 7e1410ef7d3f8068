package adsconnect.domain.console;

import adsconnect.domain.ListPlace;
import adsconnect.domain.access.Purview;
import adsconnect.domain.audit.port.Alarms;
import adsconnect.domain.audit.port.AuditGuard;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.console.port.ConsoleConnections;
import adsconnect.domain.console.port.OpenWork;
import adsconnect.domain.feedback.port.Inbox;
import adsconnect.domain.notice.CountUndelivered;
import adsconnect.domain.notice.Webhook;
import adsconnect.domain.sync.RunState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells what is broken, for whom, since when, before anything else (section 17). */
public final class ReadAttention {

    /** A key that ends within this time is worth a look. */
    public static final Duration SOON = Duration.ofDays(14);

    /** So many are named. */
    private static final int NAMED = 3;

    private final ConsoleConnections connections;
    private final ReadLists lists;
    private final OpenWork openWork;
    private final Alarms alarms;
    private final Inbox inbox;
    private final CountUndelivered undelivered;
    private final AuditGuard auditGuard;
    private final Clock clock;

    public ReadAttention(
            ConsoleConnections connections,
            ReadLists lists,
            OpenWork openWork,
            Alarms alarms,
            Inbox inbox,
            CountUndelivered undelivered,
            AuditGuard auditGuard,
            Clock clock) {
        this.connections = connections;
        this.lists = lists;
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
        Map<ConnectionStatus, Long> needing = needing(whose);
        Attention.Work work = openWork.count(whose, now, now.plus(SOON));
        List<Webhook> webhooks = undelivered.webhooks(whose);
        return new Attention(
                everybody ? alarms.on() : Map.of(),
                needing,
                work,
                new Attention.Undelivered(
                        webhooks.size(), everybody ? undelivered.letters() : 0, everybody ? undelivered.events() : 0),
                names(whose, needing.keySet(), work, webhooks),
                everybody ? inbox.open() : 0,
                everybody ? auditGuard.protection().open().size() : 0);
    }

    private Attention.Names names(
            Purview whose, Set<ConnectionStatus> needing, Attention.Work work, List<Webhook> webhooks) {
        return new Attention.Names(
                connections.some(whose, needing, NAMED).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                status -> named(
                                        status.getValue(),
                                        found -> found.connection().profile().name()))),
                work.failingSyncs() == 0
                        ? List.of()
                        : named(
                                lists.runs(whose, "", Set.of(RunState.FAILING), ListPlace.TOP, NAMED)
                                        .rows(),
                                WatchedRun::name),
                work.failedLinks() == 0
                        ? List.of()
                        : named(
                                lists.links(whose, "", Set.of(ConnectLink.Status.FAILED), ListPlace.TOP, NAMED)
                                        .rows(),
                                found -> found.link().name().value()),
                work.endingKeys() == 0
                        ? List.of()
                        : named(
                                lists.keys(whose, "", Set.of(KeyState.ENDING), ListPlace.TOP, NAMED)
                                        .rows(),
                                found -> found.key().name().value()),
                named(
                        webhooks,
                        webhook -> "#" + webhook.number() + " "
                                + webhook.address().uri().getHost()),
                whose instanceof Purview.Everybody ? undelivered.lettersTo(NAMED) : List.of());
    }

    private static <T> List<String> named(List<T> found, Function<T, String> name) {
        return found.stream().limit(NAMED).map(name).toList();
    }

    private Map<ConnectionStatus, Long> needing(Purview whose) {
        return connections.first(whose, ConnectionFilter.ALL, 0).counts().entrySet().stream()
                .filter(count -> count.getKey().needsAttention())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
