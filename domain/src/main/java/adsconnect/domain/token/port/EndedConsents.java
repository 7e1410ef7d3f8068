package adsconnect.domain.token.port;

import adsconnect.domain.account.AccountId;

/** Whom it concerns that Amazon refused an account's refresh token for good. */
public interface EndedConsents {

    /**
     * The account's consent is over.
     *
     * @param stillSo run in the unit of work that ends it, when everything is locked that whoever consents anew locks; throws
     *     if it is not so any more
     */
    void ended(AccountId account, Runnable stillSo);
}
