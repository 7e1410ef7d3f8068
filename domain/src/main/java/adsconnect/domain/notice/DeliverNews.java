package adsconnect.domain.notice;

import adsconnect.domain.Chance;
import adsconnect.domain.LeaseLost;
import adsconnect.domain.Secret;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.port.Users;
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
    private final Users users;
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
            Users users,
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
        this.users = users;
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

    /** @throws RuntimeException what kept it from being sent or written down; it is tried again as if it had not arrived */
    public void work(Claimed claimed) {
        // Whoever removed the webhook removed its deliveries, too.
        webhooks.find(ALL, claimed.delivery().webhook()).ifPresent(webhook -> work(claimed, webhook));
    }

    private void work(Claimed claimed, Webhook webhook) {
        try {
            send(claimed, webhook).ifPresent(answer -> settled(claimed, webhook.address(), answer));
        } catch (RuntimeException failure) {
            ourFault(claimed, webhook.address(), failure);
            throw failure;
        }
    }

    /** Its owner is told in the end, for only they miss it; the receiver is not to blame, and it is not paused. */
    private void ourFault(Claimed claimed, WebhookAddress to, RuntimeException failure) {
        try {
            settled(claimed, to, new Answer.Missed(Answer.Trouble.OUR_FAULT));
        } catch (RuntimeException another) {
            failure.addSuppressed(another);
        }
    }

    /** The webhook first, as whoever replays or removes does, or each would wait for the other. */
    private void settled(Claimed claimed, WebhookAddress to, Answer answer) {
        inOne(() -> webhooks.lock(ALL, claimed.delivery().webhook())
                .ifPresent(webhook -> settle(webhook, claimed, to, answer)));
    }

    /** Empty if it was removed meanwhile, and its secret with it. */
    private Optional<Answer> send(Claimed claimed, Webhook webhook) {
        News news = claimed.delivery().news();
        if (!mayHear(webhook, news)) {
            return Optional.of(new Answer.Missed(Answer.Trouble.NO_RIGHT));
        }
        List<Secret> signing = secrets.signing(webhook.id(), clock.instant());
        if (!signing.isEmpty()) {
            return Optional.of(receivers.send(webhook.address(), signing, news, clock.instant()));
        }
        if (webhooks.find(ALL, webhook.id()).isEmpty()) {
            return Optional.empty();
        }
        throw new IllegalStateException("Webhook no. " + webhook.number() + " has no secret");
    }

    /** What was queued while its owner was still an admin may be about somebody else. */
    private boolean mayHear(Webhook webhook, News news) {
        return users.byId(webhook.owner())
                .flatMap(Webhook::reach)
                .filter(reach -> news.about().user().filter(reach::includes).isPresent())
                .isPresent();
    }

    /** Where it leads by now neither earns nor is to blame for what became of it elsewhere, and is tried at once. */
    private void settle(Webhook webhook, Claimed claimed, WebhookAddress to, Answer answer) {
        Instant now = clock.instant();
        if (to.equals(webhook.address())) {
            settle(webhook, claimed, answer);
        } else if (answer.arrived()) {
            deliveries.delivered(claimed, now, answer);
        } else {
            deliveries.putOff(claimed, now, answer, now);
        }
    }

    private void settle(Webhook webhook, Claimed claimed, Answer answer) {
        Instant now = clock.instant();
        if (answer.arrived()) {
            deliveries.delivered(claimed, now, answer);
            webhooks.succeeded(webhook.id(), now);
        } else if (answer.equals(new Answer.Missed(Answer.Trouble.NO_RIGHT))) {
            deliveries.givenUp(claimed, now, answer);
        } else if (answer.gone()) {
            webhooks.failed(webhook.id(), now);
            deliveries.givenUp(claimed, now, answer);
            stop(webhook, Webhook.State.GONE, now);
        } else if (!triedAgain(claimed, answer, now)) {
            giveUp(webhook, claimed.delivery(), answer, now);
        }
    }

    /** False if it was tried for long enough, and is given up. */
    private boolean triedAgain(Claimed claimed, Answer answer, Instant now) {
        Delivery delivery = claimed.delivery();
        webhooks.failed(delivery.webhook(), now);
        boolean again = now.isBefore(delivery.firstTriedAt().orElse(now).plus(retryFor));
        if (again) {
            deliveries.putOff(claimed, now, answer, now.plus(RetryPause.after(delivery.attempts(), answer, chance)));
        } else {
            deliveries.givenUp(claimed, now, answer);
        }
        return again;
    }

    private void giveUp(Webhook webhook, Delivery delivery, Answer answer, Instant now) {
        Instant tried = delivery.firstTriedAt().orElse(now);
        boolean ours = answer.equals(new Answer.Missed(Answer.Trouble.OUR_FAULT));
        if (ours || webhook.succeededAt().filter(at -> at.isAfter(tried)).isPresent()) {
            tell(webhook, Topic.WEBHOOK_FAILING, now);
        } else {
            stop(webhook, Webhook.State.PAUSED, now);
        }
    }

    private void inOne(Runnable work) {
        try {
            unitOfWork.inOne(() -> {
                work.run();
                return work;
            });
        } catch (LeaseLost lost) {
            // Whoever holds it now sends it again.
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
