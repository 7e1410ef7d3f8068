package adsconnect.domain.token;

import adsconnect.domain.access.Caller;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.BoundProfiles;
import adsconnect.domain.audit.Subject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Hands a program a new access token whether or not the kept one still lives; all who ask within some seconds get the
 * same (section 12). Whether its key has the scope for it, whoever asks has looked already.
 */
public final class RenewToken {

    private final BoundProfiles profiles;
    private final Accounts accounts;
    private final HandOutToken tokens;
    private final RenewInTime renewInTime;
    private final CountHandouts handouts;
    private final Duration coolDown;
    private final Clock clock;

    /** @param coolDown for so long a token is new enough for whoever wants a new one */
    public RenewToken(
            BoundProfiles profiles,
            Accounts accounts,
            HandOutToken tokens,
            RenewInTime renewInTime,
            CountHandouts handouts,
            Duration coolDown,
            Clock clock) {
        this.profiles = profiles;
        this.accounts = accounts;
        this.tokens = tokens;
        this.renewInTime = renewInTime;
        this.handouts = handouts;
        this.coolDown = coolDown;
        this.clock = clock;
    }

    /**
     * That of one of the caller's profiles.
     *
     * @throws AmazonFailure if Amazon does not give one now
     */
    public Outcome ofProfile(Caller caller, ProfileId id) {
        if (hasNoPlan(caller)) {
            return new PlanRequired();
        }
        Optional<BoundProfile> bound = profiles.find(caller.user().id(), id);
        if (bound.isEmpty()) {
            return new NotFound();
        }
        if (!caller.sees(id.value())) {
            return new NotOnTheList();
        }
        return renew(caller, bound.get().account(), bound);
    }

    /**
     * That of one of the caller's accounts; none for a key that may see only some profiles.
     *
     * @throws AmazonFailure if Amazon does not give one now
     */
    public Outcome ofAccount(Caller caller, AccountId id) {
        if (hasNoPlan(caller)) {
            return new PlanRequired();
        }
        Optional<Account> account = accounts.find(caller.user().id(), id);
        if (account.isEmpty()) {
            return new NotFound();
        }
        if (caller.key().profiles().isPresent()) {
            return new NotOnTheList();
        }
        return renew(caller, account.get(), Optional.empty());
    }

    private boolean hasNoPlan(Caller caller) {
        return !caller.user().plan().activeAt(clock.instant());
    }

    private Outcome renew(Caller caller, Account account, Optional<BoundProfile> profile) {
        if (account.consent().end().isPresent()) {
            return new ReconsentRequired(account.id());
        }
        AccessToken token = tokens.grantedSince(clock.instant().minus(coolDown), account.id(), account.region());
        Subject ofAccount = Subject.of(caller.user().id()).account(account.id().value());
        handouts.count(
                caller,
                profile.map(bound -> ofAccount.profile(bound.profile().id().value()))
                        .orElse(ofAccount));
        renewInTime.used(account.id(), account.region(), token);
        return new Renewed(token, account, profile);
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** @param profile if it was asked for that of a profile */
    public record Renewed(AccessToken token, Account account, Optional<BoundProfile> profile) implements Outcome {}

    /** The user has no active plan (PLAN-2). */
    public record PlanRequired() implements Outcome {}

    /** The consent ended or was withdrawn: the account has to be reconnected (RECO-2). */
    public record ReconsentRequired(AccountId account) implements Outcome {}

    /** There is no such profile or account, or it is somebody else's (SEC-1). */
    public record NotFound() implements Outcome {}

    /** It is the user's, but the key may see only others. */
    public record NotOnTheList() implements Outcome {}
}
