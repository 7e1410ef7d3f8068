package adsconnect.domain.account.port;

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

    Optional<Account> byId(AccountId id);

    /** The account's consent was given anew. */
    void renew(AccountId id, Region region, Instant consentedAt);

    /** Gives it another name. Its owner must have no other live one of that name (in any case). */
    void rename(AccountId id, AccountName name);

    /** Ends the account, which must have no connection left. */
    void remove(AccountId id);

    /** The owner's live accounts, oldest first. */
    List<Account> ofOwner(UserId owner);
}
