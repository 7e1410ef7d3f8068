package adsconnect.domain.resolve;

import adsconnect.domain.access.Caller;
import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.account.port.BoundProfiles;
import adsconnect.domain.authorization.RefreshProfiles;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns what a person says into one profile, or into the question that has to be asked (section 14). */
public final class ResolveProfile {

    private final Accounts accounts;
    private final BoundProfiles boundProfiles;
    private final RefreshProfiles refreshProfiles;

    public ResolveProfile(Accounts accounts, BoundProfiles boundProfiles, RefreshProfiles refreshProfiles) {
        this.accounts = accounts;
        this.boundProfiles = boundProfiles;
        this.refreshProfiles = refreshProfiles;
    }

    /** Asks Amazon for profiles once before it says that there is none; that may take a while. */
    public Resolution resolve(Caller caller, String words) {
        Resolution first = answer(caller);
        if (!first.candidates().isEmpty()
                || accounts.ofOwner(caller.user().id()).isEmpty()) {
            return first;
        }
        refreshProfiles.refresh(caller.user().id());
        return answer(caller);
    }

    private Resolution answer(Caller caller) {
        List<BoundProfile> candidates = boundProfiles.ofOwner(caller.user().id()).stream()
                .filter(bound -> caller.sees(bound.profile().id().value()))
                .filter(bound -> bound.profile().connectable())
                .toList();
        return switch (candidates.size()) {
            case 0 -> asking(Resolution.Status.NOT_AUTHORIZED, candidates, "Nothing is authorized yet.");
            case 1 -> Resolution.found(candidates.getFirst(), Set.of(Clue.ONLY_PROFILE));
            default -> asking(Resolution.Status.AMBIGUOUS, candidates, "Which account and which site do you mean?");
        };
    }

    private static Resolution asking(Resolution.Status status, List<BoundProfile> candidates, String question) {
        return new Resolution(
                status,
                candidates,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.of(question));
    }
}
