package adsconnect.ui;

import static adsconnect.ui.Samples.CHINESE;
import static adsconnect.ui.Samples.GERMAN;
import static adsconnect.ui.Samples.NASTY;

import adsconnect.ui.audit.AuditPage;
import adsconnect.ui.audit.AuditPage.Choice;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What was done, in every state. */
final class AuditSamples {

    private static final Moment AT = new Moment("4 minutes ago", "21 Nov 2026, 10:00:00 UTC", "2026-11-21T10:00:00Z");
    private static final String HEAD = "1024-" + "9f86d081".repeat(8);
    private static final List<String> DEEDS =
            List.of("role_changed", "user_disabled", "consent_received", "sync_asked_for", "tokens_counted");
    private static final List<String> KINDS = List.of("person", "key", "operator", "program", "guest");

    private AuditSamples() {}

    static void addTo(Map<String, View> all) {
        all.put("audit", page(10, true, HEAD, "/admin/audit", "/admin/audit?before=1001"));
        all.put("audit-of-manager", page(3, true, null, null, null));
        all.put("audit-empty", page(0, true, HEAD, null, null));
        all.put("audit-none-such", page(0, false, HEAD, null, null));
    }

    private static AuditPage page(int lines, boolean unfiltered, String head, String newest, String further) {
        return new AuditPage(
                IntStream.range(0, lines).mapToObj(AuditSamples::line).toList(),
                unfiltered ? "" : NASTY,
                List.of(
                        new Choice("", "audit.deed.any", unfiltered),
                        new Choice("role_changed", "audit.deed.role_changed", !unfiltered)),
                List.of(new Choice("", "audit.by.any", true), new Choice("person", "audit.by.person", false)),
                unfiltered ? "" : "2026-11-01",
                "",
                "Central European Time",
                unfiltered,
                head,
                head == null ? null : guard(lines),
                AT,
                "/admin/audit.csv",
                "/admin/audit.jsonl",
                newest,
                further);
    }

    private static AuditPage.Guard guard(int lines) {
        return lines > 0
                ? new AuditPage.Guard("audit.guard.none", "bad", List.of("adsconnect: OWNER OF audit_lines", NASTY))
                : new AuditPage.Guard("audit.guard.role", "good", List.of("adsconnect: SUPERUSER"));
    }

    private static AuditPage.Line line(int number) {
        String kind = KINDS.get(number % KINDS.size());
        boolean somebody = number % KINDS.size() < 2;
        return new AuditPage.Line(
                Integer.toString(1010 - number),
                AT,
                number == 7 ? null : "audit.deed." + DEEDS.get(number % DEEDS.size()),
                number == 7 ? "OF_ANOTHER_VERSION" : "KNOWN",
                "audit.by." + kind,
                somebody ? "admin@example.com" : null,
                number % 2 == 0 ? "seller.with.a.long.name@shop.example.com" : null,
                number % 3 == 0 ? (number == 3 ? CHINESE : GERMAN) : null,
                number % 3 == 0 ? "1234567890123456" : null,
                kind.equals("key") ? "1b4e28ba" : null,
                number % 2 == 0
                        ? List.of(new AuditPage.Fact("from", "SELLER"), new AuditPage.Fact("to", "MANAGER"))
                        : List.of(),
                number == 0 ? "Asked for by phone; runs three shops now" : number == 5 ? NASTY : null,
                number % 4 == 0 ? "2001:db8::/64" : null);
    }
}
