package adsconnect.testkit;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.notice.Answer;
import adsconnect.domain.notice.Delivery;
import adsconnect.domain.notice.DeliveryNumber;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.Webhook;
import adsconnect.domain.notice.WebhookId;
import adsconnect.domain.notice.port.Deliveries;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Deliveries in a map by their number, and the lanes they wait in. */
public final class InMemoryDeliveries implements Deliveries {

    private final InMemoryDatabase database;
    private final Set<EventId> failing;

    record Key(WebhookId webhook, String lane) {

        private static Key of(Delivery delivery) {
            return new Key(delivery.webhook(), delivery.news().lane());
        }
    }

    /** @param making the number of the one that is held, if any */
    record Lane(Instant dueAt, Optional<Long> making, Instant heldUntil, long fence) {

        private boolean heldAt(Instant now) {
            return making.isPresent() && heldUntil.isAfter(now);
        }

        private Lane due(Instant at) {
            return new Lane(at, making, heldUntil, fence);
        }

        private Lane held(long number, Instant until) {
            return new Lane(dueAt, Optional.of(number), until, fence + 1);
        }

        private Lane released(Instant at) {
            return new Lane(at, Optional.empty(), Instant.MIN, fence + 1);
        }

        /** Whoever makes that one loses it. */
        private Lane without(long number, Instant at) {
            return making.equals(Optional.of(number))
                    ? new Lane(at, Optional.empty(), Instant.MIN, fence + 1)
                    : due(at);
        }
    }

    public InMemoryDeliveries(InMemoryDatabase database) {
        this(database, Set.of());
    }

    private InMemoryDeliveries(InMemoryDatabase database, Set<EventId> failing) {
        this.database = database;
        this.failing = failing;
    }

    /** The same ones, but those events can't be queued. */
    public InMemoryDeliveries failingFor(EventId... events) {
        return new InMemoryDeliveries(database, Set.of(events));
    }

    @Override
    public void queue(WebhookId webhook, News news, Instant now) {
        if (failing.contains(news.id())) {
            throw new IllegalStateException("on purpose");
        }
        database.locked(() -> {
            if (of(webhook).noneMatch(delivery -> delivery.news().id().equals(news.id()))) {
                long number = database.deliveries.keySet().stream()
                                .mapToLong(Long::longValue)
                                .max()
                                .orElse(0)
                        + 1;
                Delivery delivery = new Delivery(
                        new DeliveryNumber(number),
                        webhook,
                        news,
                        Delivery.State.WAITING,
                        now,
                        Optional.of(now),
                        0,
                        Optional.empty(),
                        Optional.empty());
                Lane fresh = new Lane(now, Optional.empty(), Instant.MIN, 0);
                database.lanes.merge(
                        Key.of(delivery),
                        fresh,
                        (lane, none) -> first(delivery).map(waiting -> lane).orElse(lane.due(now)));
                put(delivery);
            }
        });
    }

    @Override
    public Optional<Claimed> claim(Instant now, Instant until, int atOnce) {
        return database.locked(() -> database.lanes.entrySet().stream()
                .filter(entry -> !entry.getValue().dueAt().isAfter(now)
                        && !entry.getValue().heldAt(now))
                .filter(entry -> isSentTo(entry.getKey().webhook()))
                .filter(entry -> busy(entry.getKey().webhook(), now) < atOnce)
                .flatMap(entry -> first(entry.getKey()).stream())
                .min(Comparator.comparing((Delivery delivery) -> busy(delivery.webhook(), now))
                        .thenComparing(delivery -> lane(delivery).dueAt())
                        .thenComparing(delivery -> delivery.number().value()))
                .map(delivery -> {
                    Delivery seen = seen(delivery);
                    Lane held = lane(delivery).held(delivery.number().value(), until);
                    database.lanes.put(Key.of(delivery), held);
                    return new Claimed(seen, held.fence());
                }));
    }

    /** Whether it is on, and its owner has the console. */
    private boolean isSentTo(WebhookId id) {
        return database.webhooks.get(id).state() == Webhook.State.ON
                && reach(id).isPresent();
    }

    private Optional<Purview> reach(WebhookId id) {
        return new InMemoryUsers(database)
                .byId(database.webhooks.get(id).owner())
                .filter(user -> !user.disabled())
                .flatMap((User user) -> Purview.of(user));
    }

    private long busy(WebhookId webhook, Instant now) {
        return database.lanes.entrySet().stream()
                .filter(entry -> entry.getKey().webhook().equals(webhook))
                .filter(entry -> entry.getValue().heldAt(now))
                .count();
    }

    private Optional<Delivery> first(Delivery of) {
        return first(Key.of(of));
    }

    private Optional<Delivery> first(Key lane) {
        return of(lane.webhook())
                .filter(InMemoryDeliveries::waits)
                .filter(delivery -> Key.of(delivery).equals(lane))
                .min(Comparator.comparing(delivery -> delivery.number().value()));
    }

    @Override
    public void delivered(Claimed claimed, Instant now, Answer answer) {
        settle(claimed, Delivery.State.DELIVERED, now, now, answer);
    }

    @Override
    public void putOff(Claimed claimed, Instant now, Answer answer, Instant dueAt) {
        settle(claimed, Delivery.State.WAITING, dueAt, now, answer);
    }

    @Override
    public void givenUp(Claimed claimed, Instant now, Answer answer) {
        settle(claimed, Delivery.State.GIVEN_UP, now, now, answer);
    }

