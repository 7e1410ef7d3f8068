package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.audit.Cut;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Hash;
import adsconnect.domain.audit.Head;
import adsconnect.domain.audit.Seal;
import adsconnect.domain.audit.WrittenLine;
import adsconnect.domain.audit.port.Seals;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Seals in the table {@code audit_seals}, which this only adds to. */
public final class PostgresSeals implements Seals {

    private static final String ANY_WAITING = "SELECT EXISTS (SELECT FROM audit_unsealed) AS waiting";

    private static final String TAKE = "SELECT seal_number, chain FROM audit_head FOR UPDATE SKIP LOCKED";

    private static final String HEAD = "SELECT seal_number, chain, sealed_at FROM audit_head";

    private static final String WAITING = "SELECT " + WrittenLines.COLUMNS
            + " FROM audit_unsealed LEFT JOIN audit_lines USING (line_number, occurred_at) ORDER BY line_number LIMIT $1";

    private static final String WAITING_OF_A_DEED = "SELECT " + WrittenLines.COLUMNS
            + " FROM audit_unsealed JOIN audit_lines USING (line_number, occurred_at) WHERE deed = $1"
            + " ORDER BY line_number DESC LIMIT $2";

    /** Tables of months, which go at once for whoever looks at one moment too, are not dropped while this is held. */
    private static final String HOLD = "LOCK TABLE ONLY audit_lines, ONLY audit_seals IN ACCESS SHARE MODE";

    private static final String ADD = """
            INSERT INTO audit_seals (seal_number, line_number, line_at, sealed_at, content, chain)
            SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::timestamptz[], $4::timestamptz[], $5::bytea[], $6::bytea[])""";

    private static final String WAIT_NO_MORE = """
            DELETE FROM audit_unsealed USING unnest($1::bigint[], $2::timestamptz[]) AS sealed (line_number, occurred_at)
            WHERE audit_unsealed.line_number = sealed.line_number AND audit_unsealed.occurred_at = sealed.occurred_at""";

    private static final String MOVE_HEAD = "UPDATE audit_head SET seal_number = $1, chain = $2, sealed_at = $3";

    private static final String AFTER = """
            SELECT * FROM audit_seals WHERE seal_number > $1 ORDER BY seal_number LIMIT $2""";

    private static final String LINES = "SELECT " + WrittenLines.COLUMNS
            + " FROM audit_lines WHERE line_number = ANY ($1::bigint[]) AND occurred_at BETWEEN $2 AND $3";

    private static final String MOVED_LINES =
            "SELECT " + WrittenLines.COLUMNS + " FROM audit_lines WHERE line_number = ANY ($1::bigint[])";

    private static final String STRAYS = """
            SELECT line_number, occurred_at FROM audit_lines AS line
            WHERE occurred_at >= coalesce((SELECT max(lines_before) FROM audit_cuts)::timestamp AT TIME ZONE 'UTC', '-infinity')
              AND NOT EXISTS (SELECT FROM audit_seals WHERE line_number = line.line_number AND line_at = line.occurred_at)
              AND NOT EXISTS (SELECT FROM audit_unsealed AS waiting
                              WHERE waiting.line_number = line.line_number AND waiting.occurred_at = line.occurred_at)
            ORDER BY line_number LIMIT $1""";

    private static final String CUT = """
            SELECT seal_number, chain, lines_before FROM audit_cuts ORDER BY lines_before DESC LIMIT 1""";

    private final Database database;

    public PostgresSeals(Database database) {
        this.database = database;
    }

    @Override
    public boolean anyWaiting() {
        return database.one(ANY_WAITING, Tuple.tuple(), row -> row.getBoolean("waiting"))
                .orElseThrow();
    }

    @Override
    public Optional<Head> take() {
        Database.requireTransaction();
        return database.one(TAKE, Tuple.tuple(), PostgresSeals::head);
    }

    @Override
    public List<WrittenLine> waiting(int atMost) {
        return database.all(WAITING, Tuple.of(atMost), WrittenLines::line);
    }

    @Override
    public List<WrittenLine> waiting(Deed deed, int atMost) {
        return database.all(WAITING_OF_A_DEED, Tuple.of(deed.name(), atMost), WrittenLines::line);
    }

