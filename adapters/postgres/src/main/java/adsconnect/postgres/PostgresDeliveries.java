package adsconnect.postgres;

import static adsconnect.postgres.Columns.time;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.notice.Answer;
import adsconnect.domain.notice.Delivery;
import adsconnect.domain.notice.DeliveryNumber;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.WebhookId;
import adsconnect.domain.notice.port.Deliveries;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Deliveries in the table {@code webhook_deliveries}. */
public final class PostgresDeliveries implements Deliveries {

    private static final String QUEUE = """
            INSERT INTO webhook_deliveries (webhook_id, lane, state, since, due_at, %s)
            VALUES ($1, $2, 'WAITING', $3, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            ON CONFLICT (webhook_id, event_id) DO NOTHING""".formatted(NewsColumns.NAMES);

    /** Two who find the same one are told apart by the fence: the second changes nothing, and looks again. */
    private static final String CLAIM = """
            WITH next AS (
                SELECT head.delivery_number, head.fence FROM webhooks
                CROSS JOIN LATERAL (
                    SELECT count(*) AS busy FROM webhook_deliveries AS made
                    WHERE made.webhook_id = webhooks.webhook_id AND made.state = 'WAITING' AND made.held_until > $1) AS load
                CROSS JOIN LATERAL (
                    SELECT due.delivery_number, due.fence, due.due_at FROM webhook_deliveries AS due
                    WHERE due.webhook_id = webhooks.webhook_id AND due.state = 'WAITING' AND due.due_at <= $1
                      AND (due.held_until IS NULL OR due.held_until <= $1)
                      AND NOT EXISTS (
                        SELECT FROM webhook_deliveries AS before
                        WHERE before.webhook_id = due.webhook_id AND before.lane = due.lane
                          AND before.state = 'WAITING' AND before.delivery_number < due.delivery_number)
                    ORDER BY due.due_at, due.delivery_number LIMIT 1) AS head
                WHERE webhooks.state = 'ON' AND load.busy < $3
                  AND EXISTS (SELECT FROM webhook_deliveries WHERE state = 'WAITING' AND due_at <= $1)
                ORDER BY load.busy, head.due_at, head.delivery_number LIMIT 1)
            UPDATE webhook_deliveries SET fence = webhook_deliveries.fence + 1, held_until = $2 FROM next
            WHERE webhook_deliveries.delivery_number = next.delivery_number AND webhook_deliveries.fence = next.fence
              AND state = 'WAITING'
            RETURNING webhook_deliveries.*""";

    private static final String SETTLE = """
            UPDATE webhook_deliveries SET state = $3, due_at = $4, held_until = NULL, attempts = attempts + 1,
                tried_at = $5, status = $6, trouble = $7, answer = $8
            WHERE delivery_number = $1 AND fence = $2 AND state = 'WAITING' AND held_until IS NOT NULL""";

    /** What waits behind one that is put off need not be looked at before. */
    private static final String PUT_OFF_THE_LANE = """
            UPDATE webhook_deliveries SET due_at = $3
            WHERE webhook_id = $1 AND lane = $2 AND state = 'WAITING' AND due_at < $3 AND delivery_number > $4""";

    private static final String HURRY = """
            UPDATE webhook_deliveries SET due_at = $2, since = $2, attempts = 0
            WHERE webhook_id = $1 AND state = 'WAITING'""";

    /** Whoever makes it at this moment finds out by the fence; then it is made once more. */
    private static final String AGAIN = """
            UPDATE webhook_deliveries
            SET state = 'WAITING', since = $2, due_at = $2, attempts = 0, held_until = NULL, fence = fence + 1
            WHERE webhook_id = $1 AND""";

    private static final String REPLAY = AGAIN + " delivery_number = $3";

    private static final String REPLAY_GIVEN_UP = AGAIN + " state = 'GIVEN_UP' AND occurred_at >= $3";

    private static final String LIST = """
            SELECT * FROM webhook_deliveries
            WHERE webhook_id = $1 AND delivery_number < $2 AND ($3::text IS NULL OR state = $3)
            ORDER BY delivery_number DESC LIMIT $4""";

