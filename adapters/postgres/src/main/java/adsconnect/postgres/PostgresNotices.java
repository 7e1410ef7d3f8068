package adsconnect.postgres;

import static adsconnect.postgres.Columns.optionalInstant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.access.UserId;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.Notice;
import adsconnect.domain.notice.NoticeChoices;
import adsconnect.domain.notice.Topic;
import adsconnect.domain.notice.port.Notices;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Notices in the table {@code notices}, and how users want to be told in columns of {@code users}. */
public final class PostgresNotices implements Notices {

    private static final String ADD = """
        INSERT INTO notices (told_user_id, %s) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT (told_user_id, event_id) DO NOTHING\
        """.formatted(NewsColumns.NAMES);

    private static final String UNREAD =
            "SELECT count(*) AS unread FROM notices WHERE told_user_id = $1 AND read_at IS NULL AND topic = ANY ($2)";

    private static final String LIST = """
        SELECT * FROM notices WHERE told_user_id = $1 AND notice_number < $2 AND topic = ANY ($4)
        ORDER BY notice_number DESC LIMIT $3\
        """;

    private static final String READ_ALL = """
        UPDATE notices SET read_at = $3 WHERE told_user_id = $1 AND notice_number <= $2 AND read_at IS NULL
          AND topic = ANY ($4)\
        """;

    private static final String FORGET = """
        DELETE FROM notices WHERE notice_number IN
            (SELECT notice_number FROM notices WHERE occurred_at < $1 ORDER BY occurred_at LIMIT $2)\
        """;

    private static final String CHOICES = "SELECT told_in_product, told_by_mail FROM users WHERE user_id = $1";

    private static final String CHOOSE = "UPDATE users SET told_in_product = $2, told_by_mail = $3 WHERE user_id = $1";

    private final Database database;

    public PostgresNotices(Database database) {
        this.database = database;
    }

    @Override
    public void add(UserId user, News news) {
        Tuple tuple = Tuple.of(user.value());
        NewsColumns.add(tuple, news);
        database.change(ADD, tuple);
    }

    @Override
    public int unread(UserId user) {
        return database.one(UNREAD, Tuple.of(user.value(), (Object) NewsColumns.KNOWN), row -> row.getInteger("unread"))
                .orElseThrow();
    }

    @Override
    public List<Notice> list(UserId user, long before, int atMost) {
        return database.all(LIST, Tuple.of(user.value(), before, atMost, NewsColumns.KNOWN), PostgresNotices::notice);
    }

    @Override
    public void readAll(UserId user, long upTo, Instant now) {
        database.change(READ_ALL, Tuple.of(user.value(), upTo, time(now), NewsColumns.KNOWN));
    }

    @Override
    public int forget(Instant before, int atMost) {
        return database.change(FORGET, Tuple.of(time(before), atMost));
    }

    @Override
    public NoticeChoices choices(UserId user) {
        return database.one(CHOICES, Tuple.of(user.value()), PostgresNotices::choices)
                .orElse(NoticeChoices.USUAL);
    }

    @Override
    public void choose(UserId user, NoticeChoices choices) {
        database.change(CHOOSE, Tuple.of(user.value(), names(choices.inProduct()), names(choices.byMail())));
    }

    private static String[] names(Set<Topic> topics) {
        return topics.stream().map(Topic::name).sorted().toArray(String[]::new);
    }

    private static NoticeChoices choices(Row row) {
        String[] inProduct = row.getArrayOfStrings("told_in_product");
        return inProduct == null
                ? NoticeChoices.USUAL
                : new NoticeChoices(topics(inProduct), topics(row.getArrayOfStrings("told_by_mail")));
    }

    private static Set<Topic> topics(String[] names) {
        return Arrays.stream(names).map(Topic::valueOf).collect(Collectors.toSet());
    }

    private static Notice notice(Row row) {
        return new Notice(row.getLong("notice_number"), NewsColumns.news(row), optionalInstant(row, "read_at"));
    }
}
