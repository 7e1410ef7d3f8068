package adsconnect.domain.connection;

import adsconnect.domain.UnitOfWork;
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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Connects what was picked: saves the account with its connections and queues their first sync, in one transaction
 * (PICK-4). The user is locked meanwhile, so that of two tabs racing exactly one wins (LIM-2). What is to go for it goes in
 * the same transaction, or not at all (LIM-3).
 */
public final class ConfirmSelection {

    private final Users users;
    private final Accounts accounts;
    private final PendingConnections pendingConnections;
    private final Discoveries discoveries;
    private final Choices choices;
    private final RecogniseLogin recogniseLogin;
    private final AdmitConsent admitConsent;
    private final MakeRoom makeRoom;
    private final ConnectProfiles connectProfiles;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ConfirmSelection(
            Users users,
            Accounts accounts,
            PendingConnections pendingConnections,
            Discoveries discoveries,
            Choices choices,
            RecogniseLogin recogniseLogin,
            AdmitConsent admitConsent,
            MakeRoom makeRoom,
            ConnectProfiles connectProfiles,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.pendingConnections = pendingConnections;
        this.discoveries = discoveries;
        this.choices = choices;
        this.recogniseLogin = recogniseLogin;
        this.admitConsent = admitConsent;
        this.makeRoom = makeRoom;
        this.connectProfiles = connectProfiles;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * @param replaced what is to be disconnected for it, in the same step
     */
    public Outcome confirm(UserId user, PickFrom from, Set<ProfileId> chosen, Replaced replaced) {
        if (chosen.isEmpty()) {
            return new NothingChosen();
        }
        try {
            return unitOfWork.inOne(() -> decide(user, from, chosen, replaced));
        } catch (ConnectProfiles.TakenMeanwhile taken) {
            return new NotAvailable();
        }
    }

    private Outcome decide(UserId userId, PickFrom from, Set<ProfileId> chosen, Replaced replaced) {
        Optional<User> user = users.lock(userId);
        if (user.isEmpty()) {
            return new NothingWaits();
        }
        return user.get().plan().activeAt(clock.instant())
                ? decide(user.get(), from, chosen, replaced)
                : new PlanRequired();
    }

    private Outcome decide(User user, PickFrom from, Set<ProfileId> chosen, Replaced replaced) {
        return switch (from) {
            case PickFrom.Waiting waiting ->
                pendingConnections
                        .ofUser(user.id())
                        .filter(pending -> pending.liveAt(clock.instant()))
                        .map(pending -> fromPending(user, pending, chosen, replaced))
                        .orElseGet(() -> unlessDone(makeRoom.of(user).connections(), chosen, new NothingWaits()));
            case PickFrom.Known known ->
                accounts.find(user.id(), known.account())
                        .map(account -> fromAccount(user, account, chosen, replaced))
                        .orElseGet(NoSuchAccount::new);
        };
    }

    private Outcome fromAccount(User user, Account account, Set<ProfileId> chosen, Replaced replaced) {
        Outcome outcome = connect(user, account.id(), Optional.of(account.id()), chosen, replaced, first -> account);
        return outcome instanceof NotAvailable ? unlessDone(makeRoom.of(user).of(account), chosen, outcome) : outcome;
    }

    /** Whoever pressed twice, or got no answer the first time, must not be sent to Amazon again. */
    private static Outcome unlessDone(List<Connection> connected, Set<ProfileId> chosen, Outcome otherwise) {
        List<Connection> done = connected.stream()
                .filter(connection -> chosen.contains(connection.profile().id()))
                .toList();
        return done.size() == chosen.size() ? new AlreadyConnected(done) : otherwise;
    }

    private Outcome fromPending(User user, PendingConnection pending, Set<ProfileId> chosen, Replaced replaced) {
        return switch (recogniseLogin.recognise(pending)) {
            case RecogniseLogin.TooEarly tooEarly -> new StillSearching();
            case RecogniseLogin.Renewed renewed ->
                new Recognised(renewed.account().id());
            case RecogniseLogin.Gone gone -> new NothingWaits();
            case RecogniseLogin.NewLogin newLogin ->
                connect(
                        user,
                        pending.account(),
                        Optional.empty(),
                        chosen,
                        replaced,
                        first -> admitConsent.picked(pending, first));
        };
    }

    /**
     * @param through the account there is; empty if it is yet to be made
     * @param account given the first of the picked profiles
     */
    private Outcome connect(
            User user,
            AccountId consent,
            Optional<AccountId> through,
            Set<ProfileId> chosen,
            Replaced replaced,
            Function<Profile, Account> account) {
        List<Profile> profiles = choices.available(discoveries.of(consent), consent, user.id(), chosen);
        if (profiles.size() < chosen.size()) {
            return new NotAvailable();
        }
        return switch (makeRoom.make(user, new Holdings.Wish(profiles.size(), through), replaced)) {
            case MakeRoom.Made made ->
                new Confirmed(connectProfiles.connect(account.apply(profiles.getFirst()), profiles));
            case MakeRoom.Changed changed -> new SelectionChanged();
            case MakeRoom.TooMany tooMany -> new TooMany(tooMany.most());
            case MakeRoom.Full full -> new LimitReached(profiles, full.connections(), full.accounts(), full.ways());
        };
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Confirmed(List<Connection> connections) implements Outcome {}

    /** It was done before: all that was chosen is connected. */
    public record AlreadyConnected(List<Connection> connections) implements Outcome {}

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

    /** More was chosen than the user may have connected at all, whatever would go for it. */
    public record TooMany(int most) implements Outcome {}

    /** What was to be replaced is no longer what is connected. */
    public record SelectionChanged() implements Outcome {}

    /**
     * There is no room beside what there is.
     *
     * @param wanted what was chosen
     * @param connected all that is connected
     * @param accounts all that live, connected or not
     * @param ways what could go for it; empty if no single thing would do
     */
    public record LimitReached(
            List<Profile> wanted, List<Connection> connected, List<Account> accounts, List<WayToMakeRoom> ways)
            implements Outcome {}
}
