package adsconnect.domain.notice;

import adsconnect.domain.Chance;
import adsconnect.domain.LeaseLost;
import adsconnect.domain.Secret;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Purview;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.notice.port.Deliveries;
import adsconnect.domain.notice.port.Deliveries.Claimed;
import adsconnect.domain.notice.port.Receivers;
import adsconnect.domain.notice.port.Webhooks;
import adsconnect.domain.token.port.TokenVault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sends what waits to webhooks, each as often as it takes and for as long as is retried (RECO-5). A node that dies between
 * sending and writing that down leaves it to another, which sends it again under the same id.
 */
public final class DeliverNews {

    /** So that a slow receiver leaves room for others. */
    private static final int AT_ONCE_TO_ONE = 4;

    /** Sending may take ten seconds, and the database a while. */
    private static final Duration LEASE = Duration.ofSeconds(45);

    private static final Purview ALL = new Purview.Everybody();

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final KeepWebhookSecrets secrets;
    private final Receivers receivers;
    private final TellOwner tellOwner;
    private final WebhookDeeds deeds;
    private final UnitOfWork unitOfWork;
    private final Duration retryFor;
    private final Chance chance;
    private final Clock clock;

    public DeliverNews(
            Webhooks webhooks,
            Deliveries deliveries,
            TokenVault vault,
            Receivers receivers,
            TellOwner tellOwner,
            AuditTrail auditTrail,
            UnitOfWork unitOfWork,
            Duration retryFor,
            Chance chance,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.secrets = new KeepWebhookSecrets(vault);
        this.receivers = receivers;
        this.tellOwner = tellOwner;
        this.deeds = new WebhookDeeds(auditTrail);
        this.unitOfWork = unitOfWork;
        this.retryFor = retryFor;
        this.chance = chance;
        this.clock = clock;
    }

    public Optional<Claimed> claim() {
        Instant now = clock.instant();
        return deliveries.claim(now, now.plus(LEASE), AT_ONCE_TO_ONE);
    }

    public void work(Claimed claimed) {
        WebhookId id = claimed.delivery().webhook();
        Optional<Webhook> webhook = webhooks.find(ALL, id);
        List<Secret> signing = secrets.signing(id, clock.instant());
        if (webhook.isEmpty() || signing.isEmpty()) {
            // Removed meanwhile, and its deliveries with it.
            return;
        }
        Answer answer = receivers.send(
                webhook.get().address(), signing, claimed.delivery().news(), clock.instant());
        try {
            unitOfWork.inOne(() -> {
                webhooks.lock(ALL, id).ifPresent(locked -> settle(locked, claimed, answer));
                return id;
            });
        } catch (LeaseLost lost) {
            // Whoever holds it now sends it again.
        }
    }

    private void settle(Webhook webhook, Claimed claimed, Answer answer) {
        Instant now = clock.instant();
        if (answer.arrived()) {
            deliveries.delivered(claimed, now, answer);
            webhooks.succeeded(webhook.id(), now);
            return;
        }
        webhooks.failed(webhook.id(), now);
        if (answer.gone()) {
            deliveries.givenUp(claimed, now, answer);
            stop(webhook, Webhook.State.GONE, now);
            return;
        }
        Delivery delivery = claimed.delivery();
        if (now.isBefore(delivery.since().plus(retryFor))) {
            deliveries.putOff(claimed, now, answer, now.plus(RetryPause.after(delivery.attempts(), answer, chance)));
            return;
        }
        deliveries.givenUp(claimed, now, answer);
        if (webhook.succeededAt().filter(at -> at.isAfter(delivery.since())).isPresent()) {
            tell(webhook, Topic.WEBHOOK_FAILING, now);
        } else {
            stop(webhook, Webhook.State.PAUSED, now);
        }
    }

    private void stop(Webhook webhook, Webhook.State state, Instant now) {
        if (webhook.state() == Webhook.State.ON && webhooks.change(webhook.id(), state)) {
            boolean gone = state == Webhook.State.GONE;
            deeds.happened(now, gone ? Deed.WEBHOOK_GONE : Deed.WEBHOOK_PAUSED, webhook);
            tell(webhook, gone ? Topic.WEBHOOK_GONE : Topic.WEBHOOK_PAUSED, now);
        }
    }

    private void tell(Webhook webhook, Topic topic, Instant now) {
        tellOwner.tell(News.of(
                new EventId(chance.id()),
                topic,
                now,
                Subject.of(webhook.owner()),
                Facts.NONE.and("webhook", webhook.number())));
    }
}
