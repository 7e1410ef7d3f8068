package adsconnect.domain.connection;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.account.FreeName;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.authorization.Aim;
import adsconnect.domain.authorization.Discovery;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.authorization.port.Authorizations;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.authorization.port.PendingConnections;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.connection.port.SyncQueue;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Connects what was picked: saves the account with its connections and queues their first sync, in one transaction
 * (PICK-4). The user is locked meanwhile, so that of two tabs racing exactly one wins (LIM-2).
 */
public final class ConfirmSelection {

    private final Users users;
    private final Accounts accounts;
    private final PendingConnections pendingConnections;
    private final Discoveries discoveries;
    private final Authorizations authorizations;
    private final Connections connections;
    private final SyncQueue syncQueue;
    private final AuditTrail auditTrail;
    private final UnitOfWork unitOfWork;
    private final ConnectionLimit limit;
    private final Clock clock;

    public ConfirmSelection(
            Users users,
            Accounts accounts,
            PendingConnections pendingConnections,
            Discoveries discoveries,
            Authorizations authorizations,
            Connections connections,
            SyncQueue syncQueue,
            AuditTrail auditTrail,
            UnitOfWork unitOfWork,
            ConnectionLimit limit,
            Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.pendingConnections = pendingConnections;
        this.discoveries = discoveries;
        this.authorizations = authorizations;
        this.connections = connections;
        this.syncQueue = syncQueue;
        this.auditTrail = auditTrail;
        this.unitOfWork = unitOfWork;
        this.limit = limit;
        this.clock = clock;
    }

    public Outcome confirm(UserId user, Set<ProfileId> chosen) {
        if (chosen.isEmpty()) {
            return new NothingChosen();
        }
        try {
            return unitOfWork.inOne(() -> decide(user, chosen));
        } catch (TakenMeanwhile taken) {
            return new NotAvailable();
        }
    }

    private Outcome decide(UserId userId, Set<ProfileId> chosen) {
        Instant now = clock.instant();
        Optional<User> user = users.lock(userId);
        Optional<PendingConnection> pending = pendingConnections.ofUser(userId).filter(waiting -> waiting.liveAt(now));
        if (user.isEmpty() || pending.isEmpty()) {
            return new NothingWaits();
        }
        if (!user.get().plan().activeAt(now)) {
            return new PlanRequired();
        }
        if (mayBeRecognised(pending.get())) {
            return new StillSearching();
        }
        List<Profile> profiles = available(pending.get(), chosen);
        if (profiles.size() < chosen.size()) {
            return new NotAvailable();
        }
        List<Connection> connected = connections.ofOwner(userId);
        if (!limit.leavesRoom(user.get(), connected.size(), chosen.size())) {
            return connected.isEmpty() ? new OnlyOneAtATime() : new LimitReached(connected);
        }
        boolean another = accounts.byId(pending.get().account()).isEmpty();
        if (another
                && !limit.leavesRoomForAnAccount(
                        user.get(), accounts.ofOwner(userId).size())) {
            return new LimitReached(connected);
        }
        return connect(pending.get(), profiles, now);
    }

    /** While a host is being asked, nobody knows whether the owner has an account of this login (CALL-6). */
    private boolean mayBeRecognised(PendingConnection pending) {
        return !accounts.ofOwner(pending.user()).isEmpty()
                && accounts.byId(pending.account()).isEmpty()
                && !discoveries
                        .of(pending.account())
                        .hostsIn(Discovery.HostState.ASKING)
                        .isEmpty();
    }

    private List<Profile> available(PendingConnection pending, Set<ProfileId> chosen) {
        Map<ProfileId, UserId> owners = connections.ownersOf(chosen);
        return discoveries.of(pending.account()).profiles().stream()
                .filter(profile -> chosen.contains(profile.id()))
                .filter(profile -> profile.connectable() && !owners.containsKey(profile.id()))
                .toList();
    }

    private Outcome connect(PendingConnection pending, List<Profile> profiles, Instant now) {
        if (!pendingConnections.remove(pending.account())) {
            return new NothingWaits();
        }
        Account account = accounts.byId(pending.account()).orElseGet(() -> added(pending, profiles.getFirst()));
        discoveries.bind(account.id(), profiles.stream().map(Profile::id).toList());
        List<Connection> added = profiles.stream()
                .map(profile -> Connection.confirmed(profile, account, now))
                .toList();
        for (Connection connection : added) {
            if (!connections.add(connection)) {
                throw new TakenMeanwhile();
            }
            syncQueue.queueFirstSync(connection.profile().id(), now);
            auditTrail.record(AuditLine.of(
                    now,
                    new Actor.Person(account.owner()),
                    Deed.PROFILE_CONNECTED,
                    Subject.of(account.owner())
                            .account(account.id().value())
                            .profile(connection.profile().id().value())));
        }
        return new Confirmed(added);
    }

    private Account added(PendingConnection pending, Profile first) {
        Account account = new Account(
                pending.account(),
                pending.user(),
                nameOf(pending, first),
                pending.region(),
                ConsentMode.PICK,
                pending.consentedAt());
        accounts.add(account);
        authorizations.settle(account.id(), account.id());
        return account;
    }

    private AccountName nameOf(PendingConnection pending, Profile first) {
        Set<String> taken = accounts.ofOwner(pending.user()).stream()
                .map(account -> account.name().comparable())
                .collect(Collectors.toSet());
        Optional<AccountName> wanted = pending.aim() instanceof Aim.Pick pick ? pick.name() : Optional.empty();
        return FreeName.like(wanted.orElse(AccountName.shortened(first.name())), taken);
    }

    /** Somebody else connected the profile between our look and our write; undoes the whole transaction. */
    private static final class TakenMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Confirmed(List<Connection> connections) implements Outcome {}

    public record NothingChosen() implements Outcome {}

    /** No consent waits: it was used, discarded, or its hour is over. */
    public record NothingWaits() implements Outcome {}

    public record PlanRequired() implements Outcome {}

    /** Amazon is still listing profiles, which may tell that there is an account of this login. */
    public record StillSearching() implements Outcome {}

    /** Something chosen is not on the list, can't be connected, or is connected already. */
    public record NotAvailable() implements Outcome {}

    /** Nothing is connected yet, but more was chosen than the limit allows. */
    public record OnlyOneAtATime() implements Outcome {}

    /** There is no room beside what is connected, or for another account. */
    public record LimitReached(List<Connection> connected) implements Outcome {}
}
