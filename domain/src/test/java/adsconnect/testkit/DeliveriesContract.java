package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.Chance;
import adsconnect.domain.LeaseLost;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.notice.Answer;
import adsconnect.domain.notice.Delivery;
import adsconnect.domain.notice.Delivery.State;
import adsconnect.domain.notice.DeliveryNumber;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.Topic;
import adsconnect.domain.notice.Webhook;
import adsconnect.domain.notice.WebhookAddress;
import adsconnect.domain.notice.WebhookId;
import adsconnect.domain.notice.port.Deliveries;
import adsconnect.domain.notice.port.Deliveries.Claimed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every queue of deliveries does (RECO-5). */
public abstract class DeliveriesContract {

    private static final Instant NOW = Samples.NOW;
    private static final Purview ALL = new Purview.Everybody();
    private static final Instant UNTIL = NOW.plusSeconds(45);
    private static final Answer WELL = new Answer.Answered(204, "", Optional.empty());
    private static final Answer BADLY = new Answer.Answered(500, "Out of order\n北京", Optional.empty());

    private final User user = Samples.manager();
    private final Chance chance = Samples.chance();
    private WebhookId webhook;

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void addWebhook() {
        stores().users().add(user, "hash");
        webhook = webhook();
    }

    @Test
    void what_is_queued_is_claimed_with_all_of_it_by_one_alone() {
        News news = news(UUID.randomUUID());
        queue(webhook, news);

        Claimed claimed = claim(NOW).orElseThrow();

        assertThat(claimed.delivery().news()).isEqualTo(news);
        assertThat(claimed.delivery().webhook()).isEqualTo(webhook);
        assertThat(claimed.delivery().state()).isEqualTo(State.WAITING);
        assertThat(claimed.delivery().since()).isEqualTo(NOW);
        assertThat(claim(NOW)).isEmpty();
    }

