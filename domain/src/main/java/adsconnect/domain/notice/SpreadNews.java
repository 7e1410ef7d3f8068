package adsconnect.domain.notice;

import adsconnect.domain.SecretsInText;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.notice.port.Deliveries;
import adsconnect.domain.notice.port.Outbox;
import adsconnect.domain.notice.port.Webhooks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Hands each event of the outbox on exactly once, in the order they were announced in: to its owner and to webhooks. */
public final class SpreadNews {

    private static final int AT_ONCE = 100;
    private static final int LONGEST_TROUBLE = 300;

    /** For so long none can be spread before that is taken for a fault of theirs. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Outbox outbox;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final TellOwner tellOwner;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    /** Since when this node could spread none, though some wait; empty while it can. */
    private final AtomicReference<Optional<Instant>> stuckSince = new AtomicReference<>(Optional.empty());

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
        try {
            int spread = unitOfWork.inOne(() -> {
                List<News> taken = outbox.take(AT_ONCE);
                taken.forEach(this::spread);
                return taken.size();
            });
            stuckSince.set(Optional.empty());
            return spread;
        } catch (RuntimeException oneOfThem) {
            return oneByOne(oneOfThem);
        }
    }

    /** One that can't be spread keeps no other back. If none can, that is hardly their fault, and all wait for a while. */
    private int oneByOne(RuntimeException failure) {
        List<EventId> waiting = outbox.waiting(AT_ONCE);
        Set<EventId> failed = new LinkedHashSet<>(waiting);
        failed.removeIf(event -> spreadAlone(event).isEmpty());
        if (waiting.isEmpty() || failed.size() == waiting.size() && !stuckForLong()) {
            throw failure;
        }
        if (failed.size() < waiting.size()) {
            stuckSince.set(Optional.empty());
        }
        for (EventId event : failed) {
            spreadAlone(event)
                    .ifPresent(again -> unitOfWork.inOne(() -> {
                        outbox.putAside(event, clock.instant(), trouble(again));
                        return event;
                    }));
        }
        return waiting.size();
    }

    private boolean stuckForLong() {
        Instant now = clock.instant();
        Instant since =
                stuckSince.updateAndGet(known -> Optional.of(known.orElse(now))).orElseThrow();
        return !now.isBefore(since.plus(PATIENCE));
    }

    /** Why it could not be spread; empty if it could. */
    private Optional<RuntimeException> spreadAlone(EventId event) {
        try {
            unitOfWork.inOne(() -> {
                outbox.take(event).ifPresent(this::spread);
                return event;
            });
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }

    private static String trouble(RuntimeException failure) {
        String words = SecretsInText.masked(failure.getClass().getSimpleName() + ": " + failure.getMessage())
                .replaceAll("\\p{Cntrl}+", " ");
        return words.substring(0, Math.min(LONGEST_TROUBLE, words.length()));
    }

    private void spread(News news) {
        Instant now = clock.instant();
        tellOwner.tell(news);
        hearing(news).forEach(webhook -> deliveries.queue(webhook, news, now));
        outbox.spread(news.id(), now);
    }

    /** A transfer is told to both owners; whoever hears of both was told by what the former one was told. */
    private Set<WebhookId> hearing(News news) {
        Set<WebhookId> hearing = new LinkedHashSet<>();
        news.about().user().ifPresent(user -> hearing.addAll(webhooks.hearing(news.topic(), user)));
        if (news.theirsNow()) {
            news.formerOwner().ifPresent(former -> hearing.removeAll(webhooks.hearing(news.topic(), former)));
        }
        return hearing;
    }
}
