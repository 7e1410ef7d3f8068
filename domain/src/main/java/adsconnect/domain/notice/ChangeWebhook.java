package adsconnect.domain.notice;

import adsconnect.domain.Occasion;
import adsconnect.domain.Secret;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.notice.port.Deliveries;
import adsconnect.domain.notice.port.Webhooks;
import adsconnect.domain.token.port.TokenVault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Switches a webhook on or off, gives it another secret, or removes it. */
public final class ChangeWebhook {

    /** How long the former secret signs too, so that a receiver can be given the new one in peace. */
    public static final Duration BOTH_SECRETS = Duration.ofHours(24);

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final KeepWebhookSecrets secrets;
    private final WebhookDeeds deeds;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ChangeWebhook(
            Webhooks webhooks,
            Deliveries deliveries,
            TokenVault vault,
            AuditTrail auditTrail,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.secrets = new KeepWebhookSecrets(vault);
        this.deeds = new WebhookDeeds(auditTrail);
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Switches it on, and all that waits is sent at once, or off. False if they may see no such webhook. */
    public boolean turn(User by, Purview purview, WebhookId id, boolean on) {
        return unitOfWork.inOne(() -> {
            Optional<Webhook> webhook = webhooks.lock(purview, id);
            webhook.ifPresent(found -> turn(by, found, on));
            return webhook.isPresent();
        });
    }

    private void turn(User by, Webhook webhook, boolean on) {
        Instant now = clock.instant();
        if (webhooks.change(webhook.id(), on ? Webhook.State.ON : Webhook.State.OFF)) {
            if (on) {
                deliveries.hurry(webhook.id(), now);
            }
            deeds.record(by, now, on ? Deed.WEBHOOK_SWITCHED_ON : Deed.WEBHOOK_SWITCHED_OFF, webhook);
        }
    }

    /** The new secret, on this occasion alone; for a while the former one signs too. Empty if they may see no such webhook. */
    public Optional<Secret> roll(User by, Purview purview, WebhookId id, Occasion occasion) {
        return unitOfWork.inOne(() -> webhooks.lock(purview, id).map(webhook -> roll(by, webhook, occasion)));
    }

    private Secret roll(User by, Webhook webhook, Occasion occasion) {
        Instant now = clock.instant();
        Secret secret = WebhookSecret.of(occasion, webhook.id());
        Instant formerUntil = now.plus(BOTH_SECRETS);
        if (secrets.roll(webhook.id(), secret, formerUntil)) {
            webhooks.rolled(webhook.id(), formerUntil);
            deeds.record(by, now, Deed.WEBHOOK_SECRET_ROLLED, webhook);
        }
        return secret;
    }

    /** Removes it with all that was sent or waits. False if they may see no such webhook. */
    public boolean remove(User by, Purview purview, WebhookId id) {
        return unitOfWork.inOne(() -> {
            Optional<Webhook> webhook = webhooks.lock(purview, id);
            webhook.ifPresent(found -> {
                webhooks.remove(id);
                secrets.destroy(id);
                deeds.record(by, clock.instant(), Deed.WEBHOOK_REMOVED, found);
            });
            return webhook.isPresent();
        });
    }
}
