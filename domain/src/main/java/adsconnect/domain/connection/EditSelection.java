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
import adsconnect.domain.authorization.port.Discoveries;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Changes which profiles of an account are connected, without a new consent (PICK-6). For those who tick several; whoever
 * has room for one replaces it by {@link ConfirmSelection}.
 */
public final class EditSelection {

    private final Users users;
    private final Accounts accounts;
    private final Discoveries discoveries;
    private final Choices choices;
    private final MakeRoom makeRoom;
    private final Disconnect disconnect;
    private final ConnectProfiles connectProfiles;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public EditSelection(
            Users users,
            Accounts accounts,
            Discoveries discoveries,
            Choices choices,
            MakeRoom makeRoom,
            Disconnect disconnect,
            ConnectProfiles connectProfiles,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.discoveries = discoveries;
        this.choices = choices;
        this.makeRoom = makeRoom;
        this.disconnect = disconnect;
        this.connectProfiles = connectProfiles;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * What somebody wants an account's selection to be.
     *
     * @param shown what was connected when they were shown the list: what was connected or disconnected since then is left
     *     alone
     * @param ticked what shall be connected
     * @param agreed of what they were told that it would be disconnected
     * @param endAgreed whether they were told that the account ends with it
     */
    public record Wanted(Set<ProfileId> shown, Set<ProfileId> ticked, Set<ProfileId> agreed, boolean endAgreed) {
        public Wanted {
            shown = Set.copyOf(shown);
            ticked = Set.copyOf(ticked);
            agreed = Set.copyOf(agreed);
        }
    }

    public Outcome edit(UserId user, AccountId account, Wanted wanted) {
        try {
            return unitOfWork.inOne(() -> decide(user, account, wanted));
        } catch (ConnectProfiles.TakenMeanwhile taken) {
            return new NotAvailable();
        } catch (Undone undone) {
            return undone.outcome;
        }
    }

    private Outcome decide(UserId userId, AccountId id, Wanted wanted) {
        Optional<User> user = users.lock(userId);
        Optional<Account> account = accounts.find(userId, id);
        return user.isEmpty() || account.isEmpty() ? new NoSuchAccount() : decide(user.get(), account.get(), wanted);
    }

    private Outcome decide(User user, Account account, Wanted wanted) {
        List<Connection> connected = makeRoom.of(user).of(account);
        List<Connection> leaving = connected.stream()
                .filter(connection -> wanted.shown()
                                .contains(connection.profile().id())
                        && !wanted.ticked().contains(connection.profile().id()))
                .toList();
        Set<ProfileId> coming = new HashSet<>(wanted.ticked());
        coming.removeAll(ConnectionsOf.profiles(connected));
        coming.removeAll(wanted.shown());
        List<Profile> profiles = choices.available(discoveries.of(account.id()), account.id(), user.id(), coming);
        if (profiles.size() < coming.size()) {
            return new NotAvailable();
        }
        if (!coming.isEmpty() && !user.plan().activeAt(clock.instant())) {
            return new PlanRequired();
        }
        boolean ends =
                !leaving.isEmpty() && coming.isEmpty() && makeRoom.of(user).endsWithout(account, leaving);
        if (!ConnectionsOf.profiles(leaving).equals(wanted.agreed()) || ends && !wanted.endAgreed()) {
            return new ToBeAgreed(leaving, ends);
        }
        return change(user, account, leaving, profiles);
    }

    private Outcome change(User user, Account account, List<Connection> leaving, List<Profile> coming) {
        Holdings before = makeRoom.of(user);
        leaving.forEach(disconnect::profile);
        List<Connection> connected = coming.isEmpty() ? List.of() : connect(user, account, coming, before);
        if (!leaving.isEmpty()) {
            disconnect.endIfUnused(account);
        }
        return new Edited(
                connected, leaving, accounts.find(user.id(), account.id()).isEmpty());
    }

    /** @param before what there is again, once what was done is undone */
    private List<Connection> connect(User user, Account account, List<Profile> coming, Holdings before) {
        Holdings.Wish wish = new Holdings.Wish(coming.size(), Optional.of(account.id()));
        return switch (makeRoom.make(user, wish, new Replaced.Nothing())) {
            case MakeRoom.Made made -> connectProfiles.connect(account, coming);
            case MakeRoom.Full full ->
                throw new Undone(new NoRoom(new ConfirmSelection.LimitReached(
                        coming, before.connections(), before.accounts(), before.waysToMakeRoomFor(wish))));
            case MakeRoom.TooMany tooMany -> throw new Undone(new TooMany(tooMany.most()));
            case MakeRoom.Changed changed -> throw new IllegalStateException("Nothing was named to be replaced");
        };
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** @param accountEnded whether nothing was left of it */
    public record Edited(List<Connection> connected, List<Connection> disconnected, boolean accountEnded)
            implements Outcome {}

    /** To be asked first whether these shall be disconnected (RECO-1). */
    public record ToBeAgreed(List<Connection> leaving, boolean endsAccount) implements Outcome {}

    /** There is no such account, or it is somebody else's (SEC-1). */
    public record NoSuchAccount() implements Outcome {}

    /** Disconnecting needs none. */
    public record PlanRequired() implements Outcome {}

    /** Something ticked is not on the list, or can't be connected. */
    public record NotAvailable() implements Outcome {}

    /** More was ticked than the user may have connected at all. */
    public record TooMany(int most) implements Outcome {}

    /** There is no room beside what there is. */
    public record NoRoom(ConfirmSelection.LimitReached limit) implements Outcome {}

    /** Takes back what was disconnected already. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Outcome outcome;

        private Undone(Outcome outcome) {
            super("Not to be done by halves");
            this.outcome = outcome;
        }
    }
}
