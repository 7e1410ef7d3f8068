package adsconnect.domain.notice;

import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.notice.port.Deliveries;
import adsconnect.domain.notice.port.Webhooks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows webhooks and what became of their deliveries (section 17). */
public final class ReadWebhooks {

    private static final int MOST = 500;
    private static final int AT_ONCE = 50;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Users users;

    public ReadWebhooks(Webhooks webhooks, Deliveries deliveries, Users users) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.users = users;
    }

    /** @param owner empty for one who is gone */
    public record Seen(Webhook webhook, Optional<User> owner, Deliveries.Counts counts) {

        /** Whether nothing is sent to it because of who its owner is by now. */
        public boolean silent() {
            return owner.flatMap(Webhook::reach).isEmpty();
        }
    }

    /** @param further before which number the next page begins; empty on the last one */
    public record Log(Seen seen, List<Delivery> deliveries, Optional<Long> further) {}

    /** All that somebody may see, the newest first. */
    public List<Seen> all(Purview purview) {
        List<Webhook> found = webhooks.list(purview, MOST);
        Map<WebhookId, Deliveries.Counts> counts =
                deliveries.counts(purview, found.stream().map(Webhook::id).toList());
        Map<UserId, Optional<User>> owners =
                found.stream().map(Webhook::owner).distinct().collect(Collectors.toMap(owner -> owner, users::byId));
        return found.stream()
                .map(webhook -> new Seen(webhook, owners.get(webhook.owner()), counts.get(webhook.id())))
                .toList();
    }

    /**
     * One with its deliveries, the newest first; empty if they may see no such webhook. The deliveries are read first: one
     * that was answered meanwhile may have stopped the webhook, and whoever sees the answer must see that, too.
     */
    public Optional<Log> one(Purview purview, WebhookId id, Optional<Delivery.State> state, Optional<Long> before) {
        long below = before.orElse(Long.MAX_VALUE);
        List<Delivery> found = state.map(only -> deliveries.list(purview, id, only, below, AT_ONCE + 1))
                .orElseGet(() -> deliveries.list(purview, id, below, AT_ONCE + 1));
        Deliveries.Counts counts = deliveries.count(purview, id);
        return webhooks.find(purview, id).map(webhook -> {
            List<Delivery> shown = found.subList(0, Math.min(AT_ONCE, found.size()));
            return new Log(
                    new Seen(webhook, users.byId(webhook.owner()), counts),
                    shown,
                    found.size() > AT_ONCE
                            ? Optional.of(shown.getLast().number().value())
                            : Optional.empty());
        });
    }
}
