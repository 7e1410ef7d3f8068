package adsconnect.domain.notice;

import adsconnect.domain.access.Actor;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import java.time.Instant;

/** Writes down what is done with webhooks; each is named by its number. */
final class WebhookDeeds {

    private final AuditTrail auditTrail;

    WebhookDeeds(AuditTrail auditTrail) {
        this.auditTrail = auditTrail;
    }

    void record(User by, Instant now, Deed deed, Webhook webhook) {
        record(new Actor.Person(by.id()), now, deed, webhook.owner(), webhook.number());
    }

    void made(User by, Instant now, int number) {
        record(new Actor.Person(by.id()), now, Deed.WEBHOOK_MADE, by.id(), number);
    }

    /** Where it led and leads, and how much it hears of, as far as that changed. */
    void aimed(User by, Instant now, Webhook before, WebhookAim after) {
        Facts facts = Facts.NONE.and("webhook", before.number());
        if (!before.address().equals(after.address())) {
            facts = facts.and("from", before.address().uri())
                    .and("to", after.address().uri());
        }
        if (!before.topics().equals(after.topics())) {
            facts = facts.and("topics", after.topics().size());
        }
        auditTrail.record(
                AuditLine.of(now, new Actor.Person(by.id()), Deed.WEBHOOK_CHANGED, Subject.of(before.owner()), facts));
    }

    void replayed(User by, Instant now, Webhook webhook, int deliveries) {
        auditTrail.record(AuditLine.of(
                now,
                new Actor.Person(by.id()),
                Deed.DELIVERIES_REPLAYED,
                Subject.of(webhook.owner()),
                Facts.NONE.and("webhook", webhook.number()).and("deliveries", deliveries)));
    }

    /** Events that had been set aside. */
    void toldAnew(User by, Instant now, int events) {
        auditTrail.record(AuditLine.of(
                now,
                new Actor.Person(by.id()),
                Deed.DELIVERIES_REPLAYED,
                Subject.INSTALLATION,
                Facts.NONE.and("events", events)));
    }

    /** What the program did by itself. */
    void happened(Instant now, Deed deed, Webhook webhook) {
        record(new Actor.Program(), now, deed, webhook.owner(), webhook.number());
    }

    private void record(Actor by, Instant now, Deed deed, UserId owner, int number) {
        auditTrail.record(AuditLine.of(now, by, deed, Subject.of(owner), Facts.NONE.and("webhook", number)));
    }
}
