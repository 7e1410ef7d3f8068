package adsconnect.ui;

import adsconnect.ui.picker.PickerPage;
import adsconnect.ui.picker.ProfileRows;
import adsconnect.ui.picker.ProfileRows.Country;
import adsconnect.ui.picker.ProfileRows.Counts;
import adsconnect.ui.picker.ProfileRows.Filters;
import adsconnect.ui.picker.ProfileRows.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The picker in each of its states. */
final class PickerSamples {

    private static final String ADDRESS = "/dashboard/ads/pending";
    private static final List<String> BOTH = List.of("region.EU", "region.FE");
    private static final List<Country> COUNTRIES =
            List.of(new Country("de", "Germany"), new Country("us", "United States"), new Country("xx", Samples.NASTY));
    private static final List<String> TYPES = List.of("profile.type.seller", "profile.type.vendor");
    private static final List<String> ACCESS = List.of("picker.access.edit", "picker.access.view");
    private static final Filters ALL = new Filters("", "", "", COUNTRIES, TYPES, false, false);
    private static final Filters FEW = new Filters("", "", "", List.of(), List.of(), false, false);

    private PickerSamples() {}

    static void addTo(Map<String, View> all) {
        all.put(
                "picker-start",
                picker(rows(List.of("region.NA", "region.EU", "region.FE"), List.of(), 0, "SEARCHING")));
        all.put("picker-searching", picker(rows(BOTH, List.of(), 3, "SEARCHING")));
        all.put("picker-searching-unknown", picker(rows(List.of(), List.of(), 1, "SEARCHING")));
        all.put("picker-one", picker(rows(List.of(), List.of(), 1, "LISTED")));
        all.put("picker-many", picker(rows(List.of(), List.of("region.EU"), 40, "LISTED")));
        ProfileRows some = rows(List.of(), List.of(), 7, "LISTED");
        all.put(
                "picker-account",
                new PickerPage(
                        some, true, null, Samples.GERMAN, List.of(), "/dashboard/ads/authorizations/new", null, ""));
        all.put(
                "picker-edit",
                new PickerPage(some, true, null, Samples.GERMAN, List.of("1000", "1001"), "/dashboard/ads/", null, ""));
        all.put("picker-none", picker(rows(List.of(), List.of(), 0, "NONE")));
        all.put("picker-failed", picker(rows(List.of(), List.of("region.NA"), 0, "FAILED")));
        all.put("picker-agency", picker(barred("picker.reason.agency", null, "AGENCY_ONLY")));
        Stream.of("connected_by_you", "connected_by_other", "of_another_account", "mixed")
                .forEach(why -> all.put(
                        "picker-all-" + why,
                        picker(barred("picker.reason.connected_by_you", "picker.all." + why, "LISTED"))));
        all.put("picker-found", picker(found(Samples.NASTY, 2, false)));
        all.put("picker-no-match", picker(found("Müller & Söhne", 0, false)));
        all.put("picker-not-shown", picker(one(row(7, null, true, true))));
        all.put("rows-searching", rows(BOTH, List.of(), 3, "SEARCHING"));
        all.put("rows-listed", rows(List.of(), List.of(), 2, "LISTED"));
        all.put("rows-found", found("brand", 2, false));
        all.put("rows-no-match", found("nothing like it", 0, false));
        all.put("rows-cleared", found("", 7, true));
        Stream.of("nothing-chosen", "too-many", "not-available", "selection_changed", "plan_required")
                .forEach(problem -> all.put(
                        "picker-wrong-" + problem,
                        new PickerPage(
                                rows(List.of("region.FE"), BOTH, 9, "SEARCHING"),
                                true,
                                0L,
                                null,
                                List.of(),
                                "/dashboard/ads/",
                                "picker.problem." + problem,
                                Samples.NASTY)));
    }

    private static PickerPage picker(ProfileRows rows) {
        return new PickerPage(rows, rows.several(), 57L, null, List.of(), "/dashboard/ads/", null, "");
    }

    private static ProfileRows rows(List<String> searching, List<String> failed, int count, String outcome) {
        List<Row> rows = IntStream.range(0, count)
                .mapToObj(number -> row(number, reason(number), number == 0 && outcome.equals("LISTED"), false))
                .toList();
        Counts counts =
                new Counts(count, count, Math.max(0, count - 5), Math.min(count, 5), outcome.equals("LISTED") ? 1 : 0);
        return new ProfileRows(
                searching, failed, rows, List.of(), counts, count > 2 ? ALL : FEW, count > 5, null, outcome, ADDRESS);
    }

    /** Two more are chosen than are shown. */
    private static ProfileRows found(String words, int count, boolean cleared) {
        List<Row> rows = IntStream.range(0, count)
                .mapToObj(number -> row(number, null, false, false))
                .toList();
        Filters filters = new Filters(words, cleared ? "" : "us", "", COUNTRIES, TYPES, !cleared, cleared);
        return new ProfileRows(
                List.of(),
                List.of(),
                rows,
                cleared ? List.of() : List.of("2001", "2002"),
                new Counts(40, count, 0, 40, 2),
                filters,
                true,
                null,
                "LISTED",
                ADDRESS);
    }

    private static ProfileRows one(Row chosen) {
        return new ProfileRows(
                List.of(),
                List.of(),
                List.of(chosen),
                List.of(),
                new Counts(12, 0, 0, 12, 1),
                new Filters("else", "", "", COUNTRIES, TYPES, true, false),
                false,
                null,
                "LISTED",
                ADDRESS);
    }

    private static ProfileRows barred(String reason, String obstacle, String outcome) {
        return new ProfileRows(
                List.of(),
                List.of(),
                List.of(row(9, reason, false, false)),
                List.of(),
                new Counts(1, 1, 1, 0, 0),
                FEW,
                false,
                obstacle,
                outcome,
                ADDRESS);
    }

    private static String reason(int number) {
        if (number < 5) {
            return null;
        }
        return number % 2 == 0 ? "picker.reason.connected_by_you" : "picker.reason.connected_by_other";
    }

    private static Row row(int number, String reason, boolean selected, boolean unmatched) {
        List<String> names = List.of(
                "My Brand US", "My Brand Canada", "My Brand UK", Samples.GERMAN, Samples.CHINESE, Samples.NASTY);
        List<String> countries = List.of("us", "ca", "uk", "de", "jp", "");
        List<String> domains =
                List.of("Amazon.com", "Amazon.ca", "Amazon.co.uk", "Amazon.de", "Amazon.co.jp", "Amazon");
        List<String> currencies = List.of("USD", "CAD", "GBP", "EUR", "JPY", "USD");
        return new Row(
                String.valueOf(1000 + number),
                names.get(number % 6),
                countries.get(number % 6),
                domains.get(number % 6),
                TYPES.get(number % 2),
                currencies.get(number % 6),
                ACCESS.get(number % 3 / 2),
                reason,
                number < 2,
                selected,
                unmatched,
                true);
    }
}
