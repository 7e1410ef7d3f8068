package adsconnect.postgres;

import static adsconnect.postgres.Columns.time;

import adsconnect.domain.access.Purview;
import adsconnect.domain.notice.Answer;
import adsconnect.domain.notice.Delivery;
import adsconnect.domain.notice.DeliveryNumber;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.WebhookId;
import adsconnect.domain.notice.port.Deliveries;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Deliveries in the table {@code webhook_deliveries}. */
public final class PostgresDeliveries implements Deliveries {

    private static final String QUEUE = """
            INSERT INTO webhook_deliveries (webhook_id, lane, state, since, %s)
            VALUES ($1, $2, 'WAITING', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            ON CONFLICT (webhook_id, event_id) DO NOTHING""".formatted(NewsColumns.NAMES);

    /** Whether anything is sent to a webhook at all. */
    static final String SERVED = "webhooks.state = 'ON' AND NOT users.disabled AND users.role IN ('ADMIN', 'MANAGER')";

    /**
     * Each webhook's first lane, and that lane's first delivery, by indexes that serve no other order: PostgreSQL would walk
     * past all the others otherwise. A lane whose first one only a newer node can tell waits for that, or what follows would
     * overtake it. Two who find the same lane are told apart by the fence: the second changes nothing, and
     * looks again.
     */
    static final String CLAIM = """
            WITH next AS (
                SELECT head.* FROM webhooks JOIN users ON users.user_id = webhooks.owner_id
                CROSS JOIN LATERAL (
                    SELECT count(*) AS busy FROM webhook_lanes
                    WHERE webhook_id = webhooks.webhook_id AND held_until > $1) AS load
                CROSS JOIN LATERAL (
                    SELECT lanes.webhook_id, lanes.lane, lanes.fence, lanes.due_at, first.delivery_number
                    FROM webhook_lanes AS lanes CROSS JOIN LATERAL (
                        SELECT delivery_number, topic FROM webhook_deliveries
                        WHERE webhook_id = lanes.webhook_id AND lane = lanes.lane AND state = 'WAITING'
                        ORDER BY place LIMIT 1) AS first
                    WHERE lanes.webhook_id = webhooks.webhook_id AND lanes.due_at <= $1 AND first.topic = ANY ($4)
                      AND (lanes.held_until IS NULL OR lanes.held_until <= $1)
                    ORDER BY lanes.due_at LIMIT 1) AS head
                WHERE %s AND load.busy < $3
                ORDER BY load.busy, head.due_at, head.delivery_number LIMIT 1),
            taken AS (
                UPDATE webhook_lanes SET fence = webhook_lanes.fence + 1, making = next.delivery_number, held_until = $2
                FROM next
                WHERE webhook_lanes.webhook_id = next.webhook_id AND webhook_lanes.lane = next.lane
                  AND webhook_lanes.fence = next.fence
                RETURNING webhook_lanes.due_at, webhook_lanes.making, webhook_lanes.fence)
            SELECT webhook_deliveries.*, taken.due_at, taken.fence
            FROM taken JOIN webhook_deliveries ON webhook_deliveries.delivery_number = taken.making""".formatted(SERVED);

    private static final String SETTLE = """
            UPDATE webhook_deliveries SET state = $2, attempts = attempts + 1, first_tried_at = coalesce(first_tried_at, $3),
                tried_at = $3, status = $4, trouble = $5, answer = $6
            WHERE delivery_number = $1""";

    private static final String HURRY = """
            UPDATE webhook_deliveries SET since = $2, attempts = 0, first_tried_at = NULL
            WHERE webhook_id = $1 AND state = 'WAITING'""";

    /** Of what the owner has the console over; whoever makes it at this moment finds out by the fence, and it is made once more. */
    private static final String AGAIN = """
            WITH again AS (
                UPDATE webhook_deliveries SET state = 'WAITING', since = $2, attempts = 0, first_tried_at = NULL
                FROM webhooks JOIN users ON users.user_id = webhooks.owner_id
                WHERE webhooks.webhook_id = $1 AND webhook_deliveries.webhook_id = $1 AND NOT users.disabled
                  AND (users.role = 'ADMIN' OR users.role = 'MANAGER' AND webhooks.owner_id = webhook_deliveries.user_id)
                  AND %s
                RETURNING delivery_number, lane),
            woken AS (
                UPDATE webhook_lanes SET due_at = $2,
                    fence = fence + (again.made)::int,
                    making = CASE WHEN again.made THEN NULL ELSE making END,
                    held_until = CASE WHEN again.made THEN NULL ELSE held_until END
                FROM (SELECT lane, bool_or(delivery_number IN (
                          SELECT making FROM webhook_lanes WHERE webhook_id = $1 AND making IS NOT NULL)) AS made FROM again GROUP BY lane) AS again
                WHERE webhook_lanes.webhook_id = $1 AND webhook_lanes.lane = again.lane)
            SELECT count(*)::int AS deliveries FROM again""";

    private static final String REPLAY = AGAIN.formatted("delivery_number = $3");

    private static final String REPLAY_GIVEN_UP =
            AGAIN.formatted("webhook_deliveries.state = 'GIVEN_UP' AND occurred_at >= $3");

    private static final String LIST = """
            SELECT webhook_deliveries.*, webhook_lanes.due_at FROM webhook_deliveries
            JOIN webhook_lanes USING (webhook_id, lane)
            WHERE webhook_id = $1 AND delivery_number < $2 AND ($4::uuid IS NULL OR user_id = $4)
              AND topic = ANY ($5) %s
            ORDER BY delivery_number DESC LIMIT $3""";

    private static final String LIST_ALL = LIST.formatted("");

