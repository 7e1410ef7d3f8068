package adsconnect.domain.authorization.port;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.ProfileId;
import java.util.Set;

/** What an account is there for. */
public interface ProfilesInUse {

    /** The profiles of the account that its owner loads and sees; empty if none is connected. */
    Set<ProfileId> of(Account account);
}
