package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.Alarm;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.notice.Answer;
import adsconnect.domain.notice.DeliverNews;
import adsconnect.domain.notice.Delivery;
import adsconnect.domain.notice.Letter;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.QueueLetters;
import adsconnect.domain.notice.TellOwner;
import adsconnect.domain.notice.Topic;
import adsconnect.domain.notice.Webhook;
import adsconnect.domain.notice.WebhookAddress;
import adsconnect.domain.notice.WebhookAim;
import adsconnect.domain.notice.WebhookId;
import adsconnect.domain.notice.port.Deliveries.Claimed;
import adsconnect.domain.notice.port.LetterQueue;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedReceivers;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** News and their deliveries while another node is at work on the same, or is of another version (RECO-5). */
class NewsOnTwoNodesTest {

    private static final String WAITING = "SELECT count(*) AS waiting FROM pg_locks WHERE NOT granted";
    private static final Instant NOW = Samples.NOW;
    private static final Instant UNTIL = NOW.plusSeconds(45);
    private static final Purview ALL = new Purview.Everybody();
    private static final User USER = Samples.manager();

    private static DatabaseAddress address;
    private static Vertx vertx;
    private static Postgres first;
    private static Postgres second;
    private static PostgresStores here;
    private static PostgresStores there;

    private WebhookId webhook;

    @BeforeAll
    static void open() {
        address = TestDatabase.migrated();
        vertx = Vertx.vertx();
        first = Postgres.open(vertx, address, 4);
        second = Postgres.open(vertx, address, 4);
        here = new PostgresStores(first);
        there = new PostgresStores(second);
        here.users().add(USER, "hash");
    }

    @AfterAll
    static void close() {
        first.close();
        second.close();
        vertx.close().await();
    }

    @BeforeEach
    void begin() {
        TestDatabase.run(address, "DELETE FROM webhooks; DELETE FROM events; DELETE FROM letters");
        webhook = new WebhookId(UUID.randomUUID());
        here.webhooks()
                .add(webhook, USER.id(), new WebhookAddress("https://h.example.test/"), Set.of(Topic.EXPIRING), NOW);
    }

    @Test
    void reco5_an_event_that_only_a_newer_node_knows_is_left_to_that() {
        TestDatabase.run(address, "ALTER TABLE events DROP CONSTRAINT events_kind_check");
        TestDatabase.run(address, """
            INSERT INTO events (event_id, kind, occurred_at, user_id, payload, due_at)
            VALUES (gen_random_uuid(), 'FROM_TOMORROW', '2000-01-01Z', gen_random_uuid(), '{}', '2000-01-01Z')\
            """);
        Event known =
                new Event(new EventId(UUID.randomUUID()), Event.Kind.REVOKED, NOW, Subject.of(USER.id()), Facts.NONE);
        here.unitOfWork().inOne(() -> {
            here.events().announce(known);
            return known;
        });

        List<News> taken = here.unitOfWork().inOne(() -> here.outbox().take(9));

        assertThat(taken).extracting(News::id).containsExactly(known.id());
        assertThat(here.outbox().waiting(9)).containsExactly(known.id());
        assertThat(here.outbox().stuck(NOW))
                .as("it is seen to wait all the same")
                .isEqualTo(1);
    }

    @Test
    void reco5_a_delivery_that_only_a_newer_node_knows_keeps_its_place_and_only_its_lane_waits() {
        UUID account = UUID.randomUUID();
        queue(account);
        TestDatabase.run(address, "UPDATE webhook_deliveries SET topic = 'FROM_TOMORROW'");
        queue(account);
        UUID other = UUID.randomUUID();
        queue(other);

        Claimed claimed = here.deliveries().claim(NOW, UNTIL, 4).orElseThrow();

        assertThat(claimed.delivery().news().about().account()).contains(other);
        assertThat(here.deliveries().claim(NOW, UNTIL, 4)).isEmpty();
        assertThat(here.deliveries().list(ALL, webhook, Long.MAX_VALUE, 9)).hasSize(2);
        TestDatabase.run(address, "UPDATE webhook_deliveries SET topic = 'EXPIRED' WHERE topic = 'FROM_TOMORROW'");
        assertThat(here.deliveries()
                        .claim(NOW, UNTIL, 4)
                        .orElseThrow()
                        .delivery()
                        .news()
                        .topic())
                .as("the first of its lane, by a node that knows it")
                .isEqualTo(Topic.EXPIRED);
    }

