package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.Code;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.feedback.Circumstances;
import adsconnect.domain.feedback.Content;
import adsconnect.domain.feedback.Feedback;
import adsconnect.domain.feedback.InboxFilter;
import adsconnect.domain.feedback.Message;
import adsconnect.domain.feedback.MessageNumber;
import adsconnect.domain.feedback.Reference;
import adsconnect.domain.feedback.Sender;
import adsconnect.domain.feedback.Settlement;
import adsconnect.domain.feedback.port.Inbox;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Messages in the table {@code inbox_messages}. */
public final class PostgresInbox implements Inbox {

    /** Until the transaction ends, one sender's messages come one after the other, so that each sees the one before. */
    private static final String WAIT_FOR_THE_SENDERS_TURN =
            "SELECT pg_advisory_xact_lock(hashtextextended('inbox ' || $1, 0)) IS NULL AS turn";

    private static final String ADD_UNLESS_TOO_MANY = """
            INSERT INTO inbox_messages
                (sent_at, user_id, sent_from, content, amazon_email, code, reference, account_id, profile_id,
                 skill, sentiment, category)
            SELECT $1::timestamptz, $2::uuid, $3::text, $4::text, $5::text, $6::text, $7::text, $8::uuid, $9::bigint,
                $12::text, $13::text, $14::text
            WHERE (SELECT count(*) FROM inbox_messages WHERE sent_at > $10 AND (user_id = $2 OR sent_from = $3)) < $11
            RETURNING message_number""";

    private static final String LIST = """
            SELECT * FROM inbox_messages
            WHERE ($1::boolean IS NULL OR (settled_at IS NULL) = $1)
              AND ($2::text IS NULL OR sentiment = $2) AND ($3::text IS NULL OR category = $3)
              AND message_number < $4
            ORDER BY message_number DESC LIMIT $5""";

    private static final String COUNT_OPEN = "SELECT count(*) AS open FROM inbox_messages WHERE settled_at IS NULL";

    private static final String SETTLE = """
            UPDATE inbox_messages SET settled_at = $2, settled_by = $3
            WHERE message_number = $1 AND settled_at IS NULL""";

    private static final String REOPEN = """
            UPDATE inbox_messages SET settled_at = NULL, settled_by = NULL
            WHERE message_number = $1 AND settled_at IS NOT NULL""";

    private static final String SENDER = "SELECT user_id, sent_from FROM inbox_messages WHERE message_number = $1";

    private final Database database;

    public PostgresInbox(Database database) {
        this.database = database;
    }

    @Override
    public Optional<MessageNumber> add(Message message, int atMost, Instant since) {
        Database.requireTransaction();
        UUID user = message.sender() instanceof Sender.Known(UserId id) ? id.value() : null;
        String address = message.sender() instanceof Sender.Stranger(String from) ? from : null;
        Circumstances about = message.about();
        database.change(WAIT_FOR_THE_SENDERS_TURN, Tuple.of(user == null ? address : user.toString()));
        return database.one(
                ADD_UNLESS_TOO_MANY,
                Tuple.from(Arrays.asList(
                        time(message.sentAt()),
                        user,
                        address,
                        message.content().text(),
                        message.amazonEmail().map(EmailAddress::value).orElse(null),
                        about.code().map(Code::text).orElse(null),
                        about.reference().map(Reference::value).orElse(null),
                        about.place().map(place -> place.account().value()).orElse(null),
                        about.place().map(place -> place.profile().value()).orElse(null),
                        time(since),
                        (long) atMost,
                        message.feedback()
                                .flatMap(Feedback::skill)
                                .map(Feedback.SkillName::value)
                                .orElse(null),
                        message.feedback()
                                .map(feedback -> feedback.sentiment().name())
                                .orElse(null),
                        message.feedback()
                                .map(feedback -> feedback.category().name())
                                .orElse(null))),
                PostgresInbox::number);
    }

    @Override
    public Optional<Sender> sender(MessageNumber number) {
        return database.one(SENDER, Tuple.of(number.value()), PostgresInbox::sender);
    }

    @Override
    public List<Filed> list(InboxFilter filter, int below, int atMost) {
        Boolean open = switch (filter.state()) {
            case OPEN -> true;
            case SETTLED -> false;
            case ALL -> null;
        };
        return database.all(
                LIST,
                Tuple.from(Arrays.asList(
                        open,
                        filter.sentiment().map(Feedback.Sentiment::name).orElse(null),
                        filter.category().map(Feedback.Category::name).orElse(null),
                        below,
                        atMost)),
                row -> new Filed(number(row), message(row), settlement(row)));
    }

    @Override
    public long open() {
        return database.one(COUNT_OPEN, Tuple.tuple(), row -> row.getLong("open"))
                .orElseThrow();
    }

    @Override
    public boolean settle(MessageNumber number, Settlement settlement) {
        return database.change(
                        SETTLE,
                        Tuple.of(
                                number.value(),
                                time(settlement.at()),
                                settlement.by().value()))
                == 1;
    }

    @Override
    public boolean reopen(MessageNumber number) {
        return database.change(REOPEN, Tuple.of(number.value())) == 1;
    }

    private static Optional<Settlement> settlement(Row row) {
        return Optional.ofNullable(row.getUUID("settled_by"))
                .map(by -> new Settlement(new UserId(by), instant(row, "settled_at")));
    }

    private static MessageNumber number(Row row) {
        return new MessageNumber(row.getInteger("message_number"));
    }

    private static Message message(Row row) {
        return new Message(
                instant(row, "sent_at"),
                sender(row),
                new Content(row.getString("content")),
                Optional.ofNullable(row.getString("amazon_email")).map(EmailAddress::new),
                new Circumstances(
                        // One that a newer or older program knew is no reason not to show the message.
                        Optional.ofNullable(row.getString("code")).flatMap(Code::parse),
                        Optional.ofNullable(row.getString("reference")).map(Reference::new),
                        place(row)),
                feedback(row));
    }

    private static Optional<Feedback> feedback(Row row) {
        return Optional.ofNullable(row.getString("sentiment"))
                .map(sentiment -> new Feedback(
                        Optional.ofNullable(row.getString("skill")).map(Feedback.SkillName::new),
                        Feedback.Sentiment.valueOf(sentiment),
                        Feedback.Category.valueOf(row.getString("category"))));
    }

    private static Sender sender(Row row) {
        UUID user = row.getUUID("user_id");
        return user == null ? new Sender.Stranger(row.getString("sent_from")) : new Sender.Known(new UserId(user));
    }

    private static Optional<Circumstances.Place> place(Row row) {
        return Optional.ofNullable(row.getUUID("account_id"))
                .map(account ->
                        new Circumstances.Place(new AccountId(account), new ProfileId(row.getLong("profile_id"))));
    }
}
