package adsconnect.web;

import adsconnect.domain.feedback.Feedback;
import adsconnect.domain.feedback.InboxFilter;
import adsconnect.domain.feedback.MessageNumber;
import adsconnect.httpkit.Fields;
import java.util.Optional;

/**
 * What an address of the inbox says of the messages to be shown.
 *
 * @param before where the page begins
 */
record InboxQuery(InboxFilter filter, Optional<MessageNumber> before) {

    static final ListFilters FILTERS = ListFilters.NONE
            .one("state", InboxFilter.State.values())
            .one("sentiment", Feedback.Sentiment.values())
            .one("category", Feedback.Category.values());

    static InboxQuery of(Fields fields) {
        return new InboxQuery(
                new InboxFilter(
                        Words.one(fields, "state", InboxFilter.State.values()).orElse(InboxFilter.State.OPEN),
                        Words.one(fields, "sentiment", Feedback.Sentiment.values()),
                        Words.one(fields, "category", Feedback.Category.values())),
                fields.first("before").flatMap(MessageNumber::parse));
    }

    /** Where these messages are, from that one on. */
    String address(Optional<MessageNumber> from) {
        StringBuilder address = new StringBuilder(InboxRoutes.INBOX + "?state=" + Words.of(filter.state()));
        filter.sentiment().ifPresent(sentiment -> address.append("&sentiment=").append(Words.of(sentiment)));
        filter.category().ifPresent(category -> address.append("&category=").append(Words.of(category)));
        from.ifPresent(number -> address.append("&before=").append(number.value()));
        return address.toString();
    }
}
