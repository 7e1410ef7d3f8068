package adsconnect.architecture.rules.bad.ownership;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.authorization.Authorization;
import adsconnect.domain.authorization.AuthorizationId;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.ConnectLinkId;
import adsconnect.domain.authorization.port.Authorizations;
import adsconnect.domain.authorization.port.ConnectLinks;
import java.util.Optional;

public final class AsksForAnybodys {

    record AnAccount(Accounts accounts) {
        Optional<Account> account(AccountId id) {
            return accounts.byId(id);
        }
    }

    record ALink(ConnectLinks links) {
        Optional<ConnectLink> link(Optional<ConnectLinkId> id) {
            return id.flatMap(links::byId);
        }
    }

    record AnAttempt(Authorizations authorizations) {
        Optional<Authorization> attempt(AuthorizationId id) {
            return authorizations.byId(id);
        }
    }
}
