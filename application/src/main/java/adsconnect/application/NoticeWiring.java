package adsconnect.application;

import adsconnect.domain.Chance;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.notice.AimWebhook;
import adsconnect.domain.notice.ChangeWebhook;
import adsconnect.domain.notice.DeliverNews;
import adsconnect.domain.notice.MakeWebhook;
import adsconnect.domain.notice.QueueLetters;
import adsconnect.domain.notice.ReadNotices;
import adsconnect.domain.notice.ReadWebhooks;
import adsconnect.domain.notice.ReplayDeliveries;
import adsconnect.domain.notice.SendLetters;
import adsconnect.domain.notice.SpreadNews;
import adsconnect.domain.notice.TellOwner;
import adsconnect.domain.notice.TidyNews;
import adsconnect.domain.token.port.TokenVault;
import adsconnect.notify.HttpReceivers;
import adsconnect.notify.SmtpPostbox;
import adsconnect.postgres.Database;
import adsconnect.postgres.PostgresAlarms;
import adsconnect.postgres.PostgresDeliveries;
import adsconnect.postgres.PostgresInbox;
import adsconnect.postgres.PostgresLetterQueue;
import adsconnect.postgres.PostgresNotices;
import adsconnect.postgres.PostgresOutbox;
import adsconnect.postgres.PostgresWebhooks;
import adsconnect.web.NoticeUseCases;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Builds what tells people and programs of what happens (RECO-5). */
final class NoticeWiring implements AutoCloseable {

    /** So many webhooks may be slow at once before any waits for another. */
    private static final int DELIVERIES_AT_ONCE = 64;

    private static final int LETTERS_AT_ONCE = 4;

    private static final Duration SPREAD_EVERY = Duration.ofMillis(500);
    private static final Duration TIDY_EVERY = Duration.ofMinutes(10);

    final NoticeUseCases useCases;
    final QueueLetters letters;
    private final SpreadNews spreadNews;
    private final DeliverNews deliverNews;
    private final TidyNews tidyNews;
    private final HttpReceivers receivers;
    final Optional<SmtpPostbox> postbox;
    private final Optional<SendLetters> sendLetters;

    NoticeWiring(
            Vertx vertx,
            Database database,
            Users users,
            TokenVault vault,
            AuditTrail auditTrail,
            Settings.Notices settings,
            URI publicUrl,
            Chance chance,
            Clock clock) {
        PostgresOutbox outbox = new PostgresOutbox(database);
        PostgresWebhooks hooks = new PostgresWebhooks(database);
        PostgresDeliveries deliveries = new PostgresDeliveries(database);
        receivers = new HttpReceivers(vertx, settings.receivers());
        PostgresNotices notices = new PostgresNotices(database);
        PostgresLetterQueue letterQueue = new PostgresLetterQueue(database);
        letters = new QueueLetters(settings.mail().isPresent(), letterQueue, vault, chance, clock);
        TellOwner tellOwner = new TellOwner(users, notices, letters);
        useCases = new NoticeUseCases(
                new MakeWebhook(users, hooks, vault, receivers, auditTrail, database, clock),
                new ChangeWebhook(hooks, deliveries, vault, auditTrail, database, clock),
                new AimWebhook(hooks, deliveries, receivers, auditTrail, database, clock),
                new ReplayDeliveries(hooks, deliveries, outbox, auditTrail, database, chance, clock),
                new ReadWebhooks(hooks, deliveries, users),
                new ReadNotices(notices, clock),
                letterQueue,
                outbox,
                letters.ready());
        spreadNews = new SpreadNews(outbox, hooks, deliveries, tellOwner, database, clock);
        deliverNews = new DeliverNews(
                hooks,
                deliveries,
                users,
                vault,
                receivers,
                tellOwner,
                auditTrail,
                database,
                settings.retryFor(),
                chance,
                clock);
        postbox = settings.mail().map(server -> new SmtpPostbox(vertx, server));
        sendLetters = postbox.map(server -> new SendLetters(
                letterQueue,
                new LettersInWords(publicUrl, new PostgresInbox(database), users),
                server,
                vault,
                new PostgresAlarms(database),
                database,
                chance,
                clock));
        tidyNews = new TidyNews(outbox, deliveries, notices, letterQueue, clock);
    }

    void start(Jobs jobs) {
        jobs.every(SPREAD_EVERY, "events to be told", spreadNews::spread);
        jobs.drain("webhooks", DELIVERIES_AT_ONCE, deliverNews::claim, deliverNews::work);
        sendLetters.ifPresent(send -> jobs.drain("letters", LETTERS_AT_ONCE, send::claim, send::work));
        jobs.every(TIDY_EVERY, "old notices", tidyNews::tidy);
    }

    @Override
    public void close() {
        receivers.close();
        postbox.ifPresent(SmtpPostbox::close);
    }
}
