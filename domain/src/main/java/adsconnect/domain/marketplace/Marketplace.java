package adsconnect.domain.marketplace;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The public name of a country's Amazon site. Currency and time zone belong to the profile and are read from there;
 * countries that are not known here still work and show their code.
 */
public enum Marketplace {
    US("Amazon.com"),
    CA("Amazon.ca"),
    MX("Amazon.com.mx"),
    BR("Amazon.com.br"),
    UK("Amazon.co.uk"),
    DE("Amazon.de"),
    FR("Amazon.fr"),
    IT("Amazon.it"),
    ES("Amazon.es"),
    NL("Amazon.nl"),
    SE("Amazon.se"),
    PL("Amazon.pl"),
    BE("Amazon.com.be"),
    IE("Amazon.ie"),
    TR("Amazon.com.tr"),
    AE("Amazon.ae"),
    SA("Amazon.sa"),
    EG("Amazon.eg"),
    ZA("Amazon.co.za"),
    IN("Amazon.in"),
    JP("Amazon.co.jp"),
    AU("Amazon.com.au"),
    SG("Amazon.sg");

    private static final Map<String, Marketplace> BY_COUNTRY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    private final String domain;

    Marketplace(String domain) {
        this.domain = domain;
    }

    /** What people call the site of a country: {@code Amazon.de}; for a country unknown here {@code Amazon (XX)}. */
    public static String domainOf(String countryCode) {
        Marketplace known = BY_COUNTRY.get(countryCode.toUpperCase(Locale.ROOT));
        return known == null ? "Amazon (" + countryCode + ")" : known.domain;
    }
}
