package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.httpkit.Visit;
import adsconnect.ui.Text;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The language, number format and appearance a visitor wants: what they chose here, else what their browser says.
 *
 * @param language {@code en} or {@code zh}
 * @param locale for numbers, money and dates
 * @param zone by whose clocks times are told that no marketplace has a say in
 * @param theme {@code system}, {@code light} or {@code dark}
 */
record Preferences(String language, Locale locale, String theme, ZoneId zone) {

    static final String LANGUAGE_COOKIE = "adsc_language";
    /** Set by no browser, only by {@link #wishes}. */
    private static final String ZONE = "adsc_zone";

    static final String THEME_COOKIE = "adsc_theme";
    static final List<String> THEMES = List.of("system", "light", "dark");

    static Preferences of(Visit visit) {
        List<Locale> wanted = wanted(visit.header("accept-language").orElse(""));
        String language = visit.cookie(LANGUAGE_COOKIE)
                .filter(Text.LANGUAGES::contains)
                .orElseGet(() -> wanted.stream()
                        .map(Locale::getLanguage)
                        .filter(Text.LANGUAGES::contains)
                        .findFirst()
                        .orElse(Text.LANGUAGES.getFirst()));
        // A British visitor reads English with British dates; a German one who reads English gets plain English
        // formats.
        Locale locale = wanted.stream()
                .filter(candidate -> candidate.getLanguage().equals(language)
                        && !candidate.getCountry().isEmpty())
                .findFirst()
                .orElse(language.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.US);
        String theme = visit.cookie(THEME_COOKIE).filter(THEMES::contains).orElse(THEMES.getFirst());
        ZoneId zone = visit.cookie(ZONE).flatMap(ProfileViews::zone).orElse(Formats.UTC);
        return new Preferences(language, locale, theme, zone);
    }

    /** The visit as if the browser of somebody who is signed in wished what they set in their profile. */
    static Visit wishes(Visit visit, User user) {
        Map<String, String> cookies = new HashMap<>(visit.cookies());
        user.personal().language().filter(Text.LANGUAGES::contains).ifPresent(set -> cookies.put(LANGUAGE_COOKIE, set));
        user.personal().zone().ifPresent(set -> cookies.put(ZONE, set.getId()));
        return visit.withCookies(cookies);
    }

    Text text() {
        return Text.of(language);
    }

    private static List<Locale> wanted(String acceptLanguage) {
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .toList();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
