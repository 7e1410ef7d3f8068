package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.audit.EventId;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.Topic;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.stream.Stream;

/** How news look in the columns of everything that tells them. */
final class NewsColumns {

    /** In the order of {@link #add}. */
    static final String NAMES =
            "event_id, topic, occurred_at, user_id, account_id, profile_id, account_name, profile_name, facts";

    /** What only a newer node tells is left to that. */
    static final String[] KNOWN = Stream.of(Topic.values()).map(Topic::name).toArray(String[]::new);

    static final int COUNT = 9;

    private NewsColumns() {}

    static void add(Tuple tuple, News news) {
        tuple.addValue(news.id().value());
        tuple.addValue(news.topic().name());
        tuple.addValue(time(news.at()));
        tuple.addValue(news.about().user().map(user -> user.value()).orElse(null));
        tuple.addValue(news.about().account().orElse(null));
        tuple.addValue(news.about().profile().orElse(null));
        tuple.addValue(news.accountName().orElse(null));
        tuple.addValue(news.profileName().orElse(null));
        tuple.addValue(AuditColumns.json(news.facts()));
    }

    static News news(Row row) {
        return new News(
                new EventId(row.getUUID("event_id")),
                Topic.valueOf(row.getString("topic")),
                instant(row, "occurred_at"),
                AuditColumns.subject(row),
                Optional.ofNullable(row.getString("account_name")),
                Optional.ofNullable(row.getString("profile_name")),
                AuditColumns.facts(row, "facts"));
    }
}
