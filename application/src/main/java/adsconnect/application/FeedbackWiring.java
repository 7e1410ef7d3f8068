package adsconnect.application;

import adsconnect.domain.feedback.ReadInbox;
import adsconnect.domain.feedback.RecognizeSender;
import adsconnect.domain.feedback.SendMessage;
import adsconnect.domain.feedback.SettleMessage;
import adsconnect.domain.notice.QueueLetters;
import adsconnect.postgres.Database;
import adsconnect.postgres.PostgresAuditTrail;
import adsconnect.postgres.PostgresConnections;
import adsconnect.postgres.PostgresInbox;
import adsconnect.postgres.PostgresUsers;
import adsconnect.web.InboxUseCases;
import java.time.Clock;

/** Builds how people and programs write to whoever runs the installation, and how that is read. */
final class FeedbackWiring {

    final SendMessage sendMessage;
    final RecognizeSender recognizeSender;
    final InboxUseCases useCases;

    FeedbackWiring(Database database, QueueLetters letters, Settings settings, Clock clock) {
        PostgresInbox inbox = new PostgresInbox(database);
        PostgresAuditTrail auditTrail = new PostgresAuditTrail(database);
        sendMessage = new SendMessage(
                new MailedInbox(inbox, letters, settings.supportEmail()),
                new PostgresConnections(database),
                auditTrail,
                database,
                clock);
        recognizeSender = new RecognizeSender(inbox);
        useCases = new InboxUseCases(
                new ReadInbox(inbox, new PostgresUsers(database)),
                new SettleMessage(inbox, auditTrail, database, clock));
    }
}
