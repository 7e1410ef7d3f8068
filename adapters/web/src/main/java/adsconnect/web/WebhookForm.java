package adsconnect.web;

import adsconnect.domain.notice.Topic;
import adsconnect.domain.notice.WebhookAddress;
import adsconnect.httpkit.Fields;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody wants a new webhook to be, as their form says it. */
record WebhookForm(String address, Set<Topic> topics, String reason) {

    /** All that goes wrong, and the good news that somebody waits for. */
    static final WebhookForm FRESH = new WebhookForm("", EnumSet.copyOf(Topic.announced()), "");

    static WebhookForm of(Fields form) {
        Set<String> ticked = Set.copyOf(form.all("topic"));
        return new WebhookForm(
                form.first("address").orElse(""),
                Topic.announced().stream()
                        .filter(topic -> ticked.contains(Words.of(topic)))
                        .collect(Collectors.toSet()),
                form.first("reason").orElse(""));
    }

    /** What is wrong with it, besides the reason. */
    Optional<Problem> problem() {
        if (WebhookAddress.parse(address).isEmpty()) {
            return Optional.of(Problem.WEBHOOK_ADDRESS);
        }
        return topics.isEmpty() ? Optional.of(Problem.WEBHOOK_TOPICS) : Optional.empty();
    }
}
