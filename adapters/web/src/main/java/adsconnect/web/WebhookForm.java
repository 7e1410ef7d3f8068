package adsconnect.web;

import adsconnect.domain.notice.Topic;
import adsconnect.domain.notice.WebhookAddress;
import adsconnect.httpkit.Fields;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
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
                        .filter(topic -> ticked.contains(word(topic)))
                        .collect(Collectors.toSet()),
                form.first("reason").orElse(""));
    }

    /** Text key of what is wrong with it, besides the reason. */
    Optional<String> problem() {
        if (WebhookAddress.parse(address).isEmpty()) {
            return Optional.of("webhooks.problem.address");
        }
        return topics.isEmpty() ? Optional.of("webhooks.problem.topics") : Optional.empty();
    }

    /** As it stands in forms and in the keys of texts. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The value that is written so. */
    static <E extends Enum<E>> Optional<E> parse(E[] values, String word) {
        return Arrays.stream(values).filter(value -> word(value).equals(word)).findFirst();
    }
}
