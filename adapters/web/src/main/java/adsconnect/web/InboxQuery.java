package adsconnect.web;

import adsconnect.domain.feedback.Feedback;
import adsconnect.domain.feedback.InboxFilter;
import adsconnect.domain.feedback.MessageNumber;
import adsconnect.httpkit.Fields;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an address of the inbox says of the messages to be shown; what makes no sense there is passed over.
 *
 * @param before where the page begins
 */
record InboxQuery(InboxFilter filter, Optional<MessageNumber> before) {

    static InboxQuery of(Fields fields) {
        return new InboxQuery(
                new InboxFilter(
                        one(fields, "state", InboxFilter.State.values()).orElse(InboxFilter.State.OPEN),
                        one(fields, "sentiment", Feedback.Sentiment.values()),
                        one(fields, "category", Feedback.Category.values())),
                fields.first("before").flatMap(MessageNumber::parse));
    }

    /** Where these messages are, from that one on. */
    String address(Optional<MessageNumber> from) {
        StringBuilder address = new StringBuilder(InboxRoutes.INBOX + "?state=" + word(filter.state()));
        filter.sentiment().ifPresent(sentiment -> address.append("&sentiment=").append(word(sentiment)));
        filter.category().ifPresent(category -> address.append("&category=").append(word(category)));
        from.ifPresent(number -> address.append("&before=").append(number.value()));
        return address.toString();
    }

    /** As it stands in an address and in the keys of texts. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> one(Fields fields, String name, E[] values) {
        return fields.first(name)
                .flatMap(given -> Arrays.stream(values)
                        .filter(value -> word(value).equals(given))
                        .findFirst());
    }
}
