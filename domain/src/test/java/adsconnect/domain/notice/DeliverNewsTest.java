package adsconnect.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.Chance;
import adsconnect.domain.Occasion;
import adsconnect.domain.Secret;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.notice.Webhook.State;
import adsconnect.domain.notice.port.Deliveries.Claimed;
import adsconnect.testkit.InMemoryOutbox;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedReceivers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events on their way to webhooks, with a clock that is moved (RECO-5). */
final class DeliverNewsTest {

    private static final Purview ALL = new Purview.Everybody();
    private static final WebhookAddress HERE = new WebhookAddress("https://here.example.test/hook");
    private static final WebhookAddress THERE = new WebhookAddress("https://there.example.test/hook");
    private static final Answer DOWN = new Answer.Missed(Answer.Trouble.NO_CONNECTION);
    private static final Answer FINE = new Answer.Answered(200, "", Optional.empty());

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final Chance chance = Samples.chance();
    private final ScriptedReceivers receivers = new ScriptedReceivers();
    private final User manager = Samples.manager();
    private final TellOwner tellOwner = new TellOwner(
            stores.users(),
            stores.notices(),
            new QueueLetters(true, stores.letterQueue(), stores.tokenVault(), chance, clock));
    private final SpreadNews spread = new SpreadNews(
            stores.outbox(), stores.webhooks(), stores.deliveries(), tellOwner, stores.unitOfWork(), clock);
    private final DeliverNews deliver = deliver(stores.unitOfWork());
    private final ChangeWebhook change = new ChangeWebhook(
            stores.webhooks(),
            stores.deliveries(),
            stores.tokenVault(),
            stores.auditTrail(),
            stores.unitOfWork(),
            clock);

    @BeforeEach
    void addUser() {
        stores.users().add(manager, "hash");
    }

    @Test
    void reco5_a_receiver_that_is_down_for_a_day_hears_of_everything_in_order_for_each_connection() {
        webhook(HERE);
        receivers.answer(HERE, DOWN);
        List<UUID> accounts = List.of(UUID.randomUUID(), UUID.randomUUID());
        List<EventId> happened = IntStream.range(0, 24)
                .mapToObj(number -> {
                    Subject about = Subject.of(manager.id()).account(accounts.get(number % 2));
                    // Two connections of each account, and now and then all of one.
                    EventId event = happen(number % 5 == 4 ? about : about.profile((long) (number % 4 + 1)));
                    pass(Duration.ofMinutes(60));
                    return event;
                })
                .toList();
        assertThat(receivers.heard).hasSizeGreaterThan(24);
        receivers.heard.clear();
        receivers.answer(HERE, FINE);

        pass(Duration.ofHours(3));

        assertThat(arrived()).containsExactlyInAnyOrderElementsOf(happened);
        assertInOrderFor(accounts);
        replayAll();
        receivers.heard.clear();
        pass(Duration.ofMinutes(1));
        assertThat(arrived()).containsExactlyInAnyOrderElementsOf(happened);
        assertInOrderFor(accounts);
    }

    /** All of one account is in order, and with it all of each of its connections. */
    private void assertInOrderFor(List<UUID> accounts) {
        for (UUID account : accounts) {
            assertThat(receivers.heard)
                    .extracting(ScriptedReceivers.Heard::news)
                    .filteredOn(news -> news.about().account().orElseThrow().equals(account))
                    .extracting(News::at)
                    .hasSize(12)
                    .isSorted();
        }
    }

    /** The last one first. */
    private void replayAll() {
        stores.deliveries()
                .list(ALL, only().id(), Long.MAX_VALUE, 99)
                .forEach(delivery -> assertThat(
                                stores.deliveries().replay(only().id(), delivery.number(), clock.instant()))
                        .isTrue());
    }

    @Test
    void reco5_what_waits_behind_one_that_fails_for_three_days_is_tried_for_three_days_itself() {
        webhook(HERE);
        UUID account = UUID.randomUUID();
        EventId first = happen(account);
        EventId second = happen(account);
        EventId elsewhere = happen(UUID.randomUUID());
        receivers.answerWhere(news -> !news.id().equals(elsewhere), DOWN);
        for (int hour = 0; hour < 24 * 7; hour++) {
            pass(Duration.ofHours(1));
            stores.deliveries().replay(only().id(), numberOf(elsewhere), clock.instant());
        }

        for (EventId event : List.of(first, second)) {
            List<Instant> tried = receivers.heard.stream()
                    .filter(heard -> heard.news().id().equals(event))
                    .map(ScriptedReceivers.Heard::at)
                    .toList();
            assertThat(Duration.between(tried.getFirst(), tried.getLast())).isGreaterThanOrEqualTo(Duration.ofDays(3));
            assertThat(tried.getLast()).isBefore(tried.getFirst().plus(Duration.ofHours(75)));
        }
        assertThat(stores.deliveries().count(ALL, only().id()).givenUp()).isEqualTo(2);
        assertThat(only().state()).isEqualTo(State.ON);
    }

