package adsconnect.domain.connection;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.authorization.AdmitConsent;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.authorization.RecogniseLogin;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.authorization.port.PendingConnections;
import adsconnect.domain.connection.port.Connections;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Connects what was picked: saves the account with its connections and queues their first sync, in one transaction
 * (PICK-4). The user is locked meanwhile, so that of two tabs racing exactly one wins (LIM-2).
 */
public final class ConfirmSelection {

    private final Users users;
    private final Accounts accounts;
    private final PendingConnections pendingConnections;
    private final Discoveries discoveries;
    private final Connections connections;
    private final Choices choices;
    private final RecogniseLogin recogniseLogin;
    private final AdmitConsent admitConsent;
    private final ConnectProfiles connectProfiles;
    private final UnitOfWork unitOfWork;
    private final ConnectionLimit limit;
    private final Clock clock;

    public ConfirmSelection(
            Users users,
            Accounts accounts,
            PendingConnections pendingConnections,
            Discoveries discoveries,
            Connections connections,
            Choices choices,
            RecogniseLogin recogniseLogin,
            AdmitConsent admitConsent,
            ConnectProfiles connectProfiles,
            UnitOfWork unitOfWork,
            ConnectionLimit limit,
            Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.pendingConnections = pendingConnections;
        this.discoveries = discoveries;
        this.connections = connections;
        this.choices = choices;
        this.recogniseLogin = recogniseLogin;
        this.admitConsent = admitConsent;
        this.connectProfiles = connectProfiles;
        this.unitOfWork = unitOfWork;
        this.limit = limit;
        this.clock = clock;
    }

    public Outcome confirm(UserId user, PickFrom from, Set<ProfileId> chosen) {
        if (chosen.isEmpty()) {
            return new NothingChosen();
        }
        try {
            return unitOfWork.inOne(() -> decide(user, from, chosen));
        } catch (ConnectProfiles.TakenMeanwhile taken) {
            return new NotAvailable();
        }
    }

    private Outcome decide(UserId userId, PickFrom from, Set<ProfileId> chosen) {
        Optional<User> user = users.lock(userId);
        if (user.isEmpty()) {
            return new NothingWaits();
        }
        return user.get().plan().activeAt(clock.instant()) ? decide(user.get(), from, chosen) : new PlanRequired();
    }

    private Outcome decide(User user, PickFrom from, Set<ProfileId> chosen) {
        return switch (from) {
            case PickFrom.Waiting waiting ->
                pendingConnections
                        .ofUser(user.id())
                        .filter(pending -> pending.liveAt(clock.instant()))
                        .map(pending -> fromPending(user, pending, chosen))
                        .orElseGet(NothingWaits::new);
            case PickFrom.Known known ->
                accounts.find(user.id(), known.account())
                        .map(account -> fromAccount(user, account, chosen))
                        .orElseGet(NoSuchAccount::new);
        };
    }

    private Outcome fromAccount(User user, Account account, Set<ProfileId> chosen) {
        List<Profile> profiles = available(account.id(), user, chosen);
        return refusal(user, profiles, chosen)
                .orElseGet(() -> new Confirmed(connectProfiles.connect(account, profiles)));
    }

    private Outcome fromPending(User user, PendingConnection pending, Set<ProfileId> chosen) {
        return switch (recogniseLogin.recognise(pending)) {
            case RecogniseLogin.TooEarly tooEarly -> new StillSearching();
            case RecogniseLogin.Renewed renewed ->
                new Recognised(renewed.account().id());
            case RecogniseLogin.Gone gone -> new NothingWaits();
            case RecogniseLogin.NewLogin newLogin -> newAccount(user, pending, chosen);
        };
    }

    private Outcome newAccount(User user, PendingConnection pending, Set<ProfileId> chosen) {
        List<Profile> profiles = available(pending.account(), user, chosen);
        Optional<Outcome> refusal = refusal(user, profiles, chosen);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<Account> owned = accounts.ofOwner(user.id());
        if (!limit.leavesRoomForAnAccount(user, owned.size())) {
            return new AccountLimitReached(owned);
        }
        return admitConsent
                .picked(pending, profiles.getFirst())
                .<Outcome>map(account -> new Confirmed(connectProfiles.connect(account, profiles)))
                .orElseGet(NothingWaits::new);
    }

    private List<Profile> available(AccountId account, User chooser, Set<ProfileId> chosen) {
        return choices.of(discoveries.of(account), account, chooser.id()).stream()
                .filter(Choice::selectable)
                .map(Choice::profile)
                .filter(profile -> chosen.contains(profile.id()))
                .toList();
    }

    private Optional<Outcome> refusal(User user, List<Profile> available, Set<ProfileId> chosen) {
        if (available.size() < chosen.size()) {
            return Optional.of(new NotAvailable());
        }
        List<Connection> connected = connections.ofOwner(user.id());
        if (limit.leavesRoom(user, connected.size(), chosen.size())) {
            return Optional.empty();
        }
        return Optional.of(connected.isEmpty() ? new OnlyOneAtATime() : new LimitReached(connected));
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Confirmed(List<Connection> connections) implements Outcome {}

    public record NothingChosen() implements Outcome {}

    /** No consent waits: it was used, discarded, or its hour is over. */
    public record NothingWaits() implements Outcome {}

    /** There is no such account, or it is somebody else's (SEC-1). */
    public record NoSuchAccount() implements Outcome {}

    public record PlanRequired() implements Outcome {}

    /** Amazon is still listing profiles, which may tell that there is an account of this login. */
    public record StillSearching() implements Outcome {}

    /** Meanwhile there is an account of this login, which has the consent now: its profiles are to be picked from. */
    public record Recognised(AccountId account) implements Outcome {}

    /** Something chosen is not on the list, can't be connected, or is connected already. */
    public record NotAvailable() implements Outcome {}

    /** Nothing is connected yet, but more was chosen than the limit allows. */
    public record OnlyOneAtATime() implements Outcome {}

    /** There is no room beside what is connected. */
    public record LimitReached(List<Connection> connected) implements Outcome {}

    /** There is no room for an account beside these, of which more may be picked. */
    public record AccountLimitReached(List<Account> accounts) implements Outcome {}
}
