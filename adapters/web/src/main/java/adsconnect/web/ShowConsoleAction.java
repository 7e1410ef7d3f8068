package adsconnect.web;

import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.console.Attention;
import adsconnect.domain.console.ReadAttention;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.console.AttentionLines;
import adsconnect.ui.console.AttentionLines.Line;
import adsconnect.ui.console.StartPage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows what needs a hand before anything else, each with the list it stands in. */
final class ShowConsoleAction implements ConsoleDoor.ConsoleAction {

    private final ReadAttention readAttention;
    private final Pages pages;
    private final Clock clock;

    ShowConsoleAction(ReadAttention readAttention, Pages pages, Clock clock) {
        this.readAttention = readAttention;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public Reply act(Visit visit, User user, Purview purview) {
        return pages.page(visit, user, 200, new StartPage(read(visit, purview)));
    }

    /** What the page asks for as long as it is open. */
    Reply lines(Visit visit, User user, Purview purview) {
        return pages.fragment(visit, read(visit, purview));
    }

    private AttentionLines read(Visit visit, Purview purview) {
        Formats formats = new Formats(Preferences.of(visit));
        Attention attention = readAttention.read(purview);
        return new AttentionLines(
                attention.alarms().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(alarm -> new AttentionLines.Alarm(
                                "console.alarm." + Words.of(alarm.getKey()),
                                formats.moment(alarm.getValue(), clock.instant())))
                        .toList(),
                lines(formats, attention),
                ConsoleRoutes.PARTS + "attention");
    }

    private static List<Line> lines(Formats formats, Attention attention) {
        List<Line> lines = new ArrayList<>();
        Attention.Names names = attention.names();
        add(lines, "audit", "bad", formats, attention.auditWays(), List.of(), AuditRoutes.AUDIT);
        attention.connections().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ConnectionStatus.worstFirst()))
                .forEach(count -> {
                    String word = Words.of(count.getKey());
                    add(
                            lines,
                            word,
                            Health.tone(count.getKey()),
                            formats,
                            count.getValue(),
                            names.connections().getOrDefault(count.getKey(), List.of()),
                            ConsoleRoutes.CONNECTIONS + "?show=" + word);
                });
        Attention.Work work = attention.work();
        add(
                lines,
                "runs",
                "warning",
                formats,
                work.failingSyncs(),
                names.syncs(),
                ConsoleRoutes.RUNS + "?show=failing");
        add(
                lines,
                "links",
                "warning",
                formats,
                work.failedLinks(),
                names.links(),
                ConsoleRoutes.LINKS + "?show=failed");
        add(lines, "keys", "warning", formats, work.endingKeys(), names.keys(), ConsoleRoutes.KEYS + "?show=ending");
        Attention.Undelivered undelivered = attention.undelivered();
        add(lines, "webhooks", "warning", formats, undelivered.webhooks(), names.webhooks(), WebhookRoutes.WEBHOOKS);
        add(lines, "events", "bad", formats, undelivered.events(), List.of(), WebhookRoutes.EVENTS);
        add(lines, "letters", "warning", formats, undelivered.letters(), names.letters(), WebhookRoutes.LETTERS);
        add(lines, "messages", "busy", formats, attention.messages(), List.of(), InboxRoutes.INBOX);
        return lines;
    }

    private static void add(
            List<Line> lines,
            String what,
            String tone,
            Formats formats,
            long count,
            List<String> names,
            String address) {
        if (count > 0) {
            lines.add(new Line(
                    "attention-" + what,
                    tone,
                    formats.count(count),
                    "console.attention." + what,
                    "console.attention." + what + ".text",
                    names,
                    names.isEmpty() ? 0 : (int) Math.min(Integer.MAX_VALUE, count - names.size()),
                    address));
        }
    }
}
