package adsconnect.domain.connection;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.BoundProfiles;
import java.util.Optional;
import java.util.Set;

/** Connects a profile that is bound to an account already, by its id alone: nothing is left to pick (CALL-5). */
public final class ConnectBound {

    private final BoundProfiles boundProfiles;
    private final ConfirmSelection confirm;

    public ConnectBound(BoundProfiles boundProfiles, ConfirmSelection confirm) {
        this.boundProfiles = boundProfiles;
        this.confirm = confirm;
    }

    /** @param replaced what is to be disconnected for it, in the same step (LIM-3) */
    public Outcome connect(UserId user, ProfileId profile, Optional<ProfileId> replaced) {
        return boundProfiles
                .find(user, profile)
                .map(bound -> connect(user, bound, replaced))
                .orElseGet(NoSuchProfile::new);
    }

    private Outcome connect(UserId user, BoundProfile bound, Optional<ProfileId> replaced) {
        if (bound.account().consent().end().isPresent()) {
            return new ReconsentRequired();
        }
        if (!bound.profile().connectable()) {
            return new ForAgenciesOnly();
        }
        Replaced instead = replaced.<Replaced>map(Replaced.OneProfile::new).orElseGet(Replaced.Nothing::new);
        PickFrom known = new PickFrom.Known(bound.account().id());
        return switch (confirm.confirm(user, known, Set.of(bound.profile().id()), instead)) {
            case ConfirmSelection.Confirmed done ->
                new Connected(done.connections().getFirst());
            case ConfirmSelection.AlreadyConnected done ->
                new AlreadyConnected(done.connections().getFirst());
            case ConfirmSelection.PlanRequired none -> new PlanRequired();
            case ConfirmSelection.NotAvailable gone -> new NotListed();
            case ConfirmSelection.SelectionChanged changed -> new SelectionChanged();
            case ConfirmSelection.LimitReached full -> new LimitReached(full);
            case ConfirmSelection.NoSuchAccount gone -> new NoSuchProfile();
            case ConfirmSelection.NothingChosen impossible -> throw new IllegalStateException("One was chosen");
            case ConfirmSelection.NothingWaits impossible -> new NoSuchProfile();
            case ConfirmSelection.StillSearching impossible ->
                throw new IllegalStateException("What an account reaches is known");
            case ConfirmSelection.Recognised impossible ->
                throw new IllegalStateException("What an account reaches is known");
            case ConfirmSelection.TooMany impossible -> throw new IllegalStateException("Everybody may have one");
        };
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Connected(Connection connection) implements Outcome {}

    /** It was done before. */
    public record AlreadyConnected(Connection connection) implements Outcome {}

    /** It is not bound to an account of theirs, or it is somebody else's (SEC-1). */
    public record NoSuchProfile() implements Outcome {}

    public record PlanRequired() implements Outcome {}

    /** The consent of its account is over. */
    public record ReconsentRequired() implements Outcome {}

    /** Sponsored ads do not run through it (PICK-3). */
    public record ForAgenciesOnly() implements Outcome {}

    /** Amazon did not list it when it was asked last. */
    public record NotListed() implements Outcome {}

    /** What was to be replaced is no longer what is connected. */
    public record SelectionChanged() implements Outcome {}

    /** There is no room beside what there is. */
    public record LimitReached(ConfirmSelection.LimitReached limit) implements Outcome {}
}
