package adsconnect.testkit;

import adsconnect.domain.access.Actor;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.audit.AuditEntry;
import adsconnect.domain.audit.AuditFilter;
import adsconnect.domain.audit.AuditFilter.ActorKind;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Reason;
import adsconnect.domain.audit.port.AuditPages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Audit lines of a map, filtered one by one. */
public final class InMemoryAuditPages implements AuditPages {

    private final InMemoryDatabase database;

    public InMemoryAuditPages(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public List<AuditEntry> find(Purview purview, AuditFilter filter, long below, int atMost) {
        return database.locked(() -> new ArrayList<>(database.auditLines.entrySet())
                .reversed().stream()
                        .map(numbered -> entry(numbered, purview))
                        .filter(entry -> entry.number() < below && isIn(purview, entry) && fits(filter, entry))
                        .limit(atMost)
                        .toList());
    }

    @Override
    public Optional<AuditEntry> newest(Deed deed, UserId about) {
        Purview all = new Purview.Everybody();
        AuditFilter filter = new AuditFilter(
                Optional.empty(), Optional.of(deed), Optional.empty(), Optional.empty(), Optional.empty());
        return find(all, filter, Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                .filter(entry -> entry.about().user().filter(about::equals).isPresent())
                .findFirst();
    }

    private static boolean isIn(Purview purview, AuditEntry entry) {
        return switch (purview) {
            case Purview.Everybody everybody -> true;
            case Purview.Own(UserId user) ->
                Stream.concat(entry.by().stream(), entry.about().user().stream())
                        .anyMatch(user::equals);
        };
    }

    private static boolean fits(AuditFilter filter, AuditEntry entry) {
        return filter.deed().filter(deed -> !deed.name().equals(entry.deed())).isEmpty()
                && filter.by().filter(by -> by != entry.kind()).isEmpty()
                && filter.from().filter(entry.at()::isBefore).isEmpty()
                && filter.until().filter(until -> !entry.at().isBefore(until)).isEmpty()
                && filter.words().filter(words -> !names(entry, words)).isEmpty();
    }

    private static boolean names(AuditEntry entry, String words) {
        return Stream.of(entry.byName(), entry.owner(), entry.account(), entry.reason())
                        .flatMap(Optional::stream)
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)))
                || entry.about()
                        .profile()
                        .filter(profile -> words.equals(profile.toString()))
                        .isPresent();
    }

    private AuditEntry entry(Map.Entry<Long, AuditLine> numbered, Purview purview) {
        boolean all = purview instanceof Purview.Everybody;
        AuditLine line = numbered.getValue();
        Optional<UserId> by = by(line.by());
        return new AuditEntry(
                numbered.getKey(),
                line.at(),
                line.deed().name(),
                kind(line.by()),
                by,
                by.flatMap(this::email),
                line.origin().via().name(),
                Optional.of(line.origin().from()),
                line.about(),
                line.about().user().flatMap(user -> email(user).or(() -> invited(user))),
                line.about()
                        .account()
                        .map(AccountId::new)
                        .map(database.accounts::get)
                        .filter(account -> all
                                || line.about()
                                        .user()
                                        .filter(account.owner()::equals)
                                        .isPresent())
                        .map(InMemoryAuditPages::name),
                all ? withAddresses(line.why()) : line.why().byName(),
                line.origin().reason().map(Reason::text));
    }

    private Map<String, String> withAddresses(Facts why) {
        Map<String, String> facts = new HashMap<>(why.byName());
        Map.of(Event.FROM_OWNER, AuditEntry.FROM_EMAIL, Event.TO_OWNER, AuditEntry.TO_EMAIL)
                .forEach((fact, address) -> Optional.ofNullable(facts.get(fact))
                        .map(UUID::fromString)
                        .map(UserId::new)
                        .flatMap(this::email)
                        .ifPresent(email -> facts.put(address, email)));
        return facts;
    }

    private Optional<String> invited(UserId user) {
        return Optional.ofNullable(database.invitations.get(user))
                .map(row -> row.invitation().email().value());
    }

    private static String name(Account account) {
        return account.name().value();
    }

    private Optional<String> email(UserId user) {
        return Optional.ofNullable(database.users.get(user))
                .map(InMemoryUsers.Row::user)
                .map(User::email)
                .map(EmailAddress::value);
    }

    private static ActorKind kind(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> ActorKind.PERSON;
            case Actor.Key key -> ActorKind.KEY;
            case Actor.Operator operator -> ActorKind.OPERATOR;
            case Actor.Program program -> ActorKind.PROGRAM;
            case Actor.Guest guest -> ActorKind.GUEST;
        };
    }

    private static Optional<UserId> by(Actor actor) {
        return switch (actor) {
            case Actor.Person(UserId id) -> Optional.of(id);
            case Actor.Key key -> Optional.of(key.owner());
            case Actor.Operator operator -> Optional.empty();
            case Actor.Program program -> Optional.empty();
            case Actor.Guest guest -> Optional.empty();
        };
    }
}
