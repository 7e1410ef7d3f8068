package adsconnect.domain.account.port;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import java.time.Instant;
import java.util.Optional;

/** The accounts that their owners unbound, so that they can be told that it is done. */
public interface EndedAccounts {

    /** Remembers one. */
    void add(Account account, Instant endedAt);

    /** What it was called; somebody else's is as if it did not exist (SEC-1). */
    Optional<AccountName> find(UserId owner, AccountId account);

    /** Forgets those that ended then or before. */
    void forget(Instant then);
}
