package adsconnect.ui;

import static adsconnect.ui.Samples.CHINESE;
import static adsconnect.ui.Samples.GERMAN;
import static adsconnect.ui.Samples.NASTY;

import adsconnect.ui.console.AttentionLines;
import adsconnect.ui.console.ConnectionRows;
import adsconnect.ui.console.ConnectionsPage;
import adsconnect.ui.console.Listing;
import adsconnect.ui.console.StartPage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The console with nothing, much, and everything wrong at once. */
final class ConsoleSamples {

    static final Moment AT = new Moment("4 minutes ago", "21 Nov 2026, 10:00:00 UTC", "2026-11-21T10:00:00Z");

    private static final List<String> STATES =
            List.of("revoked", "expired", "access_lost", "paused_plan", "sync_error", "stale", "expiring", "connected");
    private static final List<String> TONES = List.of("bad", "bad", "bad", "off", "bad", "warning", "warning", "good");
    private static final List<String> NAMES = List.of("Acme US", GERMAN, CHINESE, NASTY);

    private ConsoleSamples() {}

    static void addTo(Map<String, View> all) {
        all.put("console", new StartPage(attention(11)));
        all.put("console-calm", new StartPage(attention(0)));
        all.put("console-attention", attention(3));
        all.put("console-connections", new ConnectionsPage(connections(8)));
        all.put("console-connections-none", new ConnectionsPage(connections(0)));
        all.put("console-connections-rows", connections(1));
    }

    private static AttentionLines attention(int lines) {
        List<AttentionLines.Line> all = Stream.concat(
                        IntStream.range(0, 7)
                                .mapToObj(i -> line(STATES.get(i), TONES.get(i), Integer.toString(i * 41 + 1))),
                        Stream.of("runs", "links", "keys", "messages").map(what -> line(what, "warning", "10,240")))
                .limit(lines)
                .toList();
        return new AttentionLines(
                lines > 3
                        ? List.of(
                                new AttentionLines.Alarm("console.alarm.client_rejected", AT),
                                new AttentionLines.Alarm("console.alarm.many_refused", AT))
                        : List.of(),
                all,
                "/admin/parts/attention");
    }

    private static AttentionLines.Line line(String what, String tone, String count) {
        return new AttentionLines.Line(
                "attention-" + what,
                tone,
                count,
                "console.attention." + what,
                "console.attention." + what + ".text",
                "/admin/connections?show=" + what);
    }

    private static ConnectionRows connections(int rows) {
        return new ConnectionRows(
                listing("connections", rows > 1),
                IntStream.range(0, rows)
                        .mapToObj(i -> new ConnectionRows.Row(
                                "/admin/connections/" + i,
                                i == 2 ? "a".repeat(60) + "@example.com" : "seller" + i + "@example.com",
                                NAMES.get((i + 1) % 4),
                                NAMES.get(i % 4),
                                i % 2 == 0 ? "us" : "uk",
                                "Amazon.com",
                                "health." + STATES.get(i % 8),
                                TONES.get(i % 8),
                                i % 3 == 0 ? "" : Integer.toString(i * 10),
                                i < 3,
                                i == 0 ? null : AT,
                                i % 4 == 3 ? "" : "Amazon: " + NAMES.get(i % 4)))
                        .toList());
    }

    static Listing listing(String list, boolean chosen) {
        String address = "/admin/" + list;
        return new Listing(
                address,
                chosen ? NASTY : "",
                List.of(new Listing.Kept("show", NASTY)),
                Stream.of("all", "attention")
                        .map(show -> new Listing.Chip(
                                "console-" + show,
                                "overview.filter." + show,
                                show.equals("all") ? "12,345" : "",
                                address + "?show=" + show,
                                show.equals("attention") == chosen))
                        .toList(),
                List.of(new Listing.Choice(
                        "region",
                        "console.region",
                        List.of(new Listing.Option("na", NASTY, false), new Listing.Option("eu", "Europe", true)))),
                address + ".csv",
                chosen ? address : "",
                chosen ? address + "?after=x" : "",
                "/admin/parts/" + list,
                chosen);
    }
}
