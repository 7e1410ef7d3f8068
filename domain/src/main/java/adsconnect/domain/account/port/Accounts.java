package adsconnect.domain.account.port;

import adsconnect.domain.access.AccessPolicy;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.marketplace.Region;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /** The account's consent was given anew. */
    void renew(AccountId id, Region region, Instant consentedAt);

    /** Gives it another name. Its owner must have no other live one of that name (in any case). */
    void rename(AccountId id, AccountName name);

    /** Ends the account, which must have no connection left. */
    void remove(AccountId id);

    /** The owner's live accounts, oldest first. */
    List<Account> ofOwner(UserId owner);
}
