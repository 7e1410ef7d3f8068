package adsconnect.postgres;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.port.AccountTransfers;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;

/** Changes the owner of an account in all tables that name one. */
public final class PostgresAccountTransfers implements AccountTransfers {

    private static final String IN_THE_WAY = """
            SELECT EXISTS (SELECT FROM former_connections WHERE owner_id = $2 AND profile_id = ANY($3))
                OR EXISTS (SELECT FROM history_purges WHERE owner_id IN ($1, $2) AND profile_id = ANY($3))
                OR EXISTS (SELECT FROM coverage WHERE owner_id = $2 AND profile_id = ANY($3)) AS it""";

    private static final String ACCOUNT = """
            UPDATE accounts SET owner_id = $2, name = $3, name_key = $4 WHERE account_id = $1""";

    private static final String HANDLES = "DELETE FROM token_handles WHERE account_id = $1";

    private static final String CHOSEN = "DELETE FROM chosen_profiles WHERE user_id = $1 AND profile_id = ANY($2)";

    private static final String PREPARED = "DELETE FROM prepared_tables WHERE owner_id = $1 AND profile_id = ANY($2)";

    /** All tables with what was loaded. */
    private static final List<String> LOADED = List.of(
            "campaign_days",
            "search_term_days",
            "advertised_product_days",
            "campaign_days_history",
            "search_term_days_history",
            "advertised_product_days_history",
            "coverage");

    private final Database database;

    /** @param database for statements over a whole history, too */
    public PostgresAccountTransfers(Database database) {
        this.database = database.patient();
    }

    @Override
    public boolean inTheWay(UserId from, UserId to, Collection<ProfileId> profiles) {
        return database.one(IN_THE_WAY, Tuple.of(from.value(), to.value(), ids(profiles)), row -> row.getBoolean("it"))
                .orElseThrow();
    }

    @Override
    public void transfer(Account account, UserId to, AccountName name, Collection<ProfileId> connected) {
        Database.requireTransaction();
        database.change(ACCOUNT, Tuple.of(account.id().value(), to.value(), name.value(), name.comparable()));
        database.change(HANDLES, Tuple.of(account.id().value()));
        Object profiles = ids(connected);
        database.change(CHOSEN, Tuple.of(account.owner().value(), profiles));
        database.change(PREPARED, Tuple.of(account.owner().value(), profiles));
        LOADED.forEach(table -> database.change(
                "UPDATE " + table + " SET owner_id = $1 WHERE owner_id = $2 AND profile_id = ANY($3)",
                Tuple.of(to.value(), account.owner().value(), profiles)));
    }

    private static Object ids(Collection<ProfileId> profiles) {
        return profiles.stream().map(ProfileId::value).toArray(Long[]::new);
    }
}
