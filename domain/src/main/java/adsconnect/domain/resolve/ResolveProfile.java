package adsconnect.domain.resolve;

import adsconnect.domain.access.Caller;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.account.port.BoundProfiles;
import adsconnect.domain.authorization.RefreshProfiles;

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

    /**
     * Asks Amazon for profiles once before it says that there is none, unless it did so only just now; that may take a while.
     */
    public Resolution resolve(Caller caller, String words) {
        Phrase phrase = Phrase.of(words);
        Resolution answer = answer(caller, phrase);
        if (!answer.candidates().isEmpty()
                || accounts.ofOwner(caller.user().id()).isEmpty()) {
            return answer;
        }
        refreshProfiles.refreshSparingly(caller.user().id());
        return answer(caller, phrase);
    }

    private Resolution answer(Caller caller, Phrase phrase) {
        Portfolio portfolio = Portfolio.of(
                caller,
                accounts.ofOwner(caller.user().id()),
                boundProfiles.ofOwner(caller.user().id()));
        return Answer.to(phrase, portfolio);
    }
}
