package adsconnect.domain.account.port;

import adsconnect.domain.access.AccessPolicy;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.marketplace.Region;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The live accounts. */
public interface Accounts {

    /** Adds an account. Its owner must have no other live one of that name (in any case). */
    void add(Account account);

    /** Whoever's it is; for what nobody asks by naming it. */
    Optional<Account> byId(AccountId id);

    /** The user's own; somebody else's is as if it did not exist (SEC-1). */
    default Optional<Account> find(UserId user, AccountId id) {
        return byId(id).filter(account -> AccessPolicy.mayUse(user, account.owner()));
    }

    /** The account's consent was given anew: it lasts, and nobody was warned of its end. */
    void renew(AccountId id, Region region, Instant consentedAt);

    /** The account's consent is over. True only for one of all who try at once, and only if it lasted. */
    boolean endConsent(AccountId id, ConsentEnd how);

    /** Its owner is told that so many days are left. True only for one of all who try at once, and only if that is news. */
    boolean warn(AccountId id, int daysLeft);

    /**
     * Accounts whose consent lasts, was given since {@code cutoff}, and has reached one of these ages without its owner
     * having been warned of that: the days that are left then, with the moment at or before which it was given.
     */
    List<AccountId> ofAge(Instant cutoff, SortedMap<Integer, Instant> givenBy, int atMost);

    /** How many accounts there are. */
    long count();

    /** Gives it another name. Its owner must have no other live one of that name (in any case). */
    void rename(AccountId id, AccountName name);

    /** Ends the account, which must have no connection left. */
    void remove(AccountId id);

    /** Those of the owner's live accounts that are among these, in any order. */
    List<Account> among(UserId owner, Collection<AccountId> ids);

    /** The owner's live accounts, oldest first. */
    List<Account> ofOwner(UserId owner);
}
