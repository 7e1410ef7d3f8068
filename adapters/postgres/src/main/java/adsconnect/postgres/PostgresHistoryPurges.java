package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.HistoryPurge;
import adsconnect.domain.connection.port.HistoryPurges;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Histories to be deleted in the table {@code history_purges}. What was kept aside of reports went with their runs. */
public final class PostgresHistoryPurges implements HistoryPurges {

    /** About what a slow disk deletes within a second. */
    private static final int SLICE_ROWS = 10_000;

    /** What is covered goes first: nobody may take what is half there for whole. */
    private static final List<String> TABLES = Stream.concat(
                    Stream.of("coverage"),
                    Arrays.stream(ReportTable.values())
                            .map(ReportTable::table)
                            .flatMap(table -> Stream.of(table, table + "_history")))
            .toList();

    private static final String QUEUE = """
            INSERT INTO history_purges (owner_id, profile_id, cause, since) VALUES ($1, $2, $3, $4)
            ON CONFLICT (owner_id, profile_id) DO NOTHING""";

    private static final String CLAIM = """
            UPDATE history_purges SET fence = fence + 1, held_until = $2
            WHERE (owner_id, profile_id) = (
                SELECT owner_id, profile_id FROM history_purges WHERE held_until IS NULL OR held_until <= $1
                ORDER BY since LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *""";

    private static final String FIRST_DAY = "SELECT min(day) AS day FROM %s WHERE profile_id = $1 AND owner_id = $2";

    /**
     * A row's place tells it from others within a day, for a day lies in one partition. Joined by a hash: PostgreSQL, which
     * takes a history for a handful of rows, would compare each place with each, ten seconds instead of a twentieth.
     */
    private static final String DELETE_SOME = """
            DELETE FROM %1$s AS target USING (
                SELECT ctid AS place FROM %1$s WHERE profile_id = $1 AND owner_id = $2 AND day = $3 LIMIT $4) AS piece
            WHERE target.profile_id = $1 AND target.owner_id = $2 AND target.day = $3 AND target.ctid = piece.place""";

    private static final String FOR_PIECES = """
            SELECT set_config('enable_nestloop', 'off', true), set_config('enable_seqscan', 'off', true),
                   set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true)""";

    private static final String COUNT = "held_until = $4, rows = rows + $5";

    private static final String FINISH = """
            DELETE FROM history_purges WHERE owner_id = $1 AND profile_id = $2 AND fence = $3 RETURNING rows""";

    private static final String NO_LONGER_FORMER =
            "DELETE FROM former_connections WHERE owner_id = $1 AND profile_id = $2";

    /** What days were added up to, and put down. */
    private static final List<String> SUMS = List.of("prepared_search_terms", "prepared_campaigns");

    private static final String FORGET_SOME_SUMS = """
            DELETE FROM %1$s WHERE ctid = ANY (ARRAY(
                SELECT sums.ctid FROM %1$s AS sums JOIN prepared_tables USING (table_id)
                WHERE profile_id = $1 AND owner_id = $2 LIMIT $3))""";

    private static final String FORGET_SUMS = "DELETE FROM prepared_tables WHERE owner_id = $1 AND profile_id = $2";

    private final Database database;
    private final LeasedRows leases;
    private final int sliceRows;

    public PostgresHistoryPurges(Database database) {
        this(database, SLICE_ROWS);
    }

    PostgresHistoryPurges(Database database, int sliceRows) {
        this.database = database;
        this.leases = new LeasedRows(database, "history_purges", "held_until", "owner_id", "profile_id");
        this.sliceRows = sliceRows;
    }

    @Override
    public boolean queue(UserId owner, ProfileId profile, HistoryPurge.Cause cause, Instant now) {
        return database.change(QUEUE, Tuple.of(owner.value(), profile.value(), cause.name(), time(now))) == 1;
    }

    @Override
    public Optional<HistoryPurge> claim(Instant now, Instant until) {
        return database.one(CLAIM, Tuple.of(time(now), time(until)), PostgresHistoryPurges::purge);
    }

    @Override
    public boolean deleteSome(HistoryPurge purge, Instant until) {
        return database.inOne(() -> {
            database.one(FOR_PIECES, Tuple.tuple(), row -> row);
            long deleted = LongStream.concat(
                            SUMS.stream().mapToLong(table -> forgetSome(table, purge)),
                            TABLES.stream().mapToLong(table -> deleteSome(table, purge)))
                    .filter(rows -> rows > 0)
                    .findFirst()
                    .orElse(0);
            LeasedRows.orLost(leases.change(
                    COUNT,
                    List.of(time(until), deleted),
                    purge.fence(),
                    purge.owner().value(),
                    purge.profile().value()));
            return deleted > 0;
        });
    }

    @Override
    public long finish(HistoryPurge purge) {
        Database.requireTransaction();
        Optional<Long> rows = database.one(
                FINISH,
                Tuple.of(purge.owner().value(), purge.profile().value(), purge.fence()),
                row -> row.getLong("rows"));
        LeasedRows.orLost(rows.isPresent());
        Tuple whose = Tuple.of(purge.owner().value(), purge.profile().value());
        database.change(NO_LONGER_FORMER, whose);
        database.change(FORGET_SUMS, whose);
        return rows.get();
    }

    private long forgetSome(String table, HistoryPurge purge) {
        return database.change(
                FORGET_SOME_SUMS.formatted(table),
                Tuple.of(purge.profile().value(), purge.owner().value(), sliceRows));
    }

    private long deleteSome(String table, HistoryPurge purge) {
        Tuple whose = Tuple.of(purge.profile().value(), purge.owner().value());
        Optional<LocalDate> day = database.one(
                        FIRST_DAY.formatted(table), whose, row -> Optional.ofNullable(row.getLocalDate("day")))
                .flatMap(first -> first);
        return day.map(first -> (long) database.change(
                        DELETE_SOME.formatted(table),
                        Tuple.of(purge.profile().value(), purge.owner().value(), first, sliceRows)))
                .orElse(0L);
    }

    private static HistoryPurge purge(Row row) {
        return new HistoryPurge(
                new UserId(row.getUUID("owner_id")),
                new ProfileId(row.getLong("profile_id")),
                HistoryPurge.Cause.valueOf(row.getString("cause")),
                instant(row, "since"),
                row.getLong("fence"));
    }
}
