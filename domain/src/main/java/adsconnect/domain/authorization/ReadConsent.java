package adsconnect.domain.authorization;

import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.authorization.port.Authorizations;
import adsconnect.domain.authorization.port.Discoveries;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a consent led to, for whoever gave it: how far the search for profiles is, and what is shared with whom (AUTH-5). */
public final class ReadConsent {

    private final Users users;
    private final Accounts accounts;
    private final Authorizations authorizations;
    private final Discoveries discoveries;
    private final Clock clock;

    public ReadConsent(
            Users users, Accounts accounts, Authorizations authorizations, Discoveries discoveries, Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.authorizations = authorizations;
        this.discoveries = discoveries;
        this.clock = clock;
    }

    /**
     * @param profiles those that the account has; all of them where it takes all that are found
     * @param more whether there are profiles to pick from besides; where all are taken, that says nothing of what is connected
     */
    public record Shared(Account account, User owner, List<Profile> profiles, boolean more) {}

    /** Empty if the account has ended since. */
    public Optional<Shared> shared(Authorization.Settled settled) {
        return accounts.byId(settled.account())
                .flatMap(account -> users.byId(account.owner()).map(owner -> shared(account, owner)));
    }

    /** The attempt that a user began last in a browser; one that is still started never came back (AUTH-8). */
    public Optional<Authorization> last(UserId user) {
        return authorizations.lastOf(user);
    }

    public Discovery discovery(Attempt attempt) {
        return discoveries.of(attempt.account());
    }

    /** Asks Amazon once more, without a new consent (CALL-4). Only for an attempt that was shown to its visitor. */
    public void askAgain(Attempt attempt) {
        discoveries.retry(attempt.account(), clock.instant());
    }

    private Shared shared(Account account, User owner) {
        Set<ProfileId> bound = discoveries.bound(account.id());
        List<Profile> found = discoveries.of(account.id()).profiles();
        boolean all = account.mode() == ConsentMode.ALL;
        return new Shared(
                account,
                owner,
                found.stream().filter(profile -> bound.contains(profile.id())).toList(),
                found.stream().anyMatch(profile -> profile.connectable() && (all || !bound.contains(profile.id()))));
    }
}
