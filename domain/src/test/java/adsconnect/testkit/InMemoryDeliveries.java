package adsconnect.testkit;

import adsconnect.domain.LeaseLost;
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
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Deliveries in a map, by their number. */
public final class InMemoryDeliveries implements Deliveries {

    private final InMemoryDatabase database;

    record Row(Delivery delivery, long fence, Instant heldUntil) {

        private boolean heldAt(Instant now) {
            return heldUntil.isAfter(now);
        }

        private boolean waits() {
            return delivery.state() == Delivery.State.WAITING;
        }

        private Row with(Delivery.State state, Instant since, Optional<Instant> dueAt, int attempts) {
            return new Row(
                    new Delivery(
                            delivery.number(),
                            delivery.webhook(),
                            delivery.news(),
                            state,
                            since,
                            dueAt,
                            attempts,
                            delivery.last()),
                    fence,
                    heldUntil);
        }

        private Row settled(Delivery.State state, Instant now, Answer answer, Optional<Instant> dueAt) {
            Delivery after = new Delivery(
                    delivery.number(),
                    delivery.webhook(),
                    delivery.news(),
                    state,
                    delivery.since(),
                    dueAt,
                    delivery.attempts() + 1,
                    Optional.of(new Delivery.Attempt(now, kept(answer))));
            return new Row(after, fence, Instant.MIN);
        }

        private static Answer kept(Answer answer) {
            return answer instanceof Answer.Answered answered
                    ? new Answer.Answered(answered.status(), answered.words(), Optional.empty())
                    : answer;
        }
    }

