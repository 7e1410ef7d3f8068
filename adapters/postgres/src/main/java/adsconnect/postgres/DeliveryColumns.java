package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.optionalInstant;

import adsconnect.domain.notice.Answer;
import adsconnect.domain.notice.Delivery;
import adsconnect.domain.notice.DeliveryNumber;
import adsconnect.domain.notice.WebhookId;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;

/** How deliveries look in the columns of {@code webhook_deliveries}. */
final class DeliveryColumns {

    private DeliveryColumns() {}

    /** Status, trouble and words. */
    static void add(Tuple tuple, Answer answer) {
        switch (answer) {
            case Answer.Answered(int status, String words, var retryAfter) -> {
                tuple.addValue(status);
                tuple.addValue(null);
                tuple.addValue(words);
            }
            case Answer.Missed(Answer.Trouble trouble) -> {
                tuple.addValue(null);
                tuple.addValue(trouble.name());
                tuple.addValue(null);
            }
        }
    }

    /** Together with {@code due_at}, which is that of its lane. */
    static Delivery delivery(Row row) {
        Delivery.State state = Delivery.State.valueOf(row.getString("state"));
        return new Delivery(
                new DeliveryNumber(row.getLong("delivery_number")),
                new WebhookId(row.getUUID("webhook_id")),
                NewsColumns.news(row),
                state,
                instant(row, "since"),
                optionalInstant(row, "due_at").filter(due -> state == Delivery.State.WAITING),
                row.getInteger("attempts"),
                optionalInstant(row, "first_tried_at"),
                optionalInstant(row, "tried_at").map(at -> new Delivery.Attempt(at, answer(row))));
    }

    private static Answer answer(Row row) {
        Integer status = row.getInteger("status");
        return status == null
                ? new Answer.Missed(Answer.Trouble.valueOf(row.getString("trouble")))
                : new Answer.Answered(status, row.getString("answer"), Optional.empty());
    }
}
