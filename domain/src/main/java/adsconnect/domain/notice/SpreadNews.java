package adsconnect.domain.notice;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.notice.port.Deliveries;
import adsconnect.domain.notice.port.Outbox;
import adsconnect.domain.notice.port.Webhooks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Hands each event of the outbox on exactly once, in the order they were announced in: to its owner and to webhooks. */
public final class SpreadNews {

    private static final int AT_ONCE = 100;

    private final Outbox outbox;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final TellOwner tellOwner;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public SpreadNews(
            Outbox outbox,
            Webhooks webhooks,
            Deliveries deliveries,
            TellOwner tellOwner,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.outbox = outbox;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.tellOwner = tellOwner;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Spreads all there are. */
    public void spread() {
        while (spreadSome() == AT_ONCE) {
            // There may be more.
        }
    }

    private int spreadSome() {
        return unitOfWork.inOne(() -> {
            List<News> taken = outbox.take(AT_ONCE);
            taken.forEach(this::spread);
            return taken.size();
        });
    }

    private void spread(News news) {
        Instant now = clock.instant();
        tellOwner.tell(news);
        news.about()
                .user()
                .ifPresent(user ->
                        webhooks.hearing(news.topic(), user).forEach(webhook -> deliveries.queue(webhook, news, now)));
        outbox.spread(news.id(), now);
    }
}
