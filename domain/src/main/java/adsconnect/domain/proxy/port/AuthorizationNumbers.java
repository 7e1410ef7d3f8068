package adsconnect.domain.proxy.port;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import java.util.Map;

/** The numbers by which programs of others name accounts: given to each when it is made, and never to another. */
public interface AuthorizationNumbers {

    /** Of the owner's live accounts. */
    Map<AccountId, Long> ofOwner(UserId owner);
}