    public InMemoryDeliveries(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public void queue(WebhookId webhook, News news, Instant now) {
        database.locked(() -> {
            if (of(webhook).noneMatch(row -> row.delivery().news().id().equals(news.id()))) {
                long number = database.deliveries.keySet().stream()
                                .mapToLong(Long::longValue)
                                .max()
                                .orElse(0)
                        + 1;
                database.deliveries.put(
                        number,
                        new Row(
                                new Delivery(
                                        new DeliveryNumber(number),
                                        webhook,
                                        news,
                                        Delivery.State.WAITING,
                                        now,
                                        Optional.of(now),
                                        0,
                                        Optional.empty()),
                                0,
                                Instant.MIN));
            }
        });
    }

    @Override
    public Optional<Claimed> claim(Instant now, Instant until, int atOnce) {
        return database.locked(() -> rows().filter(row -> row.waits() && !row.heldAt(now))
                .filter(row -> !row.delivery().dueAt().orElseThrow().isAfter(now))
                .filter(row -> isOn(row.delivery().webhook()))
                .filter(row -> busy(row, now) < atOnce)
                .filter(this::isFirstOfItsLane)
                .min(Comparator.comparing((Row row) -> busy(row, now))
                        .thenComparing(row -> row.delivery().dueAt().orElseThrow())
                        .thenComparing(row -> row.delivery().number().value()))
                .map(row -> {
                    put(new Row(row.delivery(), row.fence() + 1, until));
                    return new Claimed(row.delivery(), row.fence() + 1);
                }));
    }

    private boolean isOn(WebhookId webhook) {
        return database.webhooks.get(webhook).state() == Webhook.State.ON;
    }

    private long busy(Row row, Instant now) {
        return of(row.delivery().webhook())
                .filter(other -> other.waits() && other.heldAt(now))
                .count();
    }

    private boolean isFirstOfItsLane(Row row) {
        return of(row.delivery().webhook())
                .filter(Row::waits)
                .filter(other -> other.delivery()
                        .news()
                        .lane()
                        .equals(row.delivery().news().lane()))
                .noneMatch(other -> other.delivery().number().value()
                        < row.delivery().number().value());
    }

    @Override
    public void delivered(Claimed claimed, Instant now, Answer answer) {
        database.locked(() -> put(held(claimed).settled(Delivery.State.DELIVERED, now, answer, Optional.empty())));
    }

    @Override
    public void putOff(Claimed claimed, Instant now, Answer answer, Instant dueAt) {
        database.locked(() -> {
            Row row = held(claimed);
            put(row.settled(Delivery.State.WAITING, now, answer, Optional.of(dueAt)));
            of(row.delivery().webhook())
                    .filter(Row::waits)
                    .filter(other -> other.delivery()
                            .news()
                            .lane()
                            .equals(row.delivery().news().lane()))
                    .filter(other -> other.delivery().dueAt().orElseThrow().isBefore(dueAt))
                    .toList()
                    .forEach(other -> put(other.with(
                            Delivery.State.WAITING,
                            other.delivery().since(),
                            Optional.of(dueAt),
                            other.delivery().attempts())));
        });
    }

    @Override
    public void givenUp(Claimed claimed, Instant now, Answer answer) {
        database.locked(() -> put(held(claimed).settled(Delivery.State.GIVEN_UP, now, answer, Optional.empty())));
    }

    private Row held(Claimed claimed) {
        Row row = database.deliveries.get(claimed.delivery().number().value());
        if (row == null
                || row.fence() != claimed.fence()
                || !row.waits()
                || row.heldUntil().equals(Instant.MIN)) {
            throw new LeaseLost();
        }
        return row;
    }

    @Override
    public void hurry(WebhookId webhook, Instant now) {
        database.locked(() -> of(webhook)
                .filter(Row::waits)
                .toList()
                .forEach(row -> put(row.with(Delivery.State.WAITING, now, Optional.of(now), 0))));
    }

    @Override
    public boolean replay(WebhookId webhook, DeliveryNumber number, Instant now) {
        return replay(webhook, row -> row.delivery().number().equals(number), now) == 1;
    }

    @Override
    public int replayGivenUp(WebhookId webhook, Instant since, Instant now) {
        return replay(
                webhook,
                row -> row.delivery().state() == Delivery.State.GIVEN_UP
                        && !row.delivery().news().at().isBefore(since),
                now);
    }

    private int replay(WebhookId webhook, Predicate<Row> which, Instant now) {
        return database.locked(() -> {
            List<Row> chosen = of(webhook).filter(which).toList();
            chosen.forEach(row -> {
                Row again = row.with(Delivery.State.WAITING, now, Optional.of(now), 0);
                put(new Row(again.delivery(), row.fence() + 1, Instant.MIN));
            });
            return chosen.size();
        });
    }

    @Override
    public List<Delivery> list(WebhookId webhook, long before, int atMost) {
        return listed(webhook, before, delivery -> true, atMost);
    }

    @Override
    public List<Delivery> list(WebhookId webhook, Delivery.State state, long before, int atMost) {
        return listed(webhook, before, delivery -> delivery.state() == state, atMost);
    }

    private List<Delivery> listed(WebhookId webhook, long before, Predicate<Delivery> which, int atMost) {
        return database.locked(() -> of(webhook)
                .map(Row::delivery)
                .filter(which)
                .filter(delivery -> delivery.number().value() < before)
                .sorted(Comparator.comparing(
                                (Delivery delivery) -> delivery.number().value())
                        .reversed())
                .limit(atMost)
                .toList());
    }

    @Override
    public Counts count(WebhookId webhook) {
        return database.locked(() -> new Counts(
                of(webhook).filter(Row::waits).count(),
                of(webhook)
                        .filter(row -> row.delivery().state() == Delivery.State.GIVEN_UP)
                        .count()));
    }

    @Override
    public int forget(Instant before, int atMost) {
        return database.locked(() -> {
            List<Row> old =
                    rows().filter(row -> isOld(row, before)).limit(atMost).toList();
            old.forEach(
                    row -> database.deliveries.remove(row.delivery().number().value()));
            return old.size();
        });
    }

    private boolean isOld(Row row, Instant before) {
        return row.waits()
                ? !isOn(row.delivery().webhook()) && row.delivery().since().isBefore(before)
                : row.delivery().last().orElseThrow().at().isBefore(before);
    }

    private Stream<Row> rows() {
        return database.deliveries.values().stream();
    }

    private Stream<Row> of(WebhookId webhook) {
        return rows().filter(row -> row.delivery().webhook().equals(webhook));
    }

    private void put(Row row) {
        database.deliveries.put(row.delivery().number().value(), row);
    }
}