    private void settle(Claimed claimed, Delivery.State state, Instant dueAt, Instant now, Answer answer) {
        database.locked(() -> {
            long number = claimed.delivery().number().value();
            Lane lane = database.lanes.get(Key.of(claimed.delivery()));
            if (lane == null
                    || lane.fence() != claimed.fence()
                    || !lane.making().equals(Optional.of(number))) {
                throw new LeaseLost();
            }
            database.lanes.put(Key.of(claimed.delivery()), lane.released(dueAt));
            Delivery before = database.deliveries.get(number);
            put(new Delivery(
                    before.number(),
                    before.webhook(),
                    before.news(),
                    state,
                    before.since(),
                    Optional.of(dueAt).filter(due -> state == Delivery.State.WAITING),
                    before.attempts() + 1,
                    before.firstTriedAt().or(() -> Optional.of(now)),
                    Optional.of(new Delivery.Attempt(now, kept(answer)))));
        });
    }

    private static Answer kept(Answer answer) {
        return answer instanceof Answer.Answered answered
                ? new Answer.Answered(answered.status(), answered.words(), Optional.empty())
                : answer;
    }

    @Override
    public void hurry(WebhookId webhook, Instant now) {
        database.locked(() -> of(webhook)
                .filter(InMemoryDeliveries::waits)
                .toList()
                .forEach(delivery -> {
                    put(anew(delivery, now));
                    database.lanes.put(Key.of(delivery), lane(delivery).due(now));
                }));
    }

    @Override
    public boolean replay(WebhookId webhook, DeliveryNumber number, Instant now) {
        return replay(webhook, delivery -> delivery.number().equals(number), now) == 1;
    }

    @Override
    public int replayGivenUp(WebhookId webhook, Instant since, Instant now) {
        return replay(
                webhook,
                delivery -> delivery.state() == Delivery.State.GIVEN_UP
                        && !delivery.news().at().isBefore(since),
                now);
    }

    private int replay(WebhookId webhook, Predicate<Delivery> which, Instant now) {
        return database.locked(() -> {
            List<Delivery> chosen = of(webhook)
                    .filter(which)
                    .filter(delivery -> reach(webhook)
                            .filter(reach -> isAbout(delivery, reach))
                            .isPresent())
                    .toList();
            chosen.forEach(delivery -> {
                put(anew(delivery, now));
                database.lanes.put(
                        Key.of(delivery),
                        lane(delivery).without(delivery.number().value(), now));
            });
            return chosen.size();
        });
    }

    private static boolean isAbout(Delivery delivery, Purview purview) {
        return delivery.news().about().user().filter(purview::includes).isPresent();
    }

    private static Delivery anew(Delivery delivery, Instant now) {
        return new Delivery(
                delivery.number(),
                delivery.webhook(),
                delivery.news(),
                Delivery.State.WAITING,
                now,
                Optional.of(now),
                0,
                Optional.empty(),
                delivery.last());
    }

    @Override
    public List<Delivery> list(Purview purview, WebhookId webhook, long before, int atMost) {
        return listed(purview, webhook, before, delivery -> true, atMost);
    }

    @Override
    public List<Delivery> list(Purview purview, WebhookId webhook, Delivery.State state, long before, int atMost) {
        return listed(purview, webhook, before, delivery -> delivery.state() == state, atMost);
    }

    private List<Delivery> listed(
            Purview purview, WebhookId webhook, long before, Predicate<Delivery> which, int atMost) {
        return database.locked(() -> of(webhook)
                .filter(which)
                .filter(delivery -> isAbout(delivery, purview))
                .filter(delivery -> delivery.number().value() < before)
                .sorted(Comparator.comparing(
                                (Delivery delivery) -> delivery.number().value())
                        .reversed())
                .limit(atMost)
                .map(this::seen)
                .toList());
    }

    @Override
    public Map<WebhookId, Counts> counts(Purview purview, List<WebhookId> webhooks) {
        return database.locked(() -> webhooks.stream()
                .collect(Collectors.toMap(
                        webhook -> webhook,
                        webhook -> new Counts(
                                of(webhook, purview, Delivery.State.WAITING),
                                of(webhook, purview, Delivery.State.GIVEN_UP)))));
    }

    private long of(WebhookId webhook, Purview purview, Delivery.State state) {
        return of(webhook)
                .filter(delivery -> delivery.state() == state && isAbout(delivery, purview))
                .count();
    }

    @Override
    public int forget(Instant before, int atMost) {
        return database.locked(() -> {
            List<Delivery> old = database.deliveries.values().stream()
                    .filter(delivery -> isOld(delivery, before))
                    .limit(atMost)
                    .toList();
            old.forEach(delivery -> database.deliveries.remove(delivery.number().value()));
            return old.size();
        });
    }

    private boolean isOld(Delivery delivery, Instant before) {
        return waits(delivery)
                ? !isSentTo(delivery.webhook()) && delivery.since().isBefore(before)
                : delivery.last().orElseThrow().at().isBefore(before);
    }

    private static boolean waits(Delivery delivery) {
        return delivery.state() == Delivery.State.WAITING;
    }

    private Stream<Delivery> of(WebhookId webhook) {
        return database.deliveries.values().stream()
                .filter(delivery -> delivery.webhook().equals(webhook));
    }

    /** What waits is due when its lane is. */
    private Delivery seen(Delivery delivery) {
        return new Delivery(
                delivery.number(),
                delivery.webhook(),
                delivery.news(),
                delivery.state(),
                delivery.since(),
                delivery.dueAt().map(due -> lane(delivery).dueAt()),
                delivery.attempts(),
                delivery.firstTriedAt(),
                delivery.last());
    }

    private Lane lane(Delivery delivery) {
        return database.lanes.get(Key.of(delivery));
    }

    private void put(Delivery delivery) {
        database.deliveries.put(delivery.number().value(), delivery);
    }
}
