package adsconnect.web;

import adsconnect.domain.SecretsInText;
import adsconnect.domain.access.AccessPolicy;
import adsconnect.domain.access.User;
import adsconnect.domain.notice.Answer;
import adsconnect.domain.notice.Delivery;
import adsconnect.domain.notice.ReadWebhooks;
import adsconnect.domain.notice.Topic;
import adsconnect.domain.notice.Webhook;
import adsconnect.domain.notice.port.LetterQueue;
import adsconnect.domain.notice.port.Outbox;
import adsconnect.ui.Moment;
import adsconnect.ui.webhooks.WebhookPage;
import adsconnect.ui.webhooks.WebhooksPage;
import java.time.Instant;
import java.util.Optional;

/** Webhooks and deliveries as the rows of lists. */
final class WebhookRows {

    private final Formats formats;
    private final User reader;
    private final Instant now;

    WebhookRows(Formats formats, User reader, Instant now) {
        this.formats = formats;
        this.reader = reader;
        this.now = now;
    }

    /** Its text key. */
    static String topic(Topic topic) {
        return "notice.topic." + Words.of(topic);
    }

    WebhooksPage.Hook hook(ReadWebhooks.Seen seen) {
        Webhook webhook = seen.webhook();
        return new WebhooksPage.Hook(
                WebhookRoutes.webhook(webhook.id()),
                webhook.number(),
                webhook.address().text(),
                seen.owner()
                        .filter(owner -> !AccessPolicy.mayUse(reader.id(), owner.id()))
                        .map(owner -> owner.email().value())
                        .orElse(null),
                seen.silent() ? "silent" : Words.of(webhook.state()),
                seen.silent() ? "bad" : tone(webhook),
                webhook.topics().stream().map(WebhookRows::topic).toList(),
                (int) seen.counts().waiting(),
                (int) seen.counts().givenUp(),
                past(webhook.succeededAt()),
                past(webhook.failingSince()));
    }

    /** A letter that was not sent; whom it was for and what the mail server said of it. */
    WebhooksPage.Letter letter(LetterQueue.GivenUp over) {
        return new WebhooksPage.Letter(
                over.letter().to().value(),
                "webhooks.letter." + Words.of(over.letter().kind()),
                SecretsInText.masked(over.trouble()),
                formats.moment(over.at(), now));
    }

    /** An event that can't be told, and why. */
    WebhooksPage.Event event(Outbox.SetAside event) {
        return new WebhooksPage.Event(
                event.id().value().toString(),
                event.topic().map(WebhookRows::topic).orElse("webhooks.event.unknown"),
                event.trouble(),
                formats.moment(event.happenedAt(), now));
    }

    private static String tone(Webhook webhook) {
        return switch (webhook.state()) {
            case ON -> webhook.failingSince().isPresent() ? "warning" : "good";
            case OFF -> "off";
            case PAUSED, GONE -> "bad";
        };
    }

    /** Null once only one secret signs. */
    Moment formerUntil(Webhook webhook) {
        return webhook.formerUntil()
                .filter(until -> until.isAfter(now))
                .map(until -> formats.end(until, now))
                .orElse(null);
    }

    WebhookPage.Delivery delivery(Delivery delivery) {
        Optional<Answer> answer = delivery.last().map(Delivery.Attempt::answer);
        Optional<Answer.Answered> answered =
                answer.filter(Answer.Answered.class::isInstance).map(Answer.Answered.class::cast);
        return new WebhookPage.Delivery(
                Long.toString(delivery.number().value()),
                delivery.news().id().value().toString(),
                topic(delivery.news().topic()),
                delivery.news().accountName().orElse(null),
                formats.moment(delivery.news().at(), now),
                "webhooks.delivery." + Words.of(delivery.state()),
                tone(delivery),
                delivery.attempts(),
                delivery.dueAt()
                        .filter(due -> due.isAfter(now))
                        .map(due -> formats.end(due, now))
                        .orElse(null),
                past(delivery.last().map(Delivery.Attempt::at)),
                answered.map(got -> Integer.toString(got.status())).orElse(null),
                answer.filter(Answer.Missed.class::isInstance)
                        .map(missed -> "webhooks.trouble." + Words.of(((Answer.Missed) missed).trouble()))
                        .orElse(null),
                answered.map(Answer.Answered::words).orElse(null));
    }

    private static String tone(Delivery delivery) {
        return switch (delivery.state()) {
            case WAITING -> delivery.last().isPresent() ? "warning" : "busy";
            case DELIVERED -> "good";
            case GIVEN_UP -> "bad";
        };
    }

    private Moment past(Optional<Instant> at) {
        return at.map(then -> formats.moment(then, now)).orElse(null);
    }
}