    /** The state is spelled out, or no index of only that state could serve. */
    static final Map<Delivery.State, String> LIST_OF_STATE = Stream.of(Delivery.State.values())
            .collect(Collectors.toMap(state -> state, state -> LIST.formatted("AND state = '" + state + "'")));

    static final String COUNT = """
            SELECT asked.webhook_id,
                (SELECT count(*) FROM webhook_deliveries WHERE webhook_id = asked.webhook_id AND state = 'WAITING'
                 AND ($2::uuid IS NULL OR user_id = $2)) AS waiting,
                (SELECT count(*) FROM webhook_deliveries WHERE webhook_id = asked.webhook_id AND state = 'GIVEN_UP'
                 AND ($2::uuid IS NULL OR user_id = $2)) AS given_up
            FROM unnest($1::uuid[]) AS asked (webhook_id)""";

    private static final String FORGET = """
            DELETE FROM webhook_deliveries WHERE delivery_number IN (
                (SELECT delivery_number FROM webhook_deliveries WHERE state <> 'WAITING' AND tried_at < $1 LIMIT $2)
                UNION ALL
                (SELECT delivery_number FROM webhooks JOIN users ON users.user_id = webhooks.owner_id
                 JOIN webhook_deliveries USING (webhook_id)
                 WHERE (webhooks.state <> 'ON' OR users.disabled OR users.role = 'SELLER')
                   AND webhook_deliveries.state = 'WAITING' AND since < $1 LIMIT $2)
                LIMIT $2)""";

    private final Database database;
    private final WebhookLanes lanes;

    public PostgresDeliveries(Database database) {
        this.database = database;
        this.lanes = new WebhookLanes(database);
    }

    @Override
    public void queue(WebhookId webhook, News news, Instant now) {
        Tuple tuple = Tuple.of(webhook.value(), news.lane(), time(now));
        NewsColumns.add(tuple, news);
        database.inOne(() -> database.change(QUEUE, tuple) == 1 && lanes.wake(webhook, news.lane(), now) == 1);
    }

    @Override
    public Optional<Claimed> claim(Instant now, Instant until, int atOnce) {
        return database.one(
                CLAIM,
                Tuple.of(time(now), time(until), (long) atOnce, NewsColumns.KNOWN),
                row -> new Claimed(DeliveryColumns.delivery(row), row.getLong("fence")));
    }

    @Override
    public void delivered(Claimed claimed, Instant now, Answer answer) {
        over(claimed, Delivery.State.DELIVERED, now, answer);
    }

    @Override
    public void putOff(Claimed claimed, Instant now, Answer answer, Instant dueAt) {
        database.inOne(() -> settle(claimed, Delivery.State.WAITING, dueAt, now, answer));
    }

    @Override
    public void givenUp(Claimed claimed, Instant now, Answer answer) {
        over(claimed, Delivery.State.GIVEN_UP, now, answer);
    }

    private void over(Claimed claimed, Delivery.State state, Instant now, Answer answer) {
        Delivery delivery = claimed.delivery();
        database.inOne(() -> settle(claimed, state, now, now, answer)
                + lanes.restIfNothingWaits(delivery.webhook(), delivery.news().lane()));
    }

    /** The lane first: whoever queues something in it meanwhile waits, and sees how it was left. */
    private int settle(Claimed claimed, Delivery.State state, Instant dueAt, Instant now, Answer answer) {
        lanes.release(claimed, dueAt);
        Tuple tuple = Tuple.of(claimed.delivery().number().value(), state.name(), time(now));
        DeliveryColumns.add(tuple, answer);
        return database.change(SETTLE, tuple);
    }

    @Override
    public void hurry(WebhookId webhook, Instant now) {
        database.inOne(() -> lanes.hurry(webhook, now) + database.change(HURRY, Tuple.of(webhook.value(), time(now))));
    }

    @Override
    public boolean replay(WebhookId webhook, DeliveryNumber number, Instant now) {
        return again(REPLAY, Tuple.of(webhook.value(), time(now), number.value())) == 1;
    }

    @Override
    public int replayGivenUp(WebhookId webhook, Instant since, Instant now) {
        return again(REPLAY_GIVEN_UP, Tuple.of(webhook.value(), time(now), time(since)));
    }

    private int again(String which, Tuple tuple) {
        return database.one(which, tuple, row -> row.getInteger("deliveries")).orElseThrow();
    }

    @Override
    public List<Delivery> list(Purview purview, WebhookId webhook, long before, int atMost) {
        return listed(LIST_ALL, purview, webhook, before, atMost);
    }

    @Override
    public List<Delivery> list(Purview purview, WebhookId webhook, Delivery.State state, long before, int atMost) {
        return listed(LIST_OF_STATE.get(state), purview, webhook, before, atMost);
    }

    private List<Delivery> listed(String which, Purview purview, WebhookId webhook, long before, int atMost) {
        return database.all(
                which,
                Tuple.of(webhook.value(), before, atMost, PostgresConsoleConnections.owner(purview), NewsColumns.KNOWN),
                DeliveryColumns::delivery);
    }

    @Override
    public Map<WebhookId, Counts> counts(Purview purview, List<WebhookId> webhooks) {
        UUID[] ids = webhooks.stream().map(WebhookId::value).toArray(UUID[]::new);
        return database
                .all(
                        COUNT,
                        Tuple.of(ids, PostgresConsoleConnections.owner(purview)),
                        row -> Map.entry(
                                new WebhookId(row.getUUID("webhook_id")),
                                new Counts(row.getLong("waiting"), row.getLong("given_up"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public int forget(Instant before, int atMost) {
        int forgotten = database.change(FORGET, Tuple.of(time(before), atMost));
        database.inOne(() -> lanes.putEmptyOnesToRest(atMost));
        return forgotten;
    }
}