    @Override
    public void add(List<Seal> seals) {
        Database.requireTransaction();
        Long[] lines = seals.stream().map(Seal::line).toArray(Long[]::new);
        OffsetDateTime[] times = seals.stream().map(seal -> time(seal.lineAt())).toArray(OffsetDateTime[]::new);
        database.change(
                ADD,
                Tuple.of(
                        seals.stream().map(Seal::number).toArray(Long[]::new),
                        lines,
                        times,
                        seals.stream().map(seal -> time(seal.sealedAt())).toArray(OffsetDateTime[]::new),
                        buffers(seals, Seal::content),
                        buffers(seals, Seal::chain)));
        database.change(WAIT_NO_MORE, Tuple.from(List.of(lines, times)));
        Seal last = seals.getLast();
        database.change(
                MOVE_HEAD, Tuple.of(last.number(), Buffer.buffer(last.chain().bytes()), time(last.sealedAt())));
    }

    @Override
    public Head head() {
        return database.one(HEAD, Tuple.tuple(), PostgresSeals::head).orElse(Head.START);
    }

    @Override
    public Optional<Instant> lastSealedAt() {
        return database.one(HEAD, Tuple.tuple(), row -> Columns.optionalInstant(row, "sealed_at"))
                .flatMap(Function.identity());
    }

    @Override
    public void hold() {
        Database.requireTransaction();
        database.change(HOLD, Tuple.tuple());
    }

    @Override
    public List<Seal> after(long seal, int atMost) {
        return database.all(AFTER, Tuple.of(seal, atMost), PostgresSeals::seal);
    }

    /** First where they should be; what is not there is looked for everywhere. */
    @Override
    public Map<Long, WrittenLine> lines(Collection<Seal> of) {
        Map<Long, Seal> wanted =
                of.stream().collect(Collectors.toMap(Seal::line, Function.identity(), (one, two) -> one));
        OffsetDateTime first =
                time(of.stream().map(Seal::lineAt).min(Instant::compareTo).orElse(Instant.EPOCH));
        OffsetDateTime last =
                time(of.stream().map(Seal::lineAt).max(Instant::compareTo).orElse(Instant.EPOCH));
        Map<Long, WrittenLine> found = new HashMap<>();
        database.all(LINES, Tuple.of(wanted.keySet().toArray(Long[]::new), first, last), WrittenLines::line)
                .forEach(line -> found.merge(line.number(), line, (one, two) -> at(wanted, one) ? one : two));
        Long[] missing = wanted.keySet().stream()
                .filter(number -> !found.containsKey(number))
                .toArray(Long[]::new);
        if (missing.length > 0) {
            database.all(MOVED_LINES, Tuple.tuple().addValue(missing), WrittenLines::line)
                    .forEach(line -> found.put(line.number(), line));
        }
        return found;
    }

    private static boolean at(Map<Long, Seal> wanted, WrittenLine line) {
        return wanted.get(line.number()).lineAt().equals(line.at());
    }

    @Override
    public Map<Long, Instant> strays(int atMost) {
        Map<Long, Instant> strays = new HashMap<>();
        database.patient()
                .all(
                        STRAYS,
                        Tuple.of(atMost),
                        row -> strays.put(row.getLong("line_number"), instant(row, "occurred_at")));
        return strays;
    }

    @Override
    public Optional<Cut> cut() {
        return database.one(CUT, Tuple.tuple(), row -> new Cut(head(row), row.getLocalDate("lines_before")));
    }

    private static Buffer[] buffers(List<Seal> seals, Function<Seal, Hash> hash) {
        return seals.stream()
                .map(seal -> Buffer.buffer(hash.apply(seal).bytes()))
                .toArray(Buffer[]::new);
    }

    private static Head head(Row row) {
        return new Head(row.getLong("seal_number"), hash(row, "chain"));
    }

    private static Seal seal(Row row) {
        return new Seal(
                row.getLong("seal_number"),
                row.getLong("line_number"),
                instant(row, "line_at"),
                instant(row, "sealed_at"),
                hash(row, "content"),
                hash(row, "chain"));
    }

    private static Hash hash(Row row, String column) {
        return Hash.stored(row.getBuffer(column).getBytes());
    }
}
