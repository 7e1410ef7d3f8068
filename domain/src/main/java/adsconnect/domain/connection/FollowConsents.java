package adsconnect.domain.connection;

import adsconnect.domain.Chance;
import adsconnect.domain.EachOnItsOwn;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.account.ConsentTerm;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.audit.port.Events;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.connection.port.OpenRuns;
import adsconnect.domain.token.port.EndedConsents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Tells owners that a consent ends in so many days, and stops everything of an account when it is over: because its year was
 * (RECO-4), or because Amazon refused it for good (RECO-2). Its tokens stay where they are and its runs rest, until somebody
 * consents anew. Every node may do so at any time: what is done already stays as it is.
 */
public final class FollowConsents implements EndedConsents {

    /** More are met at the next look. */
    private static final int AT_ONCE = 500;

    private final Users users;
    private final Accounts accounts;
    private final Connections connections;
    private final OpenRuns openRuns;
    private final Discoveries discoveries;
    private final AuditTrail auditTrail;
    private final Events events;
    private final UnitOfWork unitOfWork;
    private final ConsentTerm term;
    private final Chance chance;
    private final Clock clock;

    public FollowConsents(
            Users users,
            Accounts accounts,
            Connections connections,
            OpenRuns openRuns,
            Discoveries discoveries,
            AuditTrail auditTrail,
            Events events,
            UnitOfWork unitOfWork,
            ConsentTerm term,
            Chance chance,
            Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.connections = connections;
        this.openRuns = openRuns;
        this.discoveries = discoveries;
        this.auditTrail = auditTrail;
        this.events = events;
        this.unitOfWork = unitOfWork;
        this.term = term;
        this.chance = chance;
        this.clock = clock;
    }

    /** Warns of the ends that are near, and ends what is over. */
    public void follow() {
        Instant now = clock.instant();
        TreeMap<Integer, Instant> ages = new TreeMap<>(Map.of(0, now.minus(term.lifetime())));
        ConsentTerm.WARNINGS.forEach(
                days -> ages.put(days, now.minus(term.lifetime()).plus(Duration.ofDays(days))));
        List<AccountId> due = accounts.ofAge(term.firstOfCutoff(), ages, AT_ONCE);
        EachOnItsOwn.run(due.stream()
                .map(account -> (Runnable) () -> locked(account, this::decide))
                .toList());
    }

    @Override
    public void ended(AccountId id, Runnable stillSo) {
        locked(id, account -> {
            stillSo.run();
            end(account);
        });
    }

    /** The owner is locked first, as wherever an account changes; what was seen before may be over by now. */
    private void locked(AccountId id, Consumer<Account> step) {
        unitOfWork.inOne(() -> {
            accounts.byId(id)
                    .flatMap(account -> users.lock(account.owner()))
                    .flatMap(owner -> accounts.byId(id))
                    .ifPresent(step);
            return id;
        });
    }

    private void decide(Account account) {
        Instant now = clock.instant();
        if (term.isOverAt(account.consent(), now)) {
            end(account);
        } else {
            term.warning(account.consent(), now).ifPresent(days -> warn(account, days));
        }
    }

    private void warn(Account account, int days) {
        if (accounts.warn(account.id(), days)) {
            tellWhoeverWatches(account);
            tell(account, Deed.CONSENT_EXPIRING, Event.Kind.EXPIRING, Facts.NONE.and("daysLeft", days));
        }
    }

    private void end(Account account) {
        ConsentEnd end = term.isOverAt(account.consent(), clock.instant()) ? ConsentEnd.EXPIRED : ConsentEnd.REVOKED;
        if (accounts.endConsent(account.id(), end)) {
            openRuns.rest(account.id());
            discoveries.rest(account.id());
            tellWhoeverWatches(account);
            Event.Kind kind = switch (end) {
                case EXPIRED -> Event.Kind.EXPIRED;
                case REVOKED -> Event.Kind.REVOKED;
            };
            tell(account, Deed.CONSENT_ENDED, kind, Facts.NONE.and("end", end));
        }
    }

    private void tellWhoeverWatches(Account account) {
        ConnectionsOf.account(connections, account)
                .forEach(connection ->
                        connections.moreToShow(connection.profile().id()));
    }

    private void tell(Account account, Deed deed, Event.Kind kind, Facts facts) {
        Instant now = clock.instant();
        Subject about = Subject.of(account.owner()).account(account.id().value());
        auditTrail.record(AuditLine.of(now, new Actor.Program(), deed, about, facts));
        events.announce(new Event(new EventId(chance.id()), kind, now, about, facts));
    }
}