    @Test
    void reco5_what_only_a_newer_node_lets_a_webhook_hear_of_is_kept() {
        TestDatabase.run(address, "UPDATE webhooks SET topics = '{EXPIRING,FROM_TOMORROW}'");
        Webhook found = here.webhooks().find(ALL, webhook).orElseThrow();
        assertThat(found.topics()).containsExactly(Topic.EXPIRING);
        assertThat(here.webhooks().list(ALL, 9)).hasSize(1);

        here.webhooks().aim(webhook, new WebhookAim(found.address(), Set.of(Topic.PAUSED)));

        assertThat(TestDatabase.firstColumn(address, "SELECT unnest(topics) FROM webhooks"))
                .containsExactly("PAUSED", "FROM_TOMORROW");
    }

    @Test
    void reco5_a_notice_that_only_a_newer_node_can_tell_is_not_listed_nor_taken_for_read() {
        for (int number = 0; number < 2; number++) {
            here.notices().add(USER.id(), news(UUID.randomUUID()));
        }
        TestDatabase.run(address, """
            UPDATE notices SET topic = 'FROM_TOMORROW'
            WHERE notice_number = (SELECT max(notice_number) FROM notices)\
            """);

        assertThat(here.notices().list(USER.id(), Long.MAX_VALUE, 9)).hasSize(1);
        assertThat(here.notices().unread(USER.id())).isEqualTo(1);
        here.notices().readAll(USER.id(), Long.MAX_VALUE, NOW);

        assertThat(here.notices().unread(USER.id())).isZero();
        assertThat(TestDatabase.firstColumn(address, "SELECT topic FROM notices WHERE read_at IS NULL"))
                .containsExactly("FROM_TOMORROW");
    }

    @Test
    void reco5_a_letter_that_only_a_newer_node_can_write_is_left_to_that() {
        letter("ana@example.test");
        TestDatabase.run(address, "UPDATE letters SET kind = 'FROM_TOMORROW'");
        letter("ben@example.test");

        LetterQueue.Claimed claimed = here.letterQueue().claim(NOW, UNTIL).orElseThrow();
        assertThat(claimed.letter().to()).isEqualTo(new EmailAddress("ben@example.test"));
        here.letterQueue().givenUp(claimed, NOW, new LetterQueue.Trouble("550 nobody", true));
        assertThat(here.letterQueue().claim(NOW, UNTIL)).isEmpty();
        TestDatabase.run(address, """
            UPDATE letters SET state = 'GIVEN_UP', due_at = NULL, tried_at = now(), trouble = ''
            WHERE kind = 'FROM_TOMORROW'\
            """);

        assertThat(here.letterQueue().latestGivenUp(9)).hasSize(1);
    }

    @Test
    void reco5_a_letter_that_is_taken_while_another_node_finds_that_none_is_ends_its_alarm() {
        letter("ana@example.test");
        letter("ben@example.test");
        LetterQueue.Claimed refused = here.letterQueue().claim(NOW, UNTIL).orElseThrow();
        LetterQueue.Claimed taken = there.letterQueue().claim(NOW, UNTIL).orElseThrow();

        CompletableFuture<Boolean> ended = here.unitOfWork().inOne(() -> {
            here.letterQueue().putOff(refused, NOW, new LetterQueue.Trouble("451 later", true), UNTIL);
            assertThat(here.letterQueue().inVain(NOW).recipients()).isEqualTo(1);
            CompletableFuture<Boolean> other =
                    CompletableFuture.supplyAsync(() -> there.unitOfWork().inOne(() -> {
                        there.letterQueue().sent(taken, NOW);
                        return there.alarms().end(Alarm.MAIL_TO_NOBODY);
                    }));
            untilOneWaits();
            here.alarms().raise(Alarm.MAIL_TO_NOBODY, NOW);
            return other;
        });

        assertThat(ended.join()).isTrue();
        assertThat(here.alarms().on()).isEmpty();
    }

    @Test
    void reco5_no_lane_stays_due_once_what_waited_in_it_is_forgotten() {
        for (int number = 0; number < 3; number++) {
            queue(UUID.randomUUID());
        }
        here.webhooks().change(webhook, Webhook.State.OFF);
        assertThat(here.deliveries().forget(NOW.plusSeconds(1), 2)).isEqualTo(2);
        assertThat(lanesDue()).isEqualTo(1);

        assertThat(here.deliveries().forget(NOW.plusSeconds(1), 2)).isEqualTo(1);

        assertThat(lanesDue()).isZero();
    }

