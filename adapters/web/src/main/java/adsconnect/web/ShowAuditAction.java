package adsconnect.web;

import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.AuditEntry;
import adsconnect.domain.audit.AuditFilter;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Protection;
import adsconnect.domain.audit.ReadAudit;
import adsconnect.domain.audit.port.AuditGuard;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.Text;
import adsconnect.ui.audit.AuditPage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Shows who did what, when, from where and why (AUDIT-1). */
final class ShowAuditAction implements ConsoleDoor.ConsoleAction {

    private static final String DEED = "audit.deed.";

    /** Where the words of some particulars are. */
    private static final Map<String, String> FACT_WORDS =
            Map.of("role", "role.", "from", "role.", "to", "role.", "plan", "users.type.", "reason", "users.cause.");

    private final ReadAudit readAudit;
    private final AuditGuard guard;
    private final Pages pages;
    private final Clock clock;

    ShowAuditAction(ReadAudit readAudit, AuditGuard guard, Pages pages, Clock clock) {
        this.readAudit = readAudit;
        this.guard = guard;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public Reply act(Visit visit, User user, Purview purview) {
        AuditQuery query = AuditQuery.of(visit);
        AuditFilter filter = query.filter();
        ReadAudit.Read read = readAudit.read(purview, filter, query.below().orElse(Long.MAX_VALUE));
        Preferences preferences = Preferences.of(visit);
        Formats formats = new Formats(preferences);
        Instant now = clock.instant();
        return pages.page(
                visit,
                user,
                200,
                new AuditPage(
                        read.entries().stream()
                                .map(entry -> line(preferences.text(), formats, now, entry))
                                .toList(),
                        filter.words().orElse(""),
                        deeds(preferences.text(), filter.deed()),
                        kinds(filter.by()),
                        query.from().map(LocalDate::toString).orElse(""),
                        query.to().map(LocalDate::toString).orElse(""),
                        formats.zoneName(),
                        filter.equals(AuditFilter.ALL),
                        purview instanceof Purview.Everybody ? read.head().text() : null,
                        purview instanceof Purview.Everybody ? guard(guard.protection()) : null,
                        read.sealedAt().map(at -> formats.moment(at, now)).orElse(null),
                        query.address(AuditFile.Format.CSV),
                        query.address(AuditFile.Format.LINES),
                        query.below().isPresent() ? query.address(Optional.empty()) : null,
                        read.further()
                                .map(number -> query.address(Optional.of(number)))
                                .orElse(null)));
    }

    private static AuditPage.Guard guard(Protection protection) {
        return switch (protection.strength()) {
            case BY_LOGIN -> new AuditPage.Guard("audit.guard.login", "good", List.of());
            case BY_ROLE -> new AuditPage.Guard("audit.guard.role", "good", protection.behind());
            case NONE -> new AuditPage.Guard("audit.guard.none", "bad", protection.open());
        };
    }

    private static AuditPage.Line line(Text text, Formats formats, Instant now, AuditEntry entry) {
        return new AuditPage.Line(
                Long.toString(entry.number()),
                formats.moment(entry.at(), now),
                key(entry.deed(), text).orElse(null),
                entry.deed(),
                "audit.by." + Words.of(entry.kind()),
                entry.byName().orElse(null),
                entry.owner()
                        .filter(owner -> !entry.byName().equals(Optional.of(owner)))
                        .orElse(null),
                entry.account()
                        .or(() -> entry.about().account().map(ShowAuditAction::beginning))
                        .orElse(null),
                entry.about().profile().map(profile -> Long.toString(profile)).orElse(null),
                entry.about().key().map(ShowAuditAction::beginning).orElse(null),
                entry.why().entrySet().stream()
                        .filter(fact -> !entry.why().containsKey(fact.getKey() + "Email"))
                        .sorted(Comparator.comparing(fact -> fact.getKey()))
                        .map(fact -> fact(text, fact.getKey(), fact.getValue()))
                        .toList(),
                entry.reason().orElse(null),
                entry.from().orElse(null));
    }

    /** In words where there are some; those of another version of the program stand as they are. */
    private static AuditPage.Fact fact(Text text, String name, String value) {
        String word = FACT_WORDS.getOrDefault(name, "audit.word.") + value.toLowerCase(Locale.ROOT);
        return new AuditPage.Fact(
                known(text, "audit.fact." + name)
                        .or(() -> known(text, "notice.topic." + snake(name)))
                        .map(text::get)
                        .orElse(name),
                known(text, word).map(text::get).orElse(value));
    }

    /** A topic that a webhook hears of is named as a fact is, and its words as it is. */
    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> known(Text text, String key) {
        return Optional.of(key).filter(text.keys()::contains);
    }

    /** Enough to tell one that is gone from another. */
    private static String beginning(UUID id) {
        return id.toString().substring(0, 8);
    }

    /** Empty for a deed of another version of the program. */
    private static Optional<String> key(String name, Text text) {
        return known(text, DEED + name.toLowerCase(Locale.ROOT));
    }

    private static String key(Deed deed) {
        return DEED + Words.of(deed);
    }

    /** By what they are called, for there are many. */
    private static List<AuditPage.Choice> deeds(Text text, Optional<Deed> chosen) {
        return Stream.concat(
                        Stream.of(new AuditPage.Choice("", DEED + "any", chosen.isEmpty())),
                        Arrays.stream(Deed.values())
                                .sorted(Comparator.comparing(deed -> text.get(key(deed))))
                                .map(deed -> new AuditPage.Choice(
                                        Words.of(deed), key(deed), chosen.equals(Optional.of(deed)))))
                .toList();
    }

    private static List<AuditPage.Choice> kinds(Optional<AuditFilter.ActorKind> chosen) {
        return Stream.concat(
                        Stream.of(new AuditPage.Choice("", "audit.by.any", chosen.isEmpty())),
                        Arrays.stream(AuditFilter.ActorKind.values())
                                .map(kind -> new AuditPage.Choice(
                                        Words.of(kind),
                                        "audit.by." + Words.of(kind),
                                        chosen.equals(Optional.of(kind)))))
                .toList();
    }
}
