package adsconnect.domain.notice;

import adsconnect.domain.access.Actor;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** What became of something that a webhook has; a word of the facts. */
    private enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** Where it led and leads, and each topic that came or went. Of a path no more than that it is another, for it may be secret. */
    void aimed(User by, Instant now, Webhook before, WebhookAim after) {
        Facts facts = Facts.NONE.and("webhook", before.number());
        if (!before.address().equals(after.address())) {
            facts = ledElsewhere(facts, before.address().uri(), after.address().uri());
        }
        for (Topic topic : Topic.announced()) {
            boolean hears = after.topics().contains(topic);
            if (before.topics().contains(topic) != hears) {
                facts = facts.and(nameOf(topic), hears ? Change.ADDED : Change.REMOVED);
            }
        }
        auditTrail.record(
                AuditLine.of(now, new Actor.Person(by.id()), Deed.WEBHOOK_CHANGED, Subject.of(before.owner()), facts));
    }

    private static Facts ledElsewhere(Facts facts, URI before, URI after) {
        Facts hosts = facts.and("from", before).and("to", after);
        boolean onlyPath = hosts.byName().get("from").equals(hosts.byName().get("to"));
        return onlyPath ? facts.and("path", Change.CHANGED) : hosts;
    }

    /** As facts are named: {@code accessLost}. */
    private static String nameOf(Topic topic) {
        String[] words = topic.name().split("_");
        return Stream.of(words)
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(),
                        name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)));
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
