package adsconnect.domain.token;

import adsconnect.domain.access.Caller;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.BoundProfiles;
import java.time.Clock;

/**
 * Hands a program the access token of one of its profiles (TOK-2). Whether its key has the scope for it, whoever asks has
 * looked already.
 */
public final class IssueToken {

    private final BoundProfiles profiles;
    private final HandOutToken tokens;
    private final Clock clock;

    public IssueToken(BoundProfiles profiles, HandOutToken tokens, Clock clock) {
        this.profiles = profiles;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * A token that lives for some minutes at least.
     *
     * @throws AmazonFailure if there is none, and Amazon does not give one now
     */
    public Outcome issue(Caller caller, ProfileId profile) {
        if (!caller.user().plan().activeAt(clock.instant())) {
            return new PlanRequired();
        }
        return profiles.find(caller.user().id(), profile)
                .map(bound -> caller.sees(profile.value()) ? issue(bound) : new NotOnTheList())
                .orElseGet(NoSuchProfile::new);
    }

    private Outcome issue(BoundProfile bound) {
        Account account = bound.account();
        if (account.consent().end().isPresent()) {
            return new ReconsentRequired(account.id());
        }
        return new Issued(tokens.valid(account.id(), account.region()), bound);
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Issued(AccessToken token, BoundProfile profile) implements Outcome {}

    /** The user has no active plan (PLAN-2). */
    public record PlanRequired() implements Outcome {}

    /** The consent ended or was withdrawn: the account has to be reconnected (RECO-2). */
    public record ReconsentRequired(AccountId account) implements Outcome {}

    /** The profile is bound to no account of the user's, or is somebody else's (SEC-1). */
    public record NoSuchProfile() implements Outcome {}

    /** It is the user's, but the key may see only others. */
    public record NotOnTheList() implements Outcome {}
}
