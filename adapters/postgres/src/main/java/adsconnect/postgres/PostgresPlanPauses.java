package adsconnect.postgres;

import static adsconnect.postgres.Columns.time;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.connection.port.PlanPauses;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Pauses in the column {@code paused_at} of the table {@code accounts}. */
public final class PostgresPlanPauses implements PlanPauses {

    /** Nobody with a plan has a pause, nearly always: the index finds what there is to do for them. */
    private static final String OUT_OF_STEP = """
            SELECT a.account_id FROM accounts a JOIN users u ON u.user_id = a.owner_id
            WHERE a.paused_at IS NOT NULL AND NOT u.disabled AND u.plan_starts_on <= $1 AND u.plan_ends_on > $1
            UNION ALL
            SELECT a.account_id FROM accounts a JOIN users u ON u.user_id = a.owner_id
            WHERE (u.disabled OR NOT (u.plan_starts_on <= $1 AND u.plan_ends_on > $1))
              AND (a.paused_at IS NULL
                   OR EXISTS (SELECT FROM connections c JOIN sync_runs r USING (profile_id)
                              WHERE c.account_id = a.account_id AND r.due_at < 'infinity')
                   OR (a.paused_at <= $2 AND u.plan_ends_on <= ($2 AT TIME ZONE 'UTC')::date
                       AND EXISTS (SELECT FROM data_keys k WHERE k.account_id = a.account_id)))""";

    private static final String PAUSE =
            "UPDATE accounts SET paused_at = $2 WHERE account_id = $1 AND paused_at IS NULL";

    private static final String RESUME =
            "UPDATE accounts SET paused_at = NULL WHERE account_id = $1 AND paused_at IS NOT NULL";

    private static final String OF = """
            SELECT a.paused_at, greatest(a.paused_at, u.plan_ends_on::timestamp AT TIME ZONE 'UTC') AS grace_from,
                   EXISTS (SELECT FROM data_keys k WHERE k.account_id = a.account_id) AS tokens_kept
            FROM accounts a JOIN users u ON u.user_id = a.owner_id
            WHERE a.account_id = $1 AND a.paused_at IS NOT NULL""";

    private final Database database;

    public PostgresPlanPauses(Database database) {
        this.database = database;
    }

    @Override
    public List<AccountId> outOfStep(LocalDate day, Instant graceFrom) {
        return database.all(
                OUT_OF_STEP, Tuple.of(day, time(graceFrom)), row -> new AccountId(row.getUUID("account_id")));
    }

    @Override
    public boolean pause(AccountId account, Instant now) {
        return database.change(PAUSE, Tuple.of(account.value(), time(now))) == 1;
    }

    @Override
    public boolean resume(AccountId account) {
        return database.change(RESUME, Tuple.of(account.value())) == 1;
    }

    @Override
    public Optional<Pause> of(AccountId account) {
        return database.one(
                OF,
                Tuple.of(account.value()),
                row -> new Pause(
                        Columns.instant(row, "paused_at"),
                        Columns.instant(row, "grace_from"),
                        row.getBoolean("tokens_kept")));
    }
}