    @Test
    void reco5_what_was_given_up_is_counted_and_listed_without_a_look_at_the_rest() throws Exception {
        TestDatabase.run(address, """
            INSERT INTO webhook_deliveries (webhook_id, event_id, topic, occurred_at, facts, lane, state, since)
            SELECT webhook_id, gen_random_uuid(), 'EXPIRED', now(), '{}', 'lane',
                CASE WHEN number % 5000 = 0 THEN 'GIVEN_UP' ELSE 'DELIVERED' END, now()
            FROM webhooks, generate_series(1, 20000) AS number;
            ANALYZE webhook_deliveries\
            """);
        String id = "'" + webhook.value() + "'";

        assertThat(plan(PostgresDeliveries.COUNT
                        .replace("$1", "ARRAY[" + id + "]")
                        .replace("$2", "NULL")))
                .contains("webhook_deliveries_given_up", "webhook_deliveries_in_line")
                .doesNotContain("Seq Scan");
        assertThat(plan(PostgresDeliveries.LIST_OF_STATE
                        .get(Delivery.State.GIVEN_UP)
                        .replace("$1", id)
                        .replace("$2", "1000000")
                        .replace("$3", "51")
                        .replace("$4", "NULL")
                        .replace("$5", "ARRAY['EXPIRED']")))
                .contains("webhook_deliveries_given_up")
                .doesNotContain("Seq Scan on webhook_deliveries");
        assertThat(here.deliveries().count(ALL, webhook).givenUp()).isEqualTo(4);
    }

    @Test
    void reco5_what_is_settled_while_its_lease_runs_out_is_not_made_once_more() throws Exception {
        queue(UUID.randomUUID());
        Claimed claimed = here.deliveries().claim(NOW, UNTIL, 4).orElseThrow();
        CountDownLatch settled = new CountDownLatch(1);
        CompletableFuture<Void> holder =
                CompletableFuture.runAsync(() -> first.database().inOne(() -> {
                    here.deliveries().delivered(claimed, UNTIL, new Answer.Answered(204, "", Optional.empty()));
                    settled.countDown();
                    untilOneWaits();
                    return null;
                }));
        settled.await();

        Optional<Claimed> again = there.deliveries().claim(UNTIL, UNTIL.plusSeconds(45), 4);

        holder.join();
        assertThat(again).isEmpty();
    }

    @Test
    void reco5_a_replay_and_a_failure_of_our_own_do_not_lock_each_other_out() throws Exception {
        // What fails already is not written down as failing once more, which would make the one wait for the other by
        // itself.
        here.webhooks().failed(webhook, NOW);
        queue(UUID.randomUUID());
        Claimed claimed = here.deliveries().claim(NOW, UNTIL, 4).orElseThrow();
        CountDownLatch holdsTheWebhook = new CountDownLatch(1);
        CompletableFuture<Boolean> replay =
                CompletableFuture.supplyAsync(() -> first.database().inOne(() -> {
                    here.webhooks().lock(ALL, webhook);
                    holdsTheWebhook.countDown();
                    untilOneWaits();
                    return here.deliveries().replay(webhook, claimed.delivery().number(), NOW);
                }));
        holdsTheWebhook.await();

        assertThatThrownBy(() -> deliverThere().work(claimed))
                .hasMessageContaining("has no secret")
                .hasNoSuppressedExceptions();

        assertThat(replay.join()).isTrue();
        assertThat(there.deliveries()
                        .claim(NOW, UNTIL, 4)
                        .orElseThrow()
                        .delivery()
                        .attempts())
                .isZero();
    }

    private static DeliverNews deliverThere() {
        InMemoryStores empty = new InMemoryStores();
        MovableClock clock = new MovableClock();
        return new DeliverNews(
                there.webhooks(),
                there.deliveries(),
                there.users(),
                empty.tokenVault(),
                new ScriptedReceivers(),
                new TellOwner(
                        there.users(),
                        there.notices(),
                        new QueueLetters(false, there.letterQueue(), empty.tokenVault(), Samples.chance(), clock)),
                there.auditTrail(),
                there.unitOfWork(),
                Duration.ofDays(3),
                Samples.chance(),
                clock);
    }

    private static void letter(String to) {
        here.letterQueue()
                .queue(new Letter(UUID.randomUUID(), Letter.Kind.NEWS, new EmailAddress(to), "en", Map.of(), NOW, 0));
    }

    private void queue(UUID account) {
        here.deliveries().queue(webhook, news(account), NOW);
    }

    private static News news(UUID account) {
        return News.of(
                new EventId(UUID.randomUUID()),
                Topic.EXPIRING,
                NOW,
                Subject.of(USER.id()).account(account),
                Facts.NONE);
    }

    private static long lanesDue() {
        return count("SELECT count(*) AS waiting FROM webhook_lanes WHERE due_at IS NOT NULL");
    }

    private static void untilOneWaits() {
        long waiting = 0;
        for (int look = 0; look < 5_000 && waiting == 0; look++) {
            waiting = count(WAITING);
        }
        assertThat(waiting).isPositive();
    }

    private static long count(String sql) {
        return second.database()
                .one(sql, Tuple.tuple(), row -> row.getLong("waiting"))
                .orElseThrow();
    }

    private static String plan(String sql) throws Exception {
        StringBuilder plan = new StringBuilder();
        try (var connection = TestDatabase.connect(address);
                var statement = connection.createStatement();
                var lines = statement.executeQuery("EXPLAIN " + sql)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
