package adsconnect.web;

import adsconnect.domain.audit.AuditFilter;
import adsconnect.domain.audit.Deed;
import adsconnect.httpkit.Fields;
import adsconnect.httpkit.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What an address of the audit says of the lines to be shown.
 *
 * @param from the first day, by the clocks of whoever reads
 * @param to the last day, by the same
 * @param below the number the page begins below
 */
record AuditQuery(AuditFilter filter, Optional<LocalDate> from, Optional<LocalDate> to, Optional<Long> below) {

    static final ListFilters FILTERS = ListFilters.NONE
            .words("q")
            .one("deed", Deed.values())
            .one("by", AuditFilter.ActorKind.values())
            .and("from", AuditQuery::isDay)
            .and("to", AuditQuery::isDay);

    static AuditQuery of(Visit visit) {
        Fields fields = visit.query();
        ZoneId zone = Preferences.of(visit).zone();
        Optional<LocalDate> from = day(fields, "from");
        Optional<LocalDate> to = day(fields, "to");
        return new AuditQuery(
                new AuditFilter(
                        fields.first("q").map(String::strip).filter(words -> !words.isEmpty()),
                        Words.one(fields, "deed", Deed.values()),
                        Words.one(fields, "by", AuditFilter.ActorKind.values()),
                        from.map(day -> day.atStartOfDay(zone).toInstant()),
                        to.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())),
                from,
                to,
                fields.first("before").filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf));
    }

    /** Where these lines are, from that number on. */
    String address(Optional<Long> place) {
        return AuditRoutes.AUDIT + query(place);
    }

    /** Where all of them are as a file. */
    String address(AuditFile.Format format) {
        return AuditRoutes.AUDIT + format.ending() + query(Optional.empty());
    }

    private String query(Optional<Long> place) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        filter.words().ifPresent(words -> query.add("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
        filter.deed().ifPresent(deed -> query.add("deed=" + Words.of(deed)));
        filter.by().ifPresent(by -> query.add("by=" + Words.of(by)));
        from.ifPresent(day -> query.add("from=" + day));
        to.ifPresent(day -> query.add("to=" + day));
        place.ifPresent(number -> query.add("before=" + number));
        return query.toString();
    }

    private static boolean isDay(String text) {
        return Days.parse(text).isPresent();
    }

    private static Optional<LocalDate> day(Fields fields, String name) {
        return fields.first(name).flatMap(Days::parse);
    }
}
