package adsconnect.domain.notice;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.notice.port.Deliveries;
import adsconnect.domain.notice.port.Receivers;
import adsconnect.domain.notice.port.Webhooks;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets a webhook lead elsewhere, or hear of something else. Its secret stays, and what waits goes to where it leads by then
 * (RECO-5), at once also if it was paused because of where it led before.
 */
public final class AimWebhook {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Receivers receivers;
    private final WebhookDeeds deeds;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public AimWebhook(
            Webhooks webhooks,
            Deliveries deliveries,
            Receivers receivers,
            AuditTrail auditTrail,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.receivers = receivers;
        this.deeds = new WebhookDeeds(auditTrail);
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** It is as they want it, perhaps since before. */
    public record Aimed() implements Outcome {}

    /** Nothing could be sent to such an address. */
    public record Unreachable(Answer.Trouble why) implements Outcome {}

    /** Somebody else changed it since they looked, and nothing is lost without being seen. */
    public record ChangedMeanwhile() implements Outcome {}

    /** They may see no such webhook. */
    public record Nothing() implements Outcome {}

    /** @param seen how it was when they looked */
    public Outcome aim(User by, Purview purview, WebhookId id, WebhookAim seen, WebhookAim wanted) {
        Optional<Answer.Trouble> obstacle =
                seen.address().equals(wanted.address()) ? Optional.empty() : receivers.obstacle(wanted.address());
        if (obstacle.isPresent()) {
            return webhooks.find(purview, id)
                    .<Outcome>map(found -> new Unreachable(obstacle.get()))
                    .orElseGet(Nothing::new);
        }
        return unitOfWork.inOne(() -> webhooks.lock(purview, id)
                .map(webhook -> aim(by, webhook, seen, wanted))
                .orElseGet(Nothing::new));
    }

    private Outcome aim(User by, Webhook webhook, WebhookAim seen, WebhookAim wanted) {
        WebhookAim before = webhook.aim();
        if (before.equals(wanted)) {
            return new Aimed();
        }
        if (!before.equals(seen)) {
            return new ChangedMeanwhile();
        }
        Instant now = clock.instant();
        webhooks.aim(webhook.id(), wanted);
        deeds.aimed(by, now, webhook, wanted);
        if (!before.address().equals(wanted.address())) {
            sendThere(by, webhook, now);
        }
        return new Aimed();
    }

    /** What stopped because of the former receiver goes on; what somebody switched off stays off. */
    private void sendThere(User by, Webhook webhook, Instant now) {
        if (webhook.state() == Webhook.State.OFF) {
            return;
        }
        if (webhooks.change(webhook.id(), Webhook.State.ON)) {
            deeds.record(by, now, Deed.WEBHOOK_SWITCHED_ON, webhook);
        }
        deliveries.hurry(webhook.id(), now);
    }
}
