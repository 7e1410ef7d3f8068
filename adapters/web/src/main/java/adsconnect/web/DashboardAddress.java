package adsconnect.web;

import adsconnect.domain.account.ProfileId;
import adsconnect.domain.metrics.Measure;
import adsconnect.httpkit.Fields;
import adsconnect.httpkit.Visit;
import adsconnect.ui.dashboard.Carried;
import adsconnect.ui.dashboard.Link;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that is chosen on a dashboard, as its address says it, so that it can be kept and passed on (DASH-3). */
record DashboardAddress(
        ProfileId profile, PeriodAddress period, List<Measure> measures, TableAddress campaigns, TableAddress terms) {

    static final String NUMBERS = "numbers";
    static final String TREND = "trend";
    static final String CAMPAIGNS = "campaigns";
    static final String TERMS = "search-terms";

    /** What the fields of the search terms begin with; those of the campaigns have plain names. */
    static final String TERM = "term-";

    /** More lines can't be told apart. */
    static final int MOST_MEASURES = 3;

    private static final List<Measure> FIRST_MEASURES = List.of(Measure.SPEND, Measure.SALES);
    private static final Pattern COMMA = Pattern.compile(",");

    static DashboardAddress of(ProfileId profile, Fields query) {
        List<Measure> measures = query.first("measures").stream()
                .flatMap(COMMA::splitAsStream)
                .map(MeasureNames::of)
                .flatMap(Optional::stream)
                .distinct()
                .limit(MOST_MEASURES)
                .toList();
        return new DashboardAddress(
                profile,
                PeriodAddress.of(query),
                measures.isEmpty() ? FIRST_MEASURES : measures,
                TableAddress.of(query, ""),
                TableAddress.of(query, TERM));
    }

    /** What the page shows that htmx asks from. */
    static Optional<DashboardAddress> shown(ProfileId profile, Visit visit) {
        try {
            return visit.header("hx-current-url")
                    .map(URI::create)
                    .filter(address -> ConnectionRoutes.connection(profile).equals(address.getPath()))
                    .map(address -> of(profile, fields(address.getRawQuery())));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    DashboardAddress with(PeriodAddress other) {
        return new DashboardAddress(profile, other, measures, campaigns.at(1), terms.at(1));
    }

    DashboardAddress with(List<Measure> others) {
        return new DashboardAddress(profile, period, others, campaigns, terms);
    }

    DashboardAddress withCampaigns(TableAddress others) {
        return new DashboardAddress(profile, period, measures, others, terms);
    }

    DashboardAddress withTerms(TableAddress others) {
        return new DashboardAddress(profile, period, measures, campaigns, others);
    }

    /** Of the whole page. */
    String page() {
        return ConnectionRoutes.connection(profile) + query(fields().toList());
    }

    /** Of a part of it. */
    String part(String name) {
        return ConnectionRoutes.connection(profile) + "/" + name + query(fields().toList());
    }

    Link link(String part) {
        return new Link(page(), part(part));
    }

    /** Of a file that holds what is shown of these days. */
    String file(String name, List<Carried> fields) {
        return ConnectionRoutes.connection(profile) + "/" + name + ".csv"
                + query(Stream.concat(period.fields().stream(), fields.stream()).toList());
    }

    List<Carried> measureFields() {
        return measures.equals(FIRST_MEASURES)
                ? List.of()
                : List.of(new Carried(
                        "measures", measures.stream().map(MeasureNames::key).collect(Collectors.joining(","))));
    }

    private Stream<Carried> fields() {
        return Stream.of(period.fields(), measureFields(), campaigns.fields(""), terms.fields(TERM))
                .flatMap(List::stream);
    }

    private static String query(List<Carried> fields) {
        return fields.isEmpty()
                ? ""
                : fields.stream()
                        .map(field -> field.name() + "=" + encoded(field.value()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** Commas need not be, and are read more easily. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ",");
    }

    /** What a query says. */
    static Fields fields(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String field : (query == null ? "" : query).split("&")) {
            String[] halves = field.split("=", 2);
            values.computeIfAbsent(decoded(halves[0]), name -> new ArrayList<>())
                    .add(halves.length > 1 ? decoded(halves[1]) : "");
        }
        return new Fields(values);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
