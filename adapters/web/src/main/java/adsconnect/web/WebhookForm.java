package adsconnect.web;

import adsconnect.domain.notice.Topic;
import adsconnect.domain.notice.WebhookAddress;
import adsconnect.domain.notice.WebhookAim;
import adsconnect.httpkit.Fields;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody wants a webhook to be, as their form says it. */
record WebhookForm(String address, Set<Topic> topics, String reason) {

    /** Also nothing at all, of which the problem is not how it is written. */
    private static final Pattern PLAIN = Pattern.compile("[!-~]*");

    /** All that goes wrong, and the good news that somebody waits for. */
    static final WebhookForm FRESH = new WebhookForm("", EnumSet.copyOf(Topic.announced()), "");

    static WebhookForm of(Fields form) {
        return new WebhookForm(
                form.first("address").orElse(""),
                topics(form, "topic"),
                form.first("reason").orElse(""));
    }

    /** As it is. */
    static WebhookForm of(WebhookAim aim) {
        return new WebhookForm(aim.address().text(), aim.topics(), "");
    }

    /** What the webhook was when that form was shown; empty if the form does not say so. */
    static Optional<WebhookAim> seen(Fields form) {
        Set<Topic> topics = topics(form, "seen-topic");
        return form.first("seen-address")
                .flatMap(WebhookAddress::parse)
                .filter(address -> !topics.isEmpty())
                .map(address -> new WebhookAim(address, topics));
    }

    private static Set<Topic> topics(Fields form, String field) {
        Set<String> ticked = Set.copyOf(form.all(field));
        return Topic.announced().stream()
                .filter(topic -> ticked.contains(Words.of(topic)))
                .collect(Collectors.toSet());
    }

    /** What it asks for, once nothing is wrong with it. */
    WebhookAim aim() {
        return new WebhookAim(WebhookAddress.parse(address).orElseThrow(), topics);
    }

    /** What is wrong with it, besides the reason. */
    Optional<Problem> problem() {
        if (WebhookAddress.parse(address).isEmpty()) {
            return Optional.of(
                    PLAIN.matcher(address.strip()).matches() ? Problem.WEBHOOK_ADDRESS : Problem.WEBHOOK_CHARACTERS);
        }
        return topics.isEmpty() ? Optional.of(Problem.WEBHOOK_TOPICS) : Optional.empty();
    }
}
