package adsconnect.domain.connection;

import adsconnect.domain.Chance;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.AccessPolicy;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.FreeName;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.audit.port.Events;
import adsconnect.domain.authorization.OwnConnectLinks;
import adsconnect.domain.connection.port.AccountTransfers;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.connection.port.OpenRuns;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives an account to another owner, with its connections, its tokens and what was loaded of them (section 17). All of it or
 * nothing; the former owner, their links and their keys no longer see it. Only whoever runs the installation may ask for it.
 */
public final class TransferAccount {

    private final Users users;
    private final Accounts accounts;
    private final Connections connections;
    private final OpenRuns openRuns;
    private final AccountTransfers transfers;
    private final OwnConnectLinks links;
    private final MakeRoom makeRoom;
    private final FollowPlans followPlans;
    private final AuditTrail auditTrail;
    private final Events events;
    private final UnitOfWork unitOfWork;
    private final Chance chance;
    private final Clock clock;

    public TransferAccount(
            Users users,
            Accounts accounts,
            Connections connections,
            OpenRuns openRuns,
            AccountTransfers transfers,
            OwnConnectLinks links,
            MakeRoom makeRoom,
            FollowPlans followPlans,
            AuditTrail auditTrail,
            Events events,
            UnitOfWork unitOfWork,
            Chance chance,
            Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.connections = connections;
        this.openRuns = openRuns;
        this.transfers = transfers;
        this.links = links;
        this.makeRoom = makeRoom;
        this.followPlans = followPlans;
        this.auditTrail = auditTrail;
        this.events = events;
        this.unitOfWork = unitOfWork;
        this.chance = chance;
        this.clock = clock;
    }

    public Outcome transfer(UserId from, AccountId account, EmailAddress to) {
        Optional<UserId> heir = users.byEmail(to).map(User::id);
        if (heir.isEmpty()) {
            return new NoSuchUser();
        }
        if (AccessPolicy.mayUse(heir.get(), from)) {
            return new HasItAlready();
        }
        return unitOfWork.inOne(() -> {
            User owner = lockBoth(from, heir.get());
            return owner == null
                    ? new NoSuchUser()
                    : accounts.find(from, account)
                            .map(found -> transfer(found, owner))
                            .orElseGet(NoSuchAccount::new);
        });
    }

    /** In one order, so that two who give each other something do not wait for each other for ever; null if one is gone. */
    private User lockBoth(UserId from, UserId to) {
        List<User> locked = Stream.of(from, to)
                .sorted((one, other) ->
                        one.value().toString().compareTo(other.value().toString()))
                .flatMap(user -> users.lock(user).stream())
                .toList();
        return locked.size() < 2
                ? null
                : locked.stream()
                        .filter(user -> AccessPolicy.mayUse(user.id(), to))
                        .findFirst()
                        .orElseThrow();
    }

    private Outcome transfer(Account account, User to) {
        Instant now = clock.instant();
        List<ProfileId> connected = ConnectionsOf.account(connections, account).stream()
                .map(connection -> connection.profile().id())
                .toList();
        if (!to.servedAt(now)) {
            return new PlanRequired();
        }
        if (!makeRoom.of(to).leaveRoomFor(new Holdings.Wish(connected.size(), Optional.empty()))) {
            return new LimitReached();
        }
        if (transfers.inTheWay(account.owner(), to.id(), connected)) {
            return new NumbersInTheWay();
        }
        AccountName name = FreeName.like(account.name(), namesOf(to));
        hand(account, to, name, connected, now);
        return new Transferred(name);
    }

    private void hand(Account account, User to, AccountName name, List<ProfileId> connected, Instant now) {
        // Whoever loads something of it just now loses it, and would have kept it for the former owner.
        openRuns.rest(account.id());
        links.of(account.owner()).stream()
                .map(OwnConnectLinks.Standing::link)
                .filter(link -> link.reconnects().filter(account.id()::equals).isPresent())
                .forEach(link -> links.revoke(account.owner(), link.id()));
        transfers.transfer(account, to.id(), name, connected);
        openRuns.wake(account.id(), now);
        Facts ends = Facts.NONE.and(Event.FROM_OWNER, account.owner()).and(Event.TO_OWNER, to.id());
        tell(account.owner(), account, ends, now);
        tell(to.id(), account, ends, now);
        followPlans.follow(to);
        connected.forEach(connections::moreToShow);
    }

    private Set<String> namesOf(User to) {
        return accounts.ofOwner(to.id()).stream()
                .map(account -> account.name().comparable())
                .collect(Collectors.toSet());
    }

    private void tell(UserId whom, Account account, Facts ends, Instant now) {
        Subject about = Subject.of(whom).account(account.id().value());
        auditTrail.record(AuditLine.of(now, new Actor.Person(whom), Deed.ACCOUNT_TRANSFERRED, about, ends));
        events.announce(new Event(new EventId(chance.id()), Event.Kind.TRANSFERRED, now, about, ends));
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** @param name under which it is theirs, with a number behind it if they had one of that name */
    public record Transferred(AccountName name) implements Outcome {}

    /** Nobody of that address, or they are gone. */
    public record NoSuchUser() implements Outcome {}

    public record HasItAlready() implements Outcome {}

    /** The new owner is disabled or has no active plan. */
    public record PlanRequired() implements Outcome {}

    /** The new owner may not have so many. */
    public record LimitReached() implements Outcome {}

    /** The new owner has numbers of one of its profiles from before, or some are being deleted. */
    public record NumbersInTheWay() implements Outcome {}

    /** It is not, or no longer, theirs whom it was to be taken from. */
    public record NoSuchAccount() implements Outcome {}
}
