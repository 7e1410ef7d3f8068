package adsconnect.postgres;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.proxy.port.AuthorizationNumbers;
import io.vertx.sqlclient.Tuple;
import java.util.Map;
import java.util.stream.Collectors;

/** The numbers in the table {@code accounts}. */
public final class PostgresAuthorizationNumbers implements AuthorizationNumbers {

    private static final String OF_OWNER = "SELECT account_id, authorization_number FROM accounts WHERE owner_id = $1";

    private final Database database;

    public PostgresAuthorizationNumbers(Database database) {
        this.database = database;
    }

    @Override
    public Map<AccountId, Long> ofOwner(UserId owner) {
        return database
                .all(
                        OF_OWNER,
                        Tuple.of(owner.value()),
                        row -> Map.entry(new AccountId(row.getUUID("account_id")), row.getLong("authorization_number")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
