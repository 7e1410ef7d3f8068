package adsconnect.application;

import adsconnect.domain.Chance;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.notice.ChangeWebhook;
import adsconnect.domain.notice.DeliverNews;
import adsconnect.domain.notice.MakeWebhook;
import adsconnect.domain.notice.ReadWebhooks;
import adsconnect.domain.notice.ReplayDeliveries;
import adsconnect.domain.notice.SpreadNews;
import adsconnect.domain.notice.TidyNews;
import adsconnect.domain.notice.port.TellOwner;
import adsconnect.domain.token.port.TokenVault;
import adsconnect.notify.HttpReceivers;
import adsconnect.postgres.Database;
import adsconnect.postgres.PostgresDeliveries;
import adsconnect.postgres.PostgresOutbox;
import adsconnect.postgres.PostgresWebhooks;
import adsconnect.web.WebhookUseCases;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;

/** Builds what tells people and programs of what happens (RECO-5). */
final class NoticeWiring implements AutoCloseable {

    /** So many webhooks may be slow at once before any waits for another. */
    private static final int DELIVERIES_AT_ONCE = 64;

    private static final Duration SPREAD_EVERY = Duration.ofMillis(500);
    private static final Duration TIDY_EVERY = Duration.ofMinutes(10);

    final WebhookUseCases webhooks;
    private final SpreadNews spreadNews;
    private final DeliverNews deliverNews;
    private final TidyNews tidyNews;
    private final HttpReceivers receivers;

    NoticeWiring(
            Vertx vertx,
            Database database,
            Users users,
            TokenVault vault,
            AuditTrail auditTrail,
            Settings.Notices settings,
            Chance chance,
            Clock clock) {
        PostgresOutbox outbox = new PostgresOutbox(database);
        PostgresWebhooks hooks = new PostgresWebhooks(database);
        PostgresDeliveries deliveries = new PostgresDeliveries(database);
        receivers = new HttpReceivers(vertx, settings.receivers());
        TellOwner tellOwner = news -> {};
        webhooks = new WebhookUseCases(
                new MakeWebhook(users, hooks, vault, receivers, auditTrail, database, clock),
                new ChangeWebhook(hooks, deliveries, vault, auditTrail, database, clock),
                new ReplayDeliveries(hooks, deliveries, auditTrail, database, chance, clock),
                new ReadWebhooks(hooks, deliveries, users));
        spreadNews = new SpreadNews(outbox, hooks, deliveries, tellOwner, database, clock);
        deliverNews = new DeliverNews(
                hooks,
                deliveries,
                vault,
                receivers,
                tellOwner,
                auditTrail,
                database,
                settings.retryFor(),
                chance,
                clock);
        tidyNews = new TidyNews(outbox, deliveries, clock);
    }

    void start(Jobs jobs) {
        jobs.every(SPREAD_EVERY, "events to be told", spreadNews::spread);
        jobs.drain("webhooks", DELIVERIES_AT_ONCE, deliverNews::claim, deliverNews::work);
        jobs.every(TIDY_EVERY, "old notices", tidyNews::tidy);
    }

    @Override
    public void close() {
        receivers.close();
    }
}
