package adsconnect.domain.connection.port;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.ProfileId;
import java.util.Collection;

/** Gives accounts to other owners. To be called in a unit of work that has locked both. */
public interface AccountTransfers {

    /**
     * Whether something of these profiles would meet with what is there: the new owner has numbers of one from before, or
     * those of either owner are being deleted.
     */
    boolean inTheWay(UserId from, UserId to, Collection<ProfileId> profiles);

    /**
     * The account is the new owner's under that name, which none of their live accounts has, with its tokens, and with all that
     * was loaded of these profiles, which it has connected. What programs of the former owner hold of it opens nothing more.
     *
     * @throws IllegalStateException outside of a unit of work
     */
    void transfer(Account account, UserId to, AccountName name, Collection<ProfileId> connected);
}
