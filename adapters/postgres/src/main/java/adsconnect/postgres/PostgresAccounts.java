package adsconnect.postgres;

import static adsconnect.postgres.Columns.optionalInstant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.Consent;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.account.ConsentTerm;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.marketplace.Region;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/** Accounts in the table {@code accounts}. */
public final class PostgresAccounts implements Accounts {

    private static final String ADD = """
            INSERT INTO accounts (account_id, owner_id, name, name_key, region, mode, consented_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)""";

    private static final String BY_ID = "SELECT * FROM accounts WHERE account_id = $1";

    private static final String RENEW = """
            UPDATE accounts SET region = $2, consented_at = $3, consent_end = NULL, warned_days = NULL WHERE account_id = $1""";

    private static final String END_CONSENT =
            "UPDATE accounts SET consent_end = $2 WHERE account_id = $1 AND consent_end IS NULL";

    private static final String WARN = """
            UPDATE accounts SET warned_days = $2
            WHERE account_id = $1 AND consent_end IS NULL AND (warned_days IS NULL OR warned_days > $2)""";

    static final String OF_AGE = """
            SELECT account_id FROM accounts
            WHERE consent_end IS NULL AND consented_at >= $1 AND consented_at <= (SELECT max(by) FROM unnest($3::timestamptz[]) by)
              AND EXISTS (SELECT FROM unnest($2::integer[], $3::timestamptz[]) AS age (days, given_by)
                          WHERE consented_at <= given_by AND (warned_days IS NULL OR days < warned_days))
            ORDER BY consented_at LIMIT $4""";

    private static final String COUNT = "SELECT count(*) AS accounts FROM accounts";

    private static final String RENAME = "UPDATE accounts SET name = $2, name_key = $3 WHERE account_id = $1";

    private static final String REMOVE = "DELETE FROM accounts WHERE account_id = $1";

    private static final String AMONG = "SELECT * FROM accounts WHERE owner_id = $1 AND account_id = ANY($2::uuid[])";

    private static final String OF_OWNER = """
            SELECT * FROM accounts WHERE owner_id = $1 ORDER BY consented_at, account_id""";

    private final Database database;

    public PostgresAccounts(Database database) {
        this.database = database;
    }

    @Override
    public void add(Account account) {
        database.change(
                ADD,
                Tuple.of(
                        account.id().value(),
                        account.owner().value(),
                        account.name().value(),
                        account.name().comparable(),
                        account.region().name(),
                        account.mode().name(),
                        account.consent().givenAt().map(Columns::time).orElse(null)));
    }

    @Override
    public Optional<Account> byId(AccountId id) {
        return database.one(BY_ID, Tuple.of(id.value()), row -> account(row, "name", "region"));
    }

    @Override
    public void renew(AccountId id, Region region, Instant consentedAt) {
        database.change(RENEW, Tuple.of(id.value(), region.name(), time(consentedAt)));
    }

    @Override
    public boolean endConsent(AccountId id, ConsentEnd how) {
        return database.inOne(() -> {
            boolean ended = database.change(END_CONSENT, Tuple.of(id.value(), how.name())) == 1;
            if (ended) {
                // In the same transaction, so that nobody hears of an end that can't be seen yet.
                database.one(
                        Announcement.ANNOUNCE,
                        Tuple.of(new Announcement(
                                        Announcement.Kind.REVOCATION, id.value().toString())
                                .payload()),
                        row -> row);
            }
            return ended;
        });
    }

    @Override
    public boolean warn(AccountId id, int daysLeft) {
        return database.change(WARN, Tuple.of(id.value(), daysLeft)) == 1;
    }

    @Override
    public List<AccountId> ofAge(Instant cutoff, SortedMap<Integer, Instant> givenBy, int atMost) {
        return database.all(
                OF_AGE,
                Tuple.of(
                        time(cutoff),
                        givenBy.keySet().toArray(Integer[]::new),
                        givenBy.values().stream().map(Columns::time).toArray(OffsetDateTime[]::new),
                        atMost),
                row -> new AccountId(row.getUUID("account_id")));
    }

    @Override
    public long count() {
        return database.one(COUNT, Tuple.tuple(), row -> row.getLong("accounts"))
                .orElseThrow();
    }

    @Override
    public void rename(AccountId id, AccountName name) {
        database.change(RENAME, Tuple.of(id.value(), name.value(), name.comparable()));
    }

    @Override
    public void remove(AccountId id) {
        database.change(REMOVE, Tuple.of(id.value()));
    }

    @Override
    public List<Account> among(UserId owner, Collection<AccountId> ids) {
        UUID[] wanted = ids.stream().map(AccountId::value).toArray(UUID[]::new);
        return database.all(AMONG, Tuple.of(owner.value(), (Object) wanted), row -> account(row, "name", "region"));
    }

    @Override
    public List<Account> ofOwner(UserId owner) {
        return database.all(OF_OWNER, Tuple.of(owner.value()), row -> account(row, "name", "region"));
    }

    /** An account in a row that may be joined with others' columns of the same names. */
    static Account account(Row row, String nameColumn, String regionColumn) {
        return account(row, "account_id", nameColumn, regionColumn);
    }

    static Account account(Row row, String idColumn, String nameColumn, String regionColumn) {
        return new Account(
                new AccountId(row.getUUID(idColumn)),
                new UserId(row.getUUID("owner_id")),
                new AccountName(row.getString(nameColumn)),
                Region.valueOf(row.getString(regionColumn)),
                ConsentMode.valueOf(row.getString("mode")),
                new Consent(
                        optionalInstant(row, "consented_at"),
                        Optional.ofNullable(row.getInteger("warned_days"))
                                .filter(days -> days <= ConsentTerm.EXPIRING_FROM)
                                .isPresent(),
                        Optional.ofNullable(row.getString("consent_end")).map(ConsentEnd::valueOf)));
    }
}
