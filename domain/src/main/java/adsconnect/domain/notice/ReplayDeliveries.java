package adsconnect.domain.notice;

import adsconnect.domain.Chance;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.notice.port.Deliveries;
import adsconnect.domain.notice.port.Outbox;
import adsconnect.domain.notice.port.Webhooks;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Sends again what was sent or given up, under the same ids, or something new to try a webhook by (RECO-5). */
public final class ReplayDeliveries {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final WebhookDeeds deeds;
    private final UnitOfWork unitOfWork;
    private final Chance chance;
    private final Clock clock;

    public ReplayDeliveries(
            Webhooks webhooks,
            Deliveries deliveries,
            Outbox outbox,
            AuditTrail auditTrail,
            UnitOfWork unitOfWork,
            Chance chance,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.deeds = new WebhookDeeds(auditTrail);
        this.unitOfWork = unitOfWork;
        this.chance = chance;
        this.clock = clock;
    }

    /** One of them; false if they may see no such webhook, or it has none of that number. */
    public boolean one(User by, Purview purview, WebhookId id, DeliveryNumber number) {
        return unitOfWork.inOne(() -> {
            Instant now = clock.instant();
            Optional<Webhook> webhook = webhooks.lock(purview, id).filter(found -> deliveries.replay(id, number, now));
            webhook.ifPresent(found -> deeds.replayed(by, now, found, 1));
            return webhook.isPresent();
        });
    }

    /** All that was given up of what happened since then; how many, or empty if they may see no such webhook. */
    public Optional<Integer> givenUp(User by, Purview purview, WebhookId id, Instant since) {
        return unitOfWork.inOne(() -> webhooks.lock(purview, id).map(webhook -> {
            Instant now = clock.instant();
            int count = deliveries.replayGivenUp(id, since, now);
            if (count > 0) {
                deeds.replayed(by, now, webhook, count);
            }
            return count;
        }));
    }

    /** All events that were set aside because they could not be told; for admins. */
    public void toldAnew(User by) {
        unitOfWork.inOne(() -> {
            Instant now = clock.instant();
            int count = outbox.replay(now);
            if (count > 0) {
                deeds.toldAnew(by, now, count);
            }
            return count;
        });
    }

    /** Something that nothing happened for. False if they may see no such webhook. */
    public boolean test(User by, Purview purview, WebhookId id) {
        return unitOfWork.inOne(() -> {
            Optional<Webhook> webhook = webhooks.lock(purview, id);
            webhook.ifPresent(found -> {
                Instant now = clock.instant();
                Subject about = Subject.of(found.owner());
                deliveries.queue(id, News.of(new EventId(chance.id()), Topic.TEST, now, about, Facts.NONE), now);
                deeds.record(by, now, Deed.WEBHOOK_TESTED, found);
            });
            return webhook.isPresent();
        });
    }
}
