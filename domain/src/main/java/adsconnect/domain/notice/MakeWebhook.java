package adsconnect.domain.notice;

import adsconnect.domain.Occasion;
import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.notice.port.Receivers;
import adsconnect.domain.notice.port.Webhooks;
import adsconnect.domain.token.port.TokenVault;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes a webhook, whose secret is told this once (RECO-5). */
public final class MakeWebhook {

    /** More would be a mistake of a program. */
    static final int MOST = 20;

    private final Users users;
    private final Webhooks webhooks;
    private final KeepWebhookSecrets secrets;
    private final Receivers receivers;
    private final WebhookDeeds deeds;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public MakeWebhook(
            Users users,
            Webhooks webhooks,
            TokenVault vault,
            Receivers receivers,
            AuditTrail auditTrail,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.users = users;
        this.webhooks = webhooks;
        this.secrets = new KeepWebhookSecrets(vault);
        this.receivers = receivers;
        this.deeds = new WebhookDeeds(auditTrail);
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** @param secret on this occasion alone; it is kept sealed, and not shown again */
    public record Made(WebhookId id, int number, Secret secret) implements Outcome {}

    /** Nothing could be sent to such an address. */
    public record Unreachable(Answer.Trouble why) implements Outcome {}

    public record TooMany(int most) implements Outcome {}

    /** Whoever asks has no console, or the webhook of that occasion was removed meanwhile. */
    public record Nothing() implements Outcome {}

    /** The webhook of that occasion: the same one, with the same secret, however often it is asked for. */
    public Outcome make(User by, WebhookAddress address, Set<Topic> topics, Occasion occasion) {
        Optional<Answer.Trouble> obstacle = receivers.obstacle(address);
        if (obstacle.isPresent()) {
            return new Unreachable(obstacle.get());
        }
        WebhookId id = id(by, occasion);
        Secret secret = WebhookSecret.of(occasion, id);
        return unitOfWork.inOne(() -> {
            Optional<User> user = users.lock(by.id());
            Optional<Purview> purview = user.flatMap(Purview::of);
            if (purview.isEmpty()) {
                return new Nothing();
            }
            return webhooks.find(purview.get(), id)
                    .<Outcome>map(made -> new Made(id, made.number(), secret))
                    .orElseGet(() -> add(user.get(), id, address, topics, secret));
        });
    }

    private Outcome add(User owner, WebhookId id, WebhookAddress address, Set<Topic> topics, Secret secret) {
        if (webhooks.count(owner.id()) >= MOST) {
            return new TooMany(MOST);
        }
        Instant now = clock.instant();
        Optional<Integer> number = webhooks.add(id, owner.id(), address, topics, now);
        if (number.isEmpty()) {
            return new Nothing();
        }
        secrets.keep(id, secret);
        deeds.made(owner, now, number.get());
        return new Made(id, number.get(), secret);
    }

    private static WebhookId id(User by, Occasion occasion) {
        String hash = SecretHash.of(
                        occasion.derived("", 32, "webhook", by.id().value().toString()))
                .hex();
        return new WebhookId(new UUID(
                new BigInteger(hash.substring(0, 16), 16).longValue(),
                new BigInteger(hash.substring(16, 32), 16).longValue()));
    }
}
