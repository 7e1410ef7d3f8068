package adsconnect.domain.resolve;

import adsconnect.domain.account.BoundProfile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Questions and answers in English. */
final class EnglishWording implements Wording {

    private static final Map<Set<String>, String> SITES = Vocabulary.called(EnglishWords.SITES);
    private static final Map<Set<String>, String> REGIONS = Vocabulary.called(EnglishWords.REGIONS);

    @Override
    public String open(Choices choices) {
        if (choices.oneAccount() && choices.oneSite()) {
            return "%s has several advertisers on the %s site: %s. Which one do you mean?"
                    .formatted(choices.onlyAccount(), site(choices.onlyCountry()), advertisers(choices.twins()));
        }
        if (choices.oneAccount()) {
            return "%s has the %s sites. Which site do you mean?"
                    .formatted(choices.onlyAccount(), sites(choices.countries()));
        }
        if (choices.oneSite()) {
            return "On the %s site you authorized %s. Which account do you mean?"
                    .formatted(site(choices.onlyCountry()), row(onOneSite(choices)));
        }
        return "You authorized %s. Which account and which site do you mean?".formatted(row(all(choices)));
    }

    @Override
    public String severalNamed(Choices choices) {
        return choices.single()
                ? "You named several, and of these only %s is authorized. Do you mean that one?"
                        .formatted(only(choices))
                : "You named several. " + open(choices);
    }

    @Override
    public String twofold(Choices choices) {
        return "An account is called like a site, so this can mean the account or the site. Which do you mean: "
                + (choices.single() ? only(choices) + ", or another site?" : row(all(choices), " or ") + "?");
    }

    @Override
    public String perhapsNamed(Choices choices) {
        return "An account is called like words that you used, so I can't tell whether you named it. Which do you mean: "
                + (choices.single() ? only(choices) + ", or another one?" : row(all(choices), " or ") + "?");
    }

    @Override
    public String confirm(Choices only) {
        return "Do you mean %s?".formatted(only(only));
    }

    @Override
    public String noAccount() {
        return "No Amazon Ads account is authorized yet. Shall I start an authorization? If so, what shall the account be"
                + " called?";
    }

    @Override
    public String noSuchNumber() {
        return "None of the authorized profiles has that number. Which account and which site do you mean?";
    }

    @Override
    public String otherNumber() {
        return "The profile with that number does not fit the rest of what you said. Which account and which site do you"
                + " mean?";
    }

    @Override
    public String noSite(String country) {
        String name = Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
        return country.equals("NZ")
                ? "Amazon has no New Zealand site, so nothing can be advertised there. Which other site do you mean?"
                : "Amazon Ads has no site in %s. Which other site do you mean?".formatted(name);
    }

    @Override
    public String notInAccount(List<String> accounts, List<Place> places, Choices has) {
        String names = row(accounts);
        String have = accounts.size() == 1 ? "has" : "have";
        if (has.accounts().isEmpty()) {
            return "%s %s no profile that can be used. Shall I start an authorization?".formatted(names, have);
        }
        return "%s %s no profile %s; there %s. Shall I start an authorization?"
                .formatted(
                        names,
                        have,
                        where(places, " or "),
                        has.oneSite()
                                ? "is only the " + site(has.onlyCountry()) + " site"
                                : "are the " + sites(has.countries()) + " sites");
    }

    @Override
    public String notAuthorized(List<Place> places) {
        return "Nothing is authorized%s yet. Shall I start an authorization? If so, what shall the account be called?"
                .formatted(places.isEmpty() ? "" : " " + where(places, " or "));
    }

    @Override
    public String ruledOut() {
        return "All that is authorized here is what you do not mean. Which account and which site do you mean?";
    }

    private static String only(Choices choices) {
        return "%s on the %s site".formatted(choices.onlyAccount(), site(choices.onlyCountry()));
    }

    private static List<String> all(Choices choices) {
        List<String> all = new ArrayList<>();
        choices.accounts().forEach((name, sites) -> all.add("%s (%s)".formatted(name, listed(sites))));
        return all;
    }

    private static String listed(Map<String, List<BoundProfile>> sites) {
        List<String> all = new ArrayList<>();
        sites.forEach((country, twins) ->
                all.add(twins.size() == 1 ? site(country) : site(country) + ": " + advertisers(twins)));
        return Wording.row(all, ", ", ", ", " and %d more");
    }

    private static List<String> onOneSite(Choices choices) {
        List<String> all = new ArrayList<>();
        choices.accounts().forEach((name, sites) -> {
            List<BoundProfile> twins = sites.values().iterator().next();
            all.add(twins.size() == 1 ? name : "%s (%s)".formatted(name, advertisers(twins)));
        });
        return all;
    }

    private static String advertisers(List<BoundProfile> twins) {
        return row(Wording.distinct(
                twins,
                one -> "“%s” (%s)"
                        .formatted(
                                one.profile().name(),
                                one.profile().type().name().toLowerCase(Locale.ROOT))));
    }

    private static String sites(Collection<String> countries) {
        return row(countries.stream().map(EnglishWording::site).toList());
    }

    /** As in "the German site". */
    private static String site(String country) {
        return SITES.getOrDefault(Set.of(country), Locale.of("", country).getDisplayCountry(Locale.ENGLISH));
    }

    private static String where(List<Place> places, String last) {
        return row(
                places.stream()
                        .map(place -> place.region()
                                ? "in " + REGIONS.getOrDefault(place.countries(), "that region")
                                : "on the " + site(place.countries().iterator().next()) + " site")
                        .toList(),
                last);
    }

    private static String row(List<String> names) {
        return row(names, " and ");
    }

    private static String row(List<String> names, String last) {
        return Wording.row(names, ", ", last, " and %d more");
    }
}
