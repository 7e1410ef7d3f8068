package adsconnect.domain.authorization.port;

import adsconnect.domain.account.Account;

/** Whoever goes on with an account when its consent was given anew. */
public interface RenewedAccounts {

    /**
     * In the unit of work of the renewal, which the stored account has already.
     *
     * @param account as it was before
     */
    void renewed(Account account);
}
