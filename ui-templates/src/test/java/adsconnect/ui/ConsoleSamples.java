package adsconnect.ui;

import static adsconnect.ui.Samples.CHINESE;
import static adsconnect.ui.Samples.GERMAN;
import static adsconnect.ui.Samples.NASTY;

import adsconnect.ui.console.AttentionLines;
import adsconnect.ui.console.CheckRow;
import adsconnect.ui.console.ConnectionPage;
import adsconnect.ui.console.ConnectionRows;
import adsconnect.ui.console.ConnectionsPage;
import adsconnect.ui.console.Deed;
import adsconnect.ui.console.GonePage;
import adsconnect.ui.console.InstallationCards;
import adsconnect.ui.console.KeyRows;
import adsconnect.ui.console.KeysPage;
import adsconnect.ui.console.LinkRows;
import adsconnect.ui.console.LinksPage;
import adsconnect.ui.console.Listing;
import adsconnect.ui.console.RunRows;
import adsconnect.ui.console.RunsPage;
import adsconnect.ui.console.SelfTestCard;
import adsconnect.ui.console.SettingsPage;
import adsconnect.ui.console.StartPage;
import adsconnect.ui.console.Told;
import adsconnect.ui.console.VaultKeys;
import adsconnect.ui.console.VaultPage;
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
        all.put(
                "console-connections",
                new ConnectionsPage(new Told("console.done.disconnect", NASTY, true), connections(8)));
        all.put("console-connections-none", new ConnectionsPage(null, connections(0)));
        all.put("console-connections-rows", connections(1));
        all.put("console-connection", connection(8, new Told("console.problem.too-soon", "in 3 minutes", false)));
        all.put("console-connection-well", connection(0, null));
        all.put("console-gone", new GonePage("connection", "connections"));
        all.put("console-gone-run", new GonePage("run", "runs"));
        all.put("console-runs", new RunsPage(new RunRows(listing("runs", true), runs(5))));
        all.put("console-runs-none", new RunsPage(new RunRows(listing("runs", false), List.of())));
        all.put("console-runs-rows", new RunRows(listing("runs", false), runs(1)));
        all.put("console-links", links(6));
        all.put("console-links-none", links(0));
        all.put("console-links-rows", links(3).list());
        all.put("console-keys-rows", new KeyRows(listing("keys", true), keys(2)));
        all.put(
                "console-settings",
                new SettingsPage(
                        new SelfTestCard(checks().toList()),
                        installation(true),
                        Stream.of("environment", "file", "program", "default")
                                .map(source -> new SettingsPage.Setting(
                                        "ADSCONNECT_LEASE", NASTY, source.equals("file"), source))
                                .toList()));
        all.put("console-installation", installation(false));
        all.put("console-self-test", new SelfTestCard(List.of(new CheckRow("mail", "", "", "", "/checks/mail"))));
        all.put("console-check", checks().skip(2).findFirst().orElseThrow());
        all.put("console-vault", new VaultPage(vault(true)));
        all.put("console-vault-part", vault(false));
        all.put("console-keys", new KeysPage(null, new KeyRows(listing("keys", true), keys(4))));
        all.put("console-keys-none", new KeysPage(null, new KeyRows(listing("keys", false), List.of())));
    }

    private static Stream<CheckRow> checks() {
        Map<String, String> status = Map.of("database", "ok", "redirect", "warn", "sign-on", "skipped");
        return Stream.of(
                        "database",
                        "clock",
                        "vault",
                        "redirect",
                        "amazon-na",
                        "amazon-eu",
                        "amazon-fe",
                        "webhooks",
                        "mail",
                        "sign-on")
                .map(name -> new CheckRow(
                        name,
                        status.getOrDefault(name, "fail"),
                        NASTY,
                        name.equals("amazon-na") ? "client" : name.startsWith("amazon") ? "amazon" : name,
                        ""));
    }

    private static InstallationCards installation(boolean full) {
        return new InstallationCards(
                full ? List.of("console.nodes.versions", "console.nodes.keys") : List.of(),
                full
                        ? List.of(
                                new InstallationCards.NodeLine("1@a", NASTY, "25", NASTY, AT, AT, false),
                                new InstallationCards.NodeLine("2@b", NASTY, "25", NASTY, AT, AT, true))
                        : List.of(),
                new InstallationCards.DatabaseLine("PostgreSQL 17.11", "12 MiB", "043", "043", !full),
                Stream.of("events", "deliveries", "letters", "seals", "runs", "discoveries")
                        .map(name -> new InstallationCards.QueueLine(name, "1,234", full ? AT : null))
                        .toList(),
                "/admin/parts/installation");
    }

    private static AttentionLines attention(int lines) {
        List<AttentionLines.Line> all = Stream.concat(
                        IntStream.range(0, 7)
                                .mapToObj(i -> line(STATES.get(i), TONES.get(i), Integer.toString(i * 41 + 1))),
                        Stream.of("audit", "runs", "links", "keys", "webhooks", "letters", "messages")
                                .map(what -> line(what, "warning", "10,240")))
                .limit(lines)
                .toList();
        return new AttentionLines(
                lines > 3
                        ? List.of(
                                new AttentionLines.Alarm("console.alarm.client_rejected_eu", AT),
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
                count.length() > 1 ? List.of("Alder Row", "北京" + "x".repeat(60), "<b>Käse</b>") : List.of(),
                count.length() > 2 ? 1_234 : 0,
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

    private static ConnectionPage connection(int runs, Told told) {
        return new ConnectionPage(
                "9007199254740993",
                runs > 0 ? GERMAN : "Acme US",
                runs > 0 ? NASTY : "Acme US",
                "shop@example.com",
                "us",
                "Amazon.com",
                runs > 0 ? "health.revoked" : "health.connected",
                runs > 0 ? "bad" : "good",
                told,
                List.of(
                        new ConnectionPage.Fact("console.fact.owner", "shop@example.com", null),
                        new ConnectionPage.Fact("console.fact.account", CHINESE, null),
                        new ConnectionPage.Fact("console.profile-id", "9007199254740993", null),
                        new ConnectionPage.Fact("console.fact.consented", "–", null),
                        new ConnectionPage.Fact("console.fact.ends", "", AT),
                        new ConnectionPage.Fact("console.fact.through", "20 Nov 2026", null),
                        new ConnectionPage.Fact("console.fact.syncing", "", AT)),
                runs > 0 ? NASTY : "",
                runs(runs),
                List.of(
                        deed("sync", "1", runs > 0, null),
                        deed("profiles", "2", false, null),
                        deed(runs > 0 ? "disconnect-last" : "disconnect", "3", false, new Deed.Detail("ends", "", "x")),
                        deed("transfer", "4", false, new Deed.Detail("email", "console.deed.transfer.email", NASTY))));
    }

    private static VaultKeys vault(boolean rotating) {
        return new VaultKeys(
                List.of(new VaultKeys.Key("key-1", "12", !rotating), new VaultKeys.Key("key-2", "3", rotating)),
                rotating,
                "/admin/parts/vault");
    }

    private static Deed deed(String name, String id, boolean open, Deed.Detail detail) {
        return new Deed(
                name + id,
                name,
                NASTY,
                "/admin/x/" + id,
                name.startsWith("disconnect"),
                open,
                open ? NASTY : "",
                open,
                open ? new Told("console.problem.too-soon", NASTY, false) : null,
                detail,
                open ? "/admin/keys?words=x" : "",
                "occasion");
    }

    private static List<RunRows.Row> runs(int rows) {
        List<String> states = List.of("running", "failing", "resting", "failed", "done");
        List<String> tones = List.of("busy", "warning", "off", "bad", "good");
        return IntStream.range(0, rows)
                .mapToObj(i -> new RunRows.Row(
                        "/admin/runs/" + i,
                        "seller" + i + "@example.com",
                        NAMES.get((i + 1) % 4),
                        NAMES.get(i % 4),
                        "us",
                        "coverage.run.DAILY",
                        "run.is." + states.get(i % 5),
                        tones.get(i % 5),
                        AT,
                        "1 min 20 s",
                        i % 5 == 3 ? NASTY : ""))
                .toList();
    }

    private static LinksPage links(int links) {
        List<String> states = List.of("PENDING", "OPENED", "AUTHORIZED", "FAILED", "REVOKED", "EXPIRED");
        LinkRows.Waiting waiting = new LinkRows.Waiting(
                IntStream.range(0, links / 3)
                        .mapToObj(i -> new LinkRows.Consent(
                                "seller@example.com",
                                i == 0 ? NASTY : "",
                                "region.NA.short",
                                AT,
                                AT,
                                i == 0 ? deed("expire", "c" + i, false, null) : null))
                        .toList(),
                links > 0 ? "/admin/links" : "",
                links > 0 ? "/admin/links?waiting=x" : "");
        List<LinkRows.Link> rows = IntStream.range(0, links)
                .mapToObj(i -> new LinkRows.Link(
                        "manager@example.com",
                        NAMES.get(i % 4),
                        "region.EU.short",
                        states.get(i),
                        AT,
                        AT,
                        i == 3 ? "failure.no_profiles.title" : "",
                        i % 3 == 0
                                ? List.of(
                                        deed("send-again", "a" + i, false, null),
                                        deed("revoke-link", "r" + i, i == 3, null))
                                : List.of()))
                .toList();
        return new LinksPage(
                null,
                links > 0 ? new LinksPage.Made(NASTY, "https://ads.example/a/AAAAAAAAAAAAAAAAAAAAAA") : null,
                new LinkRows(listing("links", links > 0), waiting, rows));
    }

    private static List<KeyRows.Key> keys(int keys) {
        return IntStream.range(0, keys)
                .mapToObj(i -> new KeyRows.Key(
                        "shop@example.com",
                        NAMES.get(i % 4),
                        "00000000-0000-0000-0000-00000000000" + i,
                        List.of("accounts:read", "tokens:read"),
                        AT,
                        i % 2 == 0 ? AT : null,
                        i % 3 == 0 ? null : AT,
                        i == 2,
                        deed("revoke-key", "k" + i, i == 1, null)))
                .toList();
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
