package adsconnect.web;

import adsconnect.domain.audit.AuditFilter;
import adsconnect.domain.audit.Deed;
import adsconnect.httpkit.Fields;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What an address of the audit says of the lines to be shown; what makes no sense there is passed over.
 *
 * @param below the number the page begins below
 */
record AuditQuery(AuditFilter filter, Optional<Long> below) {

    private static final int LONGEST_WORDS = 100;

    static AuditQuery of(Fields fields) {
        return new AuditQuery(
                new AuditFilter(
                        fields.first("q")
                                .map(String::strip)
                                .filter(words -> !words.isEmpty() && words.length() <= LONGEST_WORDS),
                        Words.one(fields, "deed", Deed.values()),
                        Words.one(fields, "by", AuditFilter.ActorKind.values()),
                        day(fields, "from"),
                        day(fields, "to")),
                fields.first("before").filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf));
    }

    /** Where these lines are, from that number on. */
    String address(Optional<Long> from) {
        return AuditRoutes.AUDIT + query(from);
    }

    /** Where all of them are as a file. */
    String address(AuditFile.Format format) {
        return AuditRoutes.AUDIT + format.ending() + query(Optional.empty());
    }

    private String query(Optional<Long> from) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        filter.words().ifPresent(words -> query.add("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
        filter.deed().ifPresent(deed -> query.add("deed=" + Words.of(deed)));
        filter.by().ifPresent(by -> query.add("by=" + Words.of(by)));
        filter.from().ifPresent(day -> query.add("from=" + day));
        filter.to().ifPresent(day -> query.add("to=" + day));
        from.ifPresent(number -> query.add("before=" + number));
        return query.toString();
    }

    private static Optional<LocalDate> day(Fields fields, String name) {
        try {
            return fields.first(name).filter(text -> text.length() == 10).map(LocalDate::parse);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
