package adsconnect.postgres;

import static adsconnect.postgres.Columns.time;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.notice.Delivery;
import adsconnect.domain.notice.WebhookId;
import adsconnect.domain.notice.port.Deliveries;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;

/**
 * The table {@code webhook_lanes}: one lane for what a webhook hears of one account, so that it is told in order, and which of it
 * is being made. At rest while nothing waits in it. Each method must run in the transaction that changes the deliveries.
 */
final class WebhookLanes {

    /** Waits for whoever settles the last of the lane at this moment, and would otherwise leave it at rest. */
    private static final String WAKE = """
            INSERT INTO webhook_lanes (webhook_id, lane, due_at) VALUES ($1, $2, $3)
            ON CONFLICT (webhook_id, lane) DO UPDATE SET due_at = coalesce(webhook_lanes.due_at, excluded.due_at)""";

    /** Under another fence, for whoever found its lease over at this very moment would take what is settled now. */
    private static final String RELEASE = """
            UPDATE webhook_lanes SET making = NULL, held_until = NULL, due_at = $5, fence = fence + 1
            WHERE webhook_id = $1 AND lane = $2 AND fence = $3 AND making = $4""";

    private static final String REST_IF_NOTHING_WAITS = """
            UPDATE webhook_lanes SET due_at = (
                SELECT webhook_lanes.due_at FROM webhook_deliveries
                WHERE webhook_id = $1 AND lane = $2 AND state = 'WAITING' ORDER BY place LIMIT 1)
            WHERE webhook_id = $1 AND lane = $2""";

    private static final String HURRY =
            "UPDATE webhook_lanes SET due_at = $2 WHERE webhook_id = $1 AND due_at IS NOT NULL";

    /** Left due by what was forgotten: each would be looked into by every claim. */
    private static final String EMPTY = """
            SELECT webhook_id, lane FROM webhook_lanes AS lanes
            WHERE due_at IS NOT NULL AND NOT EXISTS (
                SELECT FROM webhook_deliveries
                WHERE webhook_id = lanes.webhook_id AND lane = lanes.lane AND state = 'WAITING')
            LIMIT $1 FOR UPDATE SKIP LOCKED""";

    private final Database database;

    WebhookLanes(Database database) {
        this.database = database;
    }

    int wake(WebhookId webhook, String lane, Instant now) {
        return database.change(WAKE, Tuple.of(webhook.value(), lane, time(now)));
    }

    /** @throws LeaseLost if it is no longer that one's */
    void release(Deliveries.Claimed claimed, Instant dueAt) {
        Delivery delivery = claimed.delivery();
        Tuple lane = Tuple.of(
                delivery.webhook().value(),
                delivery.news().lane(),
                claimed.fence(),
                delivery.number().value(),
                time(dueAt));
        if (database.change(RELEASE, lane) != 1) {
            throw new LeaseLost();
        }
    }

    int restIfNothingWaits(WebhookId webhook, String lane) {
        return database.change(REST_IF_NOTHING_WAITS, Tuple.of(webhook.value(), lane));
    }

    int hurry(WebhookId webhook, Instant now) {
        return database.change(HURRY, Tuple.of(webhook.value(), time(now)));
    }

    /** Locked first, so that whatever is queued there meanwhile is seen, or wakes it afterwards. */
    int putEmptyOnesToRest(int atMost) {
        List<Tuple> lanes = database.all(
                EMPTY, Tuple.of(atMost), row -> Tuple.of(row.getUUID("webhook_id"), row.getString("lane")));
        lanes.forEach(lane -> database.change(REST_IF_NOTHING_WAITS, lane));
        return lanes.size();
    }
}