    private static final String COUNT = """
            SELECT count(*) FILTER (WHERE state = 'WAITING') AS waiting, count(*) FILTER (WHERE state = 'GIVEN_UP') AS given_up
            FROM webhook_deliveries WHERE webhook_id = $1 AND state <> 'DELIVERED'""";

    private static final String FORGET = """
            DELETE FROM webhook_deliveries WHERE delivery_number IN (
                SELECT delivery_number FROM webhook_deliveries JOIN webhooks USING (webhook_id)
                WHERE webhook_deliveries.state <> 'WAITING' AND tried_at < $1
                   OR webhook_deliveries.state = 'WAITING' AND webhooks.state <> 'ON' AND since < $1
                LIMIT $2)""";

    private final Database database;

    public PostgresDeliveries(Database database) {
        this.database = database;
    }

    @Override
    public void queue(WebhookId webhook, News news, Instant now) {
        Tuple tuple = Tuple.of(webhook.value(), news.lane(), time(now));
        NewsColumns.add(tuple, news);
        database.change(QUEUE, tuple);
    }

    @Override
    public Optional<Claimed> claim(Instant now, Instant until, int atOnce) {
        return database.one(
                CLAIM,
                Tuple.of(time(now), time(until), (long) atOnce),
                row -> new Claimed(DeliveryColumns.delivery(row), row.getLong("fence")));
    }

    @Override
    public void delivered(Claimed claimed, Instant now, Answer answer) {
        settle(claimed, Delivery.State.DELIVERED, null, now, answer);
    }

    @Override
    public void putOff(Claimed claimed, Instant now, Answer answer, Instant dueAt) {
        settle(claimed, Delivery.State.WAITING, dueAt, now, answer);
        Delivery delivery = claimed.delivery();
        database.change(
                PUT_OFF_THE_LANE,
                Tuple.of(
                        delivery.webhook().value(),
                        delivery.news().lane(),
                        time(dueAt),
                        delivery.number().value()));
    }

    @Override
    public void givenUp(Claimed claimed, Instant now, Answer answer) {
        settle(claimed, Delivery.State.GIVEN_UP, null, now, answer);
    }

    private void settle(Claimed claimed, Delivery.State state, Instant dueAt, Instant now, Answer answer) {
        Tuple tuple = Tuple.from(Arrays.asList(
                claimed.delivery().number().value(),
                claimed.fence(),
                state.name(),
                dueAt == null ? null : time(dueAt),
                time(now)));
        DeliveryColumns.add(tuple, answer);
        if (database.change(SETTLE, tuple) != 1) {
            throw new LeaseLost();
        }
    }

    @Override
    public void hurry(WebhookId webhook, Instant now) {
        database.change(HURRY, Tuple.of(webhook.value(), time(now)));
    }

    @Override
    public boolean replay(WebhookId webhook, DeliveryNumber number, Instant now) {
        return database.change(REPLAY, Tuple.of(webhook.value(), time(now), number.value())) == 1;
    }

    @Override
    public int replayGivenUp(WebhookId webhook, Instant since, Instant now) {
        return database.change(REPLAY_GIVEN_UP, Tuple.of(webhook.value(), time(now), time(since)));
    }

    @Override
    public List<Delivery> list(WebhookId webhook, long before, int atMost) {
        return listed(webhook, before, null, atMost);
    }

    @Override
    public List<Delivery> list(WebhookId webhook, Delivery.State state, long before, int atMost) {
        return listed(webhook, before, state.name(), atMost);
    }

    private List<Delivery> listed(WebhookId webhook, long before, String state, int atMost) {
        return database.all(
                LIST, Tuple.from(Arrays.asList(webhook.value(), before, state, atMost)), DeliveryColumns::delivery);
    }

    @Override
    public Counts count(WebhookId webhook) {
        return database.one(
                        COUNT,
                        Tuple.of(webhook.value()),
                        row -> new Counts(row.getLong("waiting"), row.getLong("given_up")))
                .orElseThrow();
    }

    @Override
    public int forget(Instant before, int atMost) {
        return database.change(FORGET, Tuple.of(time(before), atMost));
    }
}
