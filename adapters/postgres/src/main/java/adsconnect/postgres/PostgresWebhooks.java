package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.optionalInstant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.access.Purview;
import adsconnect.domain.access.UserId;
import adsconnect.domain.notice.Topic;
import adsconnect.domain.notice.Webhook;
import adsconnect.domain.notice.WebhookAddress;
import adsconnect.domain.notice.WebhookAim;
import adsconnect.domain.notice.WebhookId;
import adsconnect.domain.notice.port.Webhooks;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Webhooks in the table {@code webhooks}. */
public final class PostgresWebhooks implements Webhooks {

    private static final String ADD = """
            INSERT INTO webhooks (webhook_id, owner_id, address, topics, state, made_at)
            VALUES ($1, $2, $3, $4, 'ON', $5) ON CONFLICT (webhook_id) DO NOTHING RETURNING webhook_number""";

    private static final String FIND = """
            SELECT * FROM webhooks WHERE webhook_id = $1 AND ($2::uuid IS NULL OR owner_id = $2) AND topics && $3""";

    private static final String LIST = """
            SELECT * FROM webhooks WHERE ($1::uuid IS NULL OR owner_id = $1) AND topics && $3
            ORDER BY webhook_number DESC LIMIT $2""";

    private static final String COUNT = "SELECT count(*) AS webhooks FROM webhooks WHERE owner_id = $1";

    private static final String HEARING = """
            SELECT webhook_id FROM webhooks JOIN users ON users.user_id = webhooks.owner_id
            WHERE state IN ('ON', 'PAUSED') AND $1 = ANY (topics) AND NOT users.disabled
              AND (users.role = 'ADMIN' OR users.role = 'MANAGER' AND owner_id = $2)
            ORDER BY webhook_number""";

    private static final String CHANGE = """
            UPDATE webhooks SET state = $2, failing_since = CASE WHEN $2 = 'ON' THEN NULL ELSE failing_since END
            WHERE webhook_id = $1 AND state <> $2""";

    /** What only a newer node can tell is still heard of. */
    private static final String AIM = """
            UPDATE webhooks SET address = $2,
                topics = $3 || ARRAY(SELECT topic FROM unnest(topics) AS topic WHERE topic <> ALL ($4)),
                failing_since = CASE WHEN address = $2 THEN failing_since END
            WHERE webhook_id = $1""";

    private static final String ROLLED = "UPDATE webhooks SET former_until = $2 WHERE webhook_id = $1";

    private static final String SUCCEEDED =
            "UPDATE webhooks SET succeeded_at = $2, failing_since = NULL WHERE webhook_id = $1";

    private static final String FAILED =
            "UPDATE webhooks SET failing_since = $2 WHERE webhook_id = $1 AND failing_since IS NULL";

    private static final String REMOVE = "DELETE FROM webhooks WHERE webhook_id = $1";

    private final Database database;

    public PostgresWebhooks(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Integer> add(WebhookId id, UserId owner, WebhookAddress address, Set<Topic> topics, Instant now) {
        return database.one(
                ADD,
                Tuple.of(id.value(), owner.value(), address.text(), names(topics), time(now)),
                row -> row.getInteger("webhook_number"));
    }

    @Override
    public Optional<Webhook> find(Purview purview, WebhookId id) {
        return database.one(
                FIND,
                Tuple.of(id.value(), PostgresConsoleConnections.owner(purview), NewsColumns.KNOWN),
                PostgresWebhooks::webhook);
    }

    @Override
    public Optional<Webhook> lock(Purview purview, WebhookId id) {
        Database.requireTransaction();
        return database.one(
                FIND + " FOR UPDATE",
                Tuple.of(id.value(), PostgresConsoleConnections.owner(purview), NewsColumns.KNOWN),
                PostgresWebhooks::webhook);
    }

    @Override
    public List<Webhook> list(Purview purview, int atMost) {
        return database.all(
                LIST,
                Tuple.of(PostgresConsoleConnections.owner(purview), atMost, NewsColumns.KNOWN),
                PostgresWebhooks::webhook);
    }

    @Override
    public int count(UserId owner) {
        return database.one(COUNT, Tuple.of(owner.value()), row -> row.getInteger("webhooks"))
                .orElseThrow();
    }

    @Override
    public List<WebhookId> hearing(Topic topic, UserId about) {
        return database.all(
                HEARING, Tuple.of(topic.name(), about.value()), row -> new WebhookId(row.getUUID("webhook_id")));
    }

    @Override
    public boolean change(WebhookId id, Webhook.State state) {
        return database.change(CHANGE, Tuple.of(id.value(), state.name())) == 1;
    }

    @Override
    public void aim(WebhookId id, WebhookAim aim) {
        database.change(AIM, Tuple.of(id.value(), aim.address().text(), names(aim.topics()), NewsColumns.KNOWN));
    }

    private static String[] names(Set<Topic> topics) {
        return topics.stream().map(Topic::name).sorted().toArray(String[]::new);
    }

    @Override
    public void rolled(WebhookId id, Instant formerUntil) {
        database.change(ROLLED, Tuple.of(id.value(), time(formerUntil)));
    }

    @Override
    public void succeeded(WebhookId id, Instant now) {
        database.change(SUCCEEDED, Tuple.of(id.value(), time(now)));
    }

    @Override
    public void failed(WebhookId id, Instant now) {
        database.change(FAILED, Tuple.of(id.value(), time(now)));
    }

    @Override
    public boolean remove(WebhookId id) {
        return database.change(REMOVE, Tuple.of(id.value())) == 1;
    }

    private static Webhook webhook(Row row) {
        return new Webhook(
                new WebhookId(row.getUUID("webhook_id")),
                row.getInteger("webhook_number"),
                new UserId(row.getUUID("owner_id")),
                new WebhookAddress(row.getString("address")),
                Stream.of(Topic.values())
                        .filter(topic ->
                                List.of(row.getArrayOfStrings("topics")).contains(topic.name()))
                        .collect(Collectors.toSet()),
                Webhook.State.valueOf(row.getString("state")),
                instant(row, "made_at"),
                optionalInstant(row, "former_until"),
                optionalInstant(row, "succeeded_at"),
                optionalInstant(row, "failing_since"));
    }
}