    private DeliveryNumber numberOf(EventId event) {
        return stores.deliveries().list(ALL, only().id(), Long.MAX_VALUE, 99).stream()
                .filter(delivery -> delivery.news().id().equals(event))
                .map(Delivery::number)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void reco5_who_is_no_admin_any_more_hears_no_more_of_others_not_even_what_waited() {
        webhook(HERE);
        stores.users().change(with(Role.ADMIN));
        receivers.answer(HERE, DOWN);
        happen(Subject.of(Samples.seller().id()).account(UUID.randomUUID()));
        EventId mine = happen(UUID.randomUUID());
        pass(Duration.ofSeconds(1));
        assertThat(arrived()).hasSize(2);
        receivers.heard.clear();
        receivers.answer(HERE, FINE);

        stores.users().change(with(Role.MANAGER));
        pass(Duration.ofMinutes(1));

        assertThat(arrived()).containsExactly(mine);
        assertThat(stores.deliveries()
                        .list(ALL, only().id(), Delivery.State.GIVEN_UP, Long.MAX_VALUE, 9)
                        .getFirst()
                        .last()
                        .orElseThrow()
                        .answer())
                .isEqualTo(new Answer.Missed(Answer.Trouble.NO_RIGHT));
        assertThat(only().failingSince()).isEmpty();
    }

    private User with(Role role) {
        return new User(
                manager.id(), manager.email(), role, manager.plan(), manager.connectionLimit(), manager.disabled());
    }

    @Test
    void reco5_work_that_fails_here_is_tried_again_ever_later_and_given_up_in_the_end() {
        webhook(HERE);
        receivers.fail(HERE);
        happen(UUID.randomUUID());
        pass(Duration.ofHours(71));

        Delivery delivery =
                stores.deliveries().list(ALL, only().id(), Long.MAX_VALUE, 1).getFirst();
        assertThat(delivery.attempts()).isBetween(30, 60);
        assertThat(delivery.last().orElseThrow().answer()).isEqualTo(new Answer.Missed(Answer.Trouble.OUR_FAULT));
        assertThat(only().failingSince()).isPresent();
        pass(Duration.ofHours(6));
        assertThat(stores.deliveries().count(ALL, only().id()).givenUp()).isEqualTo(1);
        assertThat(only().state()).as("the receiver is not to blame").isEqualTo(State.ON);
        assertThat(told()).as("but its owner misses it").contains(Topic.WEBHOOK_FAILING);
    }

    @Test
    void reco5_what_failed_first_is_what_comes_out_even_if_it_cant_be_written_down() {
        webhook(HERE);
        receivers.fail(HERE);
        happen(UUID.randomUUID());
        spread.spread();
        Claimed claimed = deliver.claim().orElseThrow();
        UnitOfWork away = new UnitOfWork() {
            @Override
            public <T> T inOne(Supplier<T> work) {
                throw new IllegalStateException("the database is away");
            }

            @Override
            public <T> T atOneMoment(Supplier<T> reading) {
                return reading.get();
            }
        };

        assertThatThrownBy(() -> deliver(away).work(claimed))
                .hasMessage("on purpose")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .matches(another -> another.getMessage().equals("the database is away")));
    }

