package adsconnect.web;

import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.connection.Choice;
import adsconnect.httpkit.Fields;
import adsconnect.ui.Text;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is looked for in a list of profiles (PICK-2). Every word must be found somewhere in a profile's name, country,
 * domain, type or id, whatever its case and accents, in any alphabet and in either language.
 *
 * @param words as they were typed
 * @param country Amazon's code in lower case, or empty for all
 * @param type text key of the type, or empty for all
 */
record ProfileSearch(String words, String country, String type) {

    static final ProfileSearch FOR_ALL = new ProfileSearch("", "", "");

    private static final int LONGEST = 100;
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s,;\u3001\uff0c]+");

    /** What a country or a type is called never changes, and there are few of either. */
    private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

    static ProfileSearch of(Fields form) {
        String typed = form.first("words").orElse("").strip();
        return new ProfileSearch(
                typed.codePointCount(0, typed.length()) > LONGEST
                        ? typed.substring(0, typed.offsetByCodePoints(0, LONGEST))
                        : typed,
                form.first("country").orElse(""),
                form.first("type").orElse(""));
    }

    /** A filter for what the list does not have, or no longer, filters nothing. */
    ProfileSearch within(List<Choice> choices) {
        return new ProfileSearch(
                words,
                choices.stream().anyMatch(choice -> country(choice.profile()).equals(country)) ? country : "",
                choices.stream()
                                .anyMatch(choice ->
                                        typeKey(choice.profile().type()).equals(type))
                        ? type
                        : "");
    }

    boolean active() {
        return !equals(FOR_ALL);
    }

    List<Choice> among(List<Choice> choices) {
        List<String> wanted = wanted();
        return choices.stream()
                .filter(choice -> matches(choice.profile(), "", wanted))
                .toList();
    }

    /** Whether this is looked for; by the name of its account, too. */
    boolean finds(Profile profile, String accountName) {
        return matches(profile, accountName, wanted());
    }

    /** Whether an account is looked for of which nothing is known but its name. */
    boolean finds(String accountName) {
        return wanted().stream().allMatch(folded(accountName)::contains);
    }

    private List<String> wanted() {
        return BLANKS.splitAsStream(folded(words))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static String country(Profile profile) {
        return profile.countryCode().toLowerCase(Locale.ROOT);
    }

    static String typeKey(ProfileType type) {
        return "profile.type." + Words.of(type);
    }

    /** In the reader's language; Amazon says UK for what all others call GB. */
    static String countryName(String country, Locale language) {
        String code = country.equals("uk") ? "GB" : country.toUpperCase(Locale.ROOT);
        return code.matches("[A-Z]{2}") ? Locale.of("", code).getDisplayCountry(language) : code;
    }

    private boolean matches(Profile profile, String accountName, List<String> wanted) {
        if (!country.isEmpty() && !country(profile).equals(country)
                || !type.isEmpty() && !typeKey(profile.type()).equals(type)) {
            return false;
        }
        if (wanted.isEmpty()) {
            return true;
        }
        String text = folded(accountName + " " + profile.name() + " " + profile.currencyCode()) + " \u2014 "
                + NAMES.computeIfAbsent(profile.countryCode(), ignored -> countryWords(profile))
                + NAMES.computeIfAbsent(profile.type().name(), ignored -> typeWords(profile.type()));
        String id = Long.toString(profile.id().value());
        // Few digits stand somewhere in every other id.
        return wanted.stream().allMatch(word -> text.contains(word) || id.startsWith(word));
    }

    private static String countryWords(Profile profile) {
        String country = country(profile);
        return folded(profile.domain()) + " " + folded(country) + (country.equals("uk") ? " gb " : " ")
                + folded(iso3(country)) + " "
                + inEveryLanguage(language -> countryName(country, Locale.of(language)));
    }

    /** {@code USA}; empty for what is no country. */
    private static String iso3(String country) {
        try {
            return Locale.of("", country.equals("uk") ? "GB" : country).getISO3Country();
        } catch (MissingResourceException none) {
            return "";
        }
    }

    private static String typeWords(ProfileType type) {
        return inEveryLanguage(language -> Text.of(language).get(typeKey(type)));
    }

    private static String inEveryLanguage(UnaryOperator<String> name) {
        return Text.LANGUAGES.stream().map(name).map(ProfileSearch::folded).collect(Collectors.joining(" ", "", " "));
    }

    /** Without what people leave out when they type: case, accents, wide letters. */
    static String folded(String text) {
        String decomposed = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        // Upper case first: ß and ſ have their plain letters there only.
        return decomposed
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd');
    }
}
