package adsconnect.testkit;

import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.notice.Topic;
import adsconnect.domain.notice.Webhook;
import adsconnect.domain.notice.WebhookAddress;
import adsconnect.domain.notice.WebhookAim;
import adsconnect.domain.notice.WebhookId;
import adsconnect.domain.notice.port.Webhooks;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Webhooks in a map. */
public final class InMemoryWebhooks implements Webhooks {

    private final InMemoryDatabase database;

    public InMemoryWebhooks(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<Integer> add(WebhookId id, UserId owner, WebhookAddress address, Set<Topic> topics, Instant now) {
        return database.locked(() -> {
            if (database.webhooks.containsKey(id)) {
                return Optional.empty();
            }
            int number = database.webhooks.values().stream()
                            .mapToInt(Webhook::number)
                            .max()
                            .orElse(0)
                    + 1;
            database.webhooks.put(
                    id,
                    new Webhook(
                            id,
                            number,
                            owner,
                            address,
                            topics,
                            Webhook.State.ON,
                            now,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
            return Optional.of(number);
        });
    }

    @Override
    public Optional<Webhook> find(Purview purview, WebhookId id) {
        return database.locked(() ->
                Optional.ofNullable(database.webhooks.get(id)).filter(webhook -> purview.includes(webhook.owner())));
    }

    @Override
    public Optional<Webhook> lock(Purview purview, WebhookId id) {
        return database.lockedInUnit(() -> find(purview, id));
    }

    @Override
    public List<Webhook> list(Purview purview, int atMost) {
        return database.locked(() -> database.webhooks.values().stream()
                .filter(webhook -> purview.includes(webhook.owner()))
                .sorted(Comparator.comparing(Webhook::number).reversed())
                .limit(atMost)
                .toList());
    }

    @Override
    public int count(UserId owner) {
        return list(new Purview.Own(owner), Integer.MAX_VALUE).size();
    }

    @Override
    public List<WebhookId> hearing(Topic topic, UserId about) {
        return database.locked(() -> database.webhooks.values().stream()
                .filter(webhook -> webhook.state() == Webhook.State.ON || webhook.state() == Webhook.State.PAUSED)
                .filter(webhook -> webhook.topics().contains(topic))
                .filter(webhook -> hasConsoleOver(webhook.owner(), about))
                .map(Webhook::id)
                .toList());
    }

    private boolean hasConsoleOver(UserId owner, UserId about) {
        return new InMemoryUsers(database)
                .byId(owner)
                .filter(user -> !user.disabled())
                .flatMap((User user) -> Purview.of(user))
                .filter(purview -> purview.includes(about))
                .isPresent();
    }

    @Override
    public boolean change(WebhookId id, Webhook.State state) {
        return database.locked(() -> {
            Webhook before = database.webhooks.get(id);
            if (before == null || before.state() == state) {
                return false;
            }
            Optional<Instant> failing = state == Webhook.State.ON ? Optional.empty() : before.failingSince();
            put(before, state, before.formerUntil(), before.succeededAt(), failing);
            return true;
        });
    }

    @Override
    public void aim(WebhookId id, WebhookAim aim) {
        edit(id, before -> {
            Webhook after = new Webhook(
                    id,
                    before.number(),
                    before.owner(),
                    aim.address(),
                    aim.topics(),
                    before.state(),
                    before.madeAt(),
                    before.formerUntil(),
                    before.succeededAt(),
                    before.failingSince().filter(since -> before.address().equals(aim.address())));
            database.webhooks.put(id, after);
            return after;
        });
    }

    @Override
    public void rolled(WebhookId id, Instant formerUntil) {
        edit(
                id,
                before -> put(
                        before, before.state(), Optional.of(formerUntil), before.succeededAt(), before.failingSince()));
    }

    @Override
    public void succeeded(WebhookId id, Instant now) {
        edit(id, before -> put(before, before.state(), before.formerUntil(), Optional.of(now), Optional.empty()));
    }

    @Override
    public void failed(WebhookId id, Instant now) {
        edit(
                id,
                before -> put(
                        before,
                        before.state(),
                        before.formerUntil(),
                        before.succeededAt(),
                        before.failingSince().or(() -> Optional.of(now))));
    }

    @Override
    public boolean remove(WebhookId id) {
        return database.locked(() -> {
            database.deliveries.values().removeIf(delivery -> delivery.webhook().equals(id));
            database.lanes.keySet().removeIf(lane -> lane.webhook().equals(id));
            return database.webhooks.remove(id) != null;
        });
    }

    private void edit(WebhookId id, UnaryOperator<Webhook> change) {
        database.locked(() -> {
            Webhook before = database.webhooks.get(id);
            if (before != null) {
                change.apply(before);
            }
        });
    }

    private Webhook put(
            Webhook before,
            Webhook.State state,
            Optional<Instant> formerUntil,
            Optional<Instant> succeededAt,
            Optional<Instant> failingSince) {
        Webhook after = new Webhook(
                before.id(),
                before.number(),
                before.owner(),
                before.address(),
                before.topics(),
                state,
                before.madeAt(),
                formerUntil,
                succeededAt,
                failingSince);
        database.webhooks.put(before.id(), after);
        return after;
    }
}