    @Test
    void reco5_of_a_change_that_is_undone_no_webhook_hears() {
        webhook(HERE);
        try {
            stores.unitOfWork().inOne(() -> {
                stores.events().announce(event(Subject.of(manager.id()).account(UUID.randomUUID())));
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException undone) {
            assertThat(undone).hasMessage("on purpose");
        }

        pass(Duration.ofMinutes(1));

        assertThat(receivers.heard).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void reco5_an_event_that_cant_be_told_keeps_no_other_back_and_is_set_aside() {
        webhook(HERE);
        EventId bad = happen(UUID.randomUUID());
        EventId good = happen(UUID.randomUUID());
        InMemoryOutbox outbox = stores.outbox();

        failingFor(bad).spread();
        work();

        assertThat(arrived()).containsExactly(good);
        assertThat(outbox.aside(9))
                .singleElement()
                .matches(event -> event.id().equals(bad) && event.trouble().contains("on purpose"));
        outbox.replay(clock.instant());
        pass(Duration.ofSeconds(1));
        assertThat(arrived()).containsExactly(good, bad);
    }

    @Test
    void reco5_when_none_can_be_told_all_wait() {
        webhook(HERE);
        EventId bad = happen(UUID.randomUUID());

        assertThatThrownBy(failingFor(bad)::spread).hasMessage("on purpose");

        assertThat(stores.outbox().aside(9)).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(arrived()).containsExactly(bad);
    }

    @Test
    void reco5_what_cant_be_told_for_ten_minutes_is_set_aside_be_it_one_alone_or_hundreds_in_front() {
        webhook(HERE);
        EventId[] bad =
                Stream.generate(() -> happen(UUID.randomUUID())).limit(250).toArray(EventId[]::new);
        SpreadNews failing = failingFor(bad);
        EventId good = happen(UUID.randomUUID());

        assertThatThrownBy(failing::spread).hasMessage("on purpose");
        clock.advance(Duration.ofMinutes(9));
        assertThatThrownBy(failing::spread).hasMessage("on purpose");
        clock.advance(Duration.ofMinutes(1));
        failing.spread();

        work();
        assertThat(arrived()).containsExactly(good);
        assertThat(stores.outbox().aside(999)).hasSize(250);
        stores.outbox().replay(clock.instant());
        assertThatThrownBy(failing::spread).as("it is patient anew").hasMessage("on purpose");
    }

    private SpreadNews failingFor(EventId... events) {
        return new SpreadNews(
                stores.outbox(),
                stores.webhooks(),
                stores.deliveries().failingFor(events),
                tellOwner,
                stores.unitOfWork(),
                clock);
    }

    @Test
    void reco5_a_node_that_dies_after_sending_leaves_it_to_another_which_sends_the_same_again() {
        webhook(HERE);
        EventId event = happen(UUID.randomUUID());
        spread.spread();
        Claimed dead = deliver.claim().orElseThrow();
        assertThat(deliver.claim()).isEmpty();

        clock.advance(Duration.ofSeconds(45));
        work();
        deliver.work(dead);

        assertThat(arrived()).containsExactly(event, event);
        assertThat(stores.deliveries().list(ALL, only().id(), Delivery.State.DELIVERED, Long.MAX_VALUE, 5))
                .hasSize(1);
    }

    @Test
    void reco5_what_fails_for_three_days_is_given_up_the_webhook_paused_and_its_owner_told() {
        webhook(HERE);
        receivers.answer(HERE, new Answer.Answered(500, "broken", Optional.empty()));
        happen(UUID.randomUUID());

        pass(Duration.ofHours(71));
        assertThat(only().state()).isEqualTo(State.ON);
        int before = receivers.heard.size();
        pass(Duration.ofHours(6));

        assertThat(before).isBetween(30, 60);
        assertThat(only().state()).isEqualTo(State.PAUSED);
        assertThat(told()).startsWith(Topic.WEBHOOK_PAUSED);
        assertThat(deeds()).contains(Deed.WEBHOOK_PAUSED);
        int atEnd = receivers.heard.size();
        EventId later = happen(UUID.randomUUID());
        pass(Duration.ofHours(1));
        assertThat(receivers.heard).hasSize(atEnd);

        receivers.answer(HERE, FINE);
        change.turn(manager, ALL, only().id(), true);
        pass(Duration.ofMinutes(1));

        assertThat(receivers.heard.getLast().news().id()).isEqualTo(later);
    }

    @Test
    void reco5_what_one_webhook_refuses_though_it_takes_others_is_given_up_alone() {
        webhook(HERE);
        UUID bad = UUID.randomUUID();
        happen(bad);
        spread.spread();
        receivers.answer(HERE, DOWN);
        work();
        for (int hour = 0; hour < 80; hour++) {
            receivers.answer(HERE, DOWN);
            clock.advance(Duration.ofHours(1));
            spread.spread();
            work();
            receivers.answer(HERE, FINE);
            happen(UUID.randomUUID());
            spread.spread();
            deliver.claim()
                    .filter(claimed -> !claimed.delivery()
                            .news()
                            .about()
                            .account()
                            .orElseThrow()
                            .equals(bad))
                    .ifPresent(deliver::work);
        }

        assertThat(only().state()).isEqualTo(State.ON);
        assertThat(told()).contains(Topic.WEBHOOK_FAILING);
    }

    @Test
    void reco5_one_that_says_it_is_gone_is_switched_off_at_once() {
        webhook(HERE);
        receivers.answer(HERE, new Answer.Answered(410, "", Optional.empty()));
        happen(UUID.randomUUID());

        pass(Duration.ofMinutes(1));

        assertThat(receivers.heard).hasSize(1);
        assertThat(only().state()).isEqualTo(State.GONE);
        assertThat(told()).startsWith(Topic.WEBHOOK_GONE);
    }

    @Test
    void a_receiver_that_asks_to_be_left_alone_is() {
        webhook(HERE);
        receivers.answer(HERE, new Answer.Answered(503, "", Optional.of(Duration.ofMinutes(20))));
        happen(UUID.randomUUID());

        pass(Duration.ofMinutes(19));
        assertThat(receivers.heard).hasSize(1);
        pass(Duration.ofMinutes(2));
        assertThat(receivers.heard).hasSize(2);
    }

    @Test
    void one_that_is_down_keeps_nothing_from_another() {
        webhook(HERE);
        webhook(THERE);
        receivers.answer(HERE, DOWN);
        List<EventId> happened = IntStream.range(0, 10)
                .mapToObj(number -> happen(UUID.randomUUID()))
                .toList();

        pass(Duration.ofSeconds(1));

        assertThat(receivers.heard.stream()
                        .filter(heard -> heard.address().equals(THERE))
                        .map(heard -> heard.news().id()))
                .containsExactlyInAnyOrderElementsOf(happened);
    }

    @Test
    void a_new_secret_signs_at_once_and_the_former_one_for_a_day_more() {
        Secret former = webhook(HERE).secret();
        Secret rolled = change.roll(manager, ALL, only().id(), occasion()).orElseThrow();

        happen(UUID.randomUUID());
        pass(Duration.ofSeconds(1));
        assertThat(receivers.heard.getLast().secrets()).containsExactly(rolled, former);

        clock.advance(ChangeWebhook.BOTH_SECRETS);
        happen(UUID.randomUUID());
        pass(Duration.ofSeconds(1));
        assertThat(receivers.heard.getLast().secrets()).containsExactly(rolled);
    }

    @Test
    void what_is_removed_hears_no_more_and_its_secret_is_destroyed() {
        WebhookId id = webhook(HERE).id();
        happen(UUID.randomUUID());
        spread.spread();
        Claimed claimed = deliver.claim().orElseThrow();

        assertThat(change.remove(manager, new Purview.Own(Samples.manager().id()), id))
                .isFalse();
        assertThat(change.remove(manager, new Purview.Own(manager.id()), id)).isTrue();
        deliver.work(claimed);

        assertThat(receivers.heard).isEmpty();
        assertThat(new KeepWebhookSecrets(stores.tokenVault()).signing(id, clock.instant()))
                .isEmpty();
        assertThat(deeds()).containsExactly(Deed.WEBHOOK_REMOVED, Deed.WEBHOOK_MADE);
    }

    private DeliverNews deliver(UnitOfWork unitOfWork) {
        return new DeliverNews(
                stores.webhooks(),
                stores.deliveries(),
                stores.users(),
                stores.tokenVault(),
                receivers,
                tellOwner,
                stores.auditTrail(),
                unitOfWork,
                Duration.ofDays(3),
                chance,
                clock);
    }

    private MakeWebhook.Made webhook(WebhookAddress address) {
        return (MakeWebhook.Made) new MakeWebhook(
                        stores.users(),
                        stores.webhooks(),
                        stores.tokenVault(),
                        receivers,
                        stores.auditTrail(),
                        stores.unitOfWork(),
                        clock)
                .make(manager, address, Set.copyOf(Topic.announced()), occasion());
    }

    private Occasion occasion() {
        return new Occasion(chance.secret(Occasion.SECRET_BYTES));
    }

    private Webhook only() {
        return stores.webhooks().list(ALL, 1).getFirst();
    }

    private EventId happen(UUID account) {
        return happen(Subject.of(manager.id()).account(account));
    }

    private EventId happen(Subject about) {
        Event event = event(about);
        stores.unitOfWork().inOne(() -> {
            stores.events().announce(event);
            return null;
        });
        return event.id();
    }

    private Event event(Subject about) {
        return new Event(new EventId(chance.id()), Event.Kind.SYNC_FAILING, clock.instant(), about, Facts.NONE);
    }

    /** Spreads and delivers all that comes due meanwhile. */
    private void pass(Duration time) {
        Instant end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            spread.spread();
            work();
            Duration left = Duration.between(clock.instant(), end);
            Duration step = time.compareTo(Duration.ofMinutes(10)) > 0 ? Duration.ofMinutes(1) : Duration.ofSeconds(1);
            clock.advance(left.compareTo(step) < 0 ? left : step);
        }
        spread.spread();
        work();
    }

    private void work() {
        for (Optional<Claimed> claimed = deliver.claim(); claimed.isPresent(); claimed = deliver.claim()) {
            try {
                deliver.work(claimed.get());
            } catch (IllegalStateException failure) {
                assertThat(failure).hasMessage("on purpose");
            }
        }
    }

    private List<EventId> arrived() {
        return receivers.heard.stream().map(heard -> heard.news().id()).toList();
    }

    private List<Topic> told() {
        return stores.notices().list(manager.id(), Long.MAX_VALUE, 999).stream()
                .map(notice -> notice.news().topic())
                .toList();
    }

    private List<Deed> deeds() {
        return stores.auditTrail().newest(10).stream().map(AuditLine::deed).toList();
    }
}
