package adsconnect.domain.authorization.port;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.ProfileId;
import java.util.Set;

/** Whoever goes by what Amazon lists for an account (PICK-7). */
public interface RefreshedAccounts {

    /**
     * In the unit of work that wrote what Amazon lists now.
     *
     * @param listedBefore what was listed until then; nothing of a consent that was given anew, whose rights may be others
     */
    void refreshed(Account account, Set<ProfileId> listedBefore);
}
