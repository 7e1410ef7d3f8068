package adsconnect.api;

import static adsconnect.api.Operation.delete;
import static adsconnect.api.Operation.get;
import static adsconnect.api.Operation.patch;
import static adsconnect.api.Operation.post;

import adsconnect.domain.Code;
import adsconnect.domain.access.Scope;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** What programs may do with accounts, and with the links by which they come. */
final class AccountOperations {

    private final CallUseCases useCases;
    private final ApiSettings settings;
    private final Clock clock;

    private AccountOperations(CallUseCases useCases, ApiSettings settings, Clock clock) {
        this.useCases = useCases;
        this.settings = settings;
        this.clock = clock;
    }

    static List<Operation> of(CallUseCases useCases, ApiSettings settings, Clock clock) {
        AccountOperations all = new AccountOperations(useCases, settings, clock);
        return Stream.of(all.authorizations(), all.accounts())
                .flatMap(List::stream)
                .toList();
    }

    private List<Operation> authorizations() {
        AuthorizationCalls calls = new AuthorizationCalls(useCases.ownConnectLinks());
        Parameter id = Parameter.path("authorizationId", Parameter.Type.UUID, "The id of an authorization.");
        return List.of(
                post(
                                Catalogue.V1 + "/authorizations",
                                "startAuthorization",
                                "Makes a connect link: whoever opens it consents at Amazon for the key's owner. With accountName"
                                        + " it makes a new account, with accountId it renews one. Its address is told this once.",
                                WholeKeys.only(new StartAuthorizationCall(useCases.makeConnectLink(), settings)))
                        .needs(Scope.AUTHORIZATIONS_WRITE)
                        .takes(StartAuthorizationCall.Start.class)
                        .answers(201, AuthorizationJson.class)
                        .mayRefuse(
                                Code.ACCOUNT_NAME_MISSING,
                                Code.ACCOUNT_NAME_INVALID,
                                Code.ACCOUNT_NAME_TAKEN,
                                Code.REGION_UNKNOWN,
                                Code.PLAN_REQUIRED,
                                Code.LIMIT_REACHED,
                                Code.NOT_FOUND),
                get(
                                Catalogue.V1 + "/authorizations/{authorizationId}",
                                "readAuthorization",
                                "Says how a connect link stands: PENDING, OPENED, AUTHORIZED, FAILED, REVOKED or EXPIRED.",
                                WholeKeys.only(calls::read))
                        .needs(Scope.AUTHORIZATIONS_WRITE)
                        .takes(id)
                        .answers(200, AuthorizationJson.class),
                delete(
                                Catalogue.V1 + "/authorizations/{authorizationId}",
                                "revokeAuthorization",
                                "Takes a connect link back, unless it is used up already.",
                                WholeKeys.only(calls::revoke))
                        .needs(Scope.AUTHORIZATIONS_WRITE)
                        .takes(id)
                        .answers(204));
    }

    private List<Operation> accounts() {
        AccountCalls calls = new AccountCalls(useCases, settings, clock);
        Parameter id = Parameter.path("accountId", Parameter.Type.UUID, "The id of an account of the key's owner.");
        return List.of(
                get(
                                Catalogue.V1 + "/accounts",
                                "listAccounts",
                                "Lists the accounts of the key's owner, with the profiles that are bound to each.",
                                calls::list)
                        .needs(Scope.ACCOUNTS_READ)
                        .answers(200, AccountCalls.Accounts.class),
                patch(
                                Catalogue.V1 + "/accounts/{accountId}",
                                "renameAccount",
                                "Gives an account another name.",
                                WholeKeys.only(calls::rename))
                        .needs(Scope.CONNECTIONS_WRITE)
                        .takes(id)
                        .takes(AccountCalls.Rename.class)
                        .answers(200, AccountJson.class)
                        .mayRefuse(Code.ACCOUNT_NAME_MISSING, Code.ACCOUNT_NAME_INVALID, Code.ACCOUNT_NAME_TAKEN),
                delete(
                                Catalogue.V1 + "/accounts/{accountId}",
                                "unbindAccount",
                                "Ends an account at once, with all that is connected through it, and destroys its tokens.",
                                WholeKeys.only(calls::unbind))
                        .needs(Scope.CONNECTIONS_WRITE)
                        .takes(id)
                        .answers(204));
    }
}
