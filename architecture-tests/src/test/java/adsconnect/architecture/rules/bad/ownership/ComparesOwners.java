package adsconnect.architecture.rules.bad.ownership;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import java.util.Optional;

public final class ComparesOwners {

    record ByCall() {
        boolean theirs(Account account, UserId user) {
            return account.owner().equals(user);
        }
    }

    record ByReference() {
        boolean theirs(Optional<UserId> owner, UserId user) {
            return owner.filter(user::equals).isPresent();
        }
    }
}