    @Test
    void the_same_news_are_queued_once() {
        News news = news(UUID.randomUUID());
        queue(webhook, news);
        queue(webhook, news);

        assertThat(deliveries().list(ALL, webhook, Long.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    void of_one_lane_none_is_made_before_the_one_before_it_is_over() {
        UUID lane = UUID.randomUUID();
        News first = news(lane);
        News second = news(lane);
        News elsewhere = news(UUID.randomUUID());
        List.of(first, second, elsewhere).forEach(news -> queue(webhook, news));

        Claimed one = claim(NOW).orElseThrow();
        Claimed two = claim(NOW).orElseThrow();
        assertThat(one.delivery().news()).isEqualTo(first);
        assertThat(two.delivery().news()).isEqualTo(elsewhere);
        assertThat(claim(NOW)).isEmpty();

        deliveries().putOff(one, NOW, BADLY, NOW.plusSeconds(5));
        assertThat(claim(NOW.plusSeconds(4))).isEmpty();
        Claimed again = claim(NOW.plusSeconds(5)).orElseThrow();
        assertThat(again.delivery().news()).isEqualTo(first);
        assertThat(again.delivery().attempts()).isEqualTo(1);
        assertThat(again.delivery().last()).contains(new Delivery.Attempt(NOW, BADLY));

        deliveries().delivered(again, NOW.plusSeconds(6), WELL);
        assertThat(claim(NOW.plusSeconds(6)).orElseThrow().delivery().news()).isEqualTo(second);
    }

    @Test
    void what_follows_one_that_is_given_up_goes_on() {
        UUID lane = UUID.randomUUID();
        News first = news(lane);
        News second = news(lane);
        queue(webhook, first);
        queue(webhook, second);

        deliveries().givenUp(claim(NOW).orElseThrow(), NOW, new Answer.Missed(Answer.Trouble.TIMED_OUT));

        assertThat(claim(NOW).orElseThrow().delivery().news()).isEqualTo(second);
        Delivery over = deliveries()
                .list(ALL, webhook, State.GIVEN_UP, Long.MAX_VALUE, 10)
                .getFirst();
        assertThat(over.news()).isEqualTo(first);
        assertThat(over.dueAt()).isEmpty();
        assertThat(over.last()).contains(new Delivery.Attempt(NOW, new Answer.Missed(Answer.Trouble.TIMED_OUT)));
        WebhookId other = webhook();
        assertThat(deliveries().counts(ALL, List.of(webhook, other)))
                .isEqualTo(Map.of(webhook, new Deliveries.Counts(1, 1), other, new Deliveries.Counts(0, 0)));
    }

    @Test
    void a_node_that_dies_is_followed_by_another_and_what_it_says_later_is_refused() {
        queue(webhook, news(UUID.randomUUID()));
        Claimed dead = claim(NOW).orElseThrow();

        Claimed alive = claim(UNTIL).orElseThrow();

        assertThat(alive.delivery().number()).isEqualTo(dead.delivery().number());
        assertThatThrownBy(() -> deliveries().delivered(dead, UNTIL, WELL)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> deliveries().putOff(dead, UNTIL, BADLY, UNTIL)).isInstanceOf(LeaseLost.class);
        deliveries().delivered(alive, UNTIL, WELL);
        assertThatThrownBy(() -> deliveries().givenUp(alive, UNTIL, BADLY)).isInstanceOf(LeaseLost.class);
        assertThat(states()).containsExactly(State.DELIVERED);
    }

    @Test
    void to_one_webhook_no_more_go_at_once_and_the_idle_one_comes_first() {
        WebhookId quiet = webhook();
        for (int number = 0; number < 4; number++) {
            queue(webhook, news(UUID.randomUUID()));
        }
        queue(quiet, news(UUID.randomUUID()));

        assertThat(claim(NOW).orElseThrow().delivery().webhook()).isEqualTo(webhook);
        assertThat(claim(NOW).orElseThrow().delivery().webhook()).isEqualTo(quiet);
        assertThat(claim(NOW).orElseThrow().delivery().webhook()).isEqualTo(webhook);
        assertThat(claim(NOW)).isEmpty();
    }

    @Test
    void nothing_is_made_while_the_webhook_is_not_on_and_all_at_once_when_it_is() {
        UUID lane = UUID.randomUUID();
        queue(webhook, news(lane));
        queue(webhook, news(lane));
        deliveries().putOff(claim(NOW).orElseThrow(), NOW, BADLY, NOW.plusSeconds(7200));
        stores().webhooks().change(webhook, Webhook.State.PAUSED);
        assertThat(claim(NOW.plusSeconds(7200))).isEmpty();

        stores().webhooks().change(webhook, Webhook.State.ON);
        deliveries().hurry(webhook, NOW.plusSeconds(60));

        Claimed claimed = claim(NOW.plusSeconds(60)).orElseThrow();
        assertThat(claimed.delivery().attempts()).isZero();
        assertThat(claimed.delivery().firstTriedAt()).isEmpty();
        assertThat(claimed.delivery().since()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void reco5_it_is_known_when_each_was_first_tried_however_long_it_waited_before() {
        UUID lane = UUID.randomUUID();
        queue(webhook, news(lane));
        queue(webhook, news(lane));
        deliveries().putOff(claim(NOW).orElseThrow(), NOW, BADLY, NOW.plusSeconds(5));
        Claimed again = claim(NOW.plusSeconds(5)).orElseThrow();
        assertThat(again.delivery().firstTriedAt()).contains(NOW);

        deliveries().givenUp(again, NOW.plusSeconds(6), BADLY);

        Claimed next = claim(NOW.plusSeconds(6)).orElseThrow();
        assertThat(next.delivery().firstTriedAt()).isEmpty();
        deliveries().putOff(next, NOW.plusSeconds(7), BADLY, NOW.plusSeconds(9));
        assertThat(deliveries()
                        .list(ALL, webhook, State.WAITING, Long.MAX_VALUE, 9)
                        .getFirst()
                        .firstTriedAt())
                .contains(NOW.plusSeconds(7));
    }

    @Test
    void reco5_what_comes_into_a_lane_that_was_put_off_waits_with_it_and_into_one_at_rest_is_due() {
        UUID lane = UUID.randomUUID();
        queue(webhook, news(lane));
        deliveries().putOff(claim(NOW).orElseThrow(), NOW, BADLY, NOW.plusSeconds(60));
        queue(webhook, news(lane));
        assertThat(claim(NOW.plusSeconds(59))).isEmpty();
        deliveries().delivered(claim(NOW.plusSeconds(60)).orElseThrow(), NOW.plusSeconds(60), WELL);
        deliveries().delivered(claim(NOW.plusSeconds(60)).orElseThrow(), NOW.plusSeconds(60), WELL);
        assertThat(claim(NOW.plusSeconds(60))).isEmpty();

        queue(webhook, news(lane));

        assertThat(claim(NOW)).isPresent();
    }

    @Test
    void reco5_nothing_is_made_while_its_owner_is_disabled_or_has_no_console() {
        queue(webhook, news(UUID.randomUUID()));

        stores().users().change(with(Role.MANAGER, true));
        assertThat(claim(NOW)).isEmpty();
        assertThat(deliveries()
                        .replay(
                                webhook,
                                deliveries()
                                        .list(ALL, webhook, Long.MAX_VALUE, 1)
                                        .getFirst()
                                        .number(),
                                NOW))
                .isFalse();
        stores().users().change(with(Role.SELLER, false));
        assertThat(claim(NOW)).isEmpty();
        assertThat(deliveries().forget(NOW.plusSeconds(1), 10)).isEqualTo(1);
        stores().users().change(user);
        queue(webhook, news(UUID.randomUUID()));
        assertThat(claim(NOW)).isPresent();
    }

    @Test
    void sec1_managers_see_and_replay_only_what_is_about_their_own() {
        Purview own = new Purview.Own(user.id());
        News mine = news(UUID.randomUUID());
        News theirs = new News(
                new EventId(chance.id()),
                Topic.EXPIRING,
                NOW,
                Subject.of(Samples.seller().id()).account(UUID.randomUUID()),
                Optional.of("Somebody else's"),
                Optional.empty(),
                Facts.NONE);
        for (News news : List.of(mine, theirs)) {
            queue(webhook, news);
            deliveries().givenUp(claim(NOW).orElseThrow(), NOW, BADLY);
        }

        assertThat(deliveries().list(own, webhook, Long.MAX_VALUE, 9))
                .extracting(Delivery::news)
                .containsExactly(mine);
        assertThat(deliveries().list(own, webhook, State.GIVEN_UP, Long.MAX_VALUE, 9))
                .hasSize(1);
        assertThat(deliveries().count(own, webhook)).isEqualTo(new Deliveries.Counts(0, 1));
        assertThat(deliveries().count(ALL, webhook)).isEqualTo(new Deliveries.Counts(0, 2));
        DeliveryNumber hidden =
                deliveries().list(ALL, webhook, Long.MAX_VALUE, 1).getFirst().number();
        assertThat(deliveries().replay(webhook, hidden, NOW)).isFalse();
        assertThat(deliveries().replayGivenUp(webhook, NOW, NOW)).isEqualTo(1);
        stores().users().change(with(Role.ADMIN, false));
        assertThat(deliveries().replay(webhook, hidden, NOW)).isTrue();
    }

    @Test
    void what_is_over_can_be_made_again_under_the_same_id() {
        News news = news(UUID.randomUUID());
        queue(webhook, news);
        deliveries().delivered(claim(NOW).orElseThrow(), NOW, WELL);
        DeliveryNumber number =
                deliveries().list(ALL, webhook, Long.MAX_VALUE, 1).getFirst().number();

        assertThat(deliveries().replay(webhook(), number, NOW)).isFalse();
        assertThat(deliveries().replay(webhook, number, NOW.plusSeconds(60))).isTrue();

        Claimed again = claim(NOW.plusSeconds(60)).orElseThrow();
        assertThat(again.delivery().news()).isEqualTo(news);
        assertThat(again.delivery().since()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void replaying_one_that_is_being_made_makes_it_once_more() {
        queue(webhook, news(UUID.randomUUID()));
        Claimed claimed = claim(NOW).orElseThrow();

        deliveries().replay(webhook, claimed.delivery().number(), NOW);

        assertThatThrownBy(() -> deliveries().delivered(claimed, NOW, WELL)).isInstanceOf(LeaseLost.class);
        assertThat(claim(NOW)).isPresent();
    }

    @Test
    void all_that_was_given_up_since_a_moment_can_be_made_again() {
        for (int number = 0; number < 3; number++) {
            queue(webhook, news(UUID.randomUUID(), NOW.plusSeconds(number)));
            deliveries().givenUp(claim(NOW).orElseThrow(), NOW, BADLY);
        }
        queue(webhook, news(UUID.randomUUID(), NOW.plusSeconds(3)));
        deliveries().delivered(claim(NOW).orElseThrow(), NOW, WELL);

        assertThat(deliveries().replayGivenUp(webhook, NOW.plusSeconds(1), NOW)).isEqualTo(2);

        assertThat(states()).containsExactly(State.DELIVERED, State.WAITING, State.WAITING, State.GIVEN_UP);
        assertThat(deliveries().replayGivenUp(webhook, NOW.plusSeconds(1), NOW)).isZero();
    }

    @Test
    void lists_go_on_before_a_number_and_old_ones_are_forgotten() {
        for (int number = 0; number < 3; number++) {
            queue(webhook, news(UUID.randomUUID()));
        }
        List<Delivery> newest = deliveries().list(ALL, webhook, Long.MAX_VALUE, 2);
        assertThat(newest).hasSize(2);
        assertThat(deliveries().list(ALL, webhook, newest.getLast().number().value(), 2))
                .hasSize(1);
        deliveries().delivered(claim(NOW).orElseThrow(), NOW, WELL);

        assertThat(deliveries().forget(NOW, 10)).isZero();
        assertThat(deliveries().forget(NOW.plusSeconds(1), 10)).isEqualTo(1);
        assertThat(states()).containsExactly(State.WAITING, State.WAITING);
        stores().webhooks().change(webhook, Webhook.State.OFF);
        assertThat(deliveries().forget(NOW.plusSeconds(1), 10)).isEqualTo(2);
    }

    @Test
    void with_a_webhook_goes_all_that_waits_for_it() {
        queue(webhook, news(UUID.randomUUID()));
        Claimed claimed = claim(NOW).orElseThrow();

        stores().webhooks().remove(webhook);

        assertThatThrownBy(() -> deliveries().delivered(claimed, NOW, WELL)).isInstanceOf(LeaseLost.class);
        assertThat(deliveries().list(ALL, webhook, Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void of_many_who_claim_at_once_no_two_get_the_same() {
        for (int number = 0; number < 3; number++) {
            queue(webhook, news(UUID.randomUUID()));
        }

        List<DeliveryNumber> claimed =
                Race.of(8, who -> claim(NOW).map(got -> got.delivery().number()).orElse(null)).stream()
                        .filter(Objects::nonNull)
                        .toList();

        assertThat(claimed).isNotEmpty().doesNotHaveDuplicates();
    }

    private User with(Role role, boolean disabled) {
        return new User(user.id(), user.email(), role, user.plan(), user.connectionLimit(), disabled);
    }

    private Deliveries deliveries() {
        return stores().deliveries();
    }

    private Optional<Claimed> claim(Instant now) {
        return deliveries().claim(now, now.plusSeconds(45), 2);
    }

    private List<State> states() {
        return deliveries().list(ALL, webhook, Long.MAX_VALUE, 10).stream()
                .map(Delivery::state)
                .toList();
    }

    private void queue(WebhookId to, News news) {
        deliveries().queue(to, news, NOW);
    }

    private News news(UUID account) {
        return news(account, NOW);
    }

    private News news(UUID account, Instant at) {
        return new News(
                new EventId(chance.id()),
                Topic.EXPIRING,
                at,
                Subject.of(user.id()).account(account),
                Optional.of("Käse & 北京"),
                Optional.empty(),
                Facts.NONE.and("daysLeft", 7));
    }

    private WebhookId webhook() {
        WebhookId id = new WebhookId(chance.id());
        stores().webhooks()
                .add(id, user.id(), new WebhookAddress("https://h.example.test/"), Set.of(Topic.EXPIRING), NOW);
        return id;
    }
}
