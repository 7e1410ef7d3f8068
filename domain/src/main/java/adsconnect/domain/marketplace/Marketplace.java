package adsconnect.domain.marketplace;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The public name of a country's Amazon site, and the zone to count days in where a profile tells none that can be read.
 * Currency and time zone belong to the profile and are read from there; countries that are not known here still work and
 * show their code.
 */
public enum Marketplace {
    US("Amazon.com", "America/Los_Angeles"),
    CA("Amazon.ca", "America/Los_Angeles"),
    MX("Amazon.com.mx", "America/Los_Angeles"),
    BR("Amazon.com.br", "America/Sao_Paulo"),
    UK("Amazon.co.uk", "Europe/London"),
    DE("Amazon.de", "Europe/Paris"),
    FR("Amazon.fr", "Europe/Paris"),
    IT("Amazon.it", "Europe/Paris"),
    ES("Amazon.es", "Europe/Paris"),
    NL("Amazon.nl", "Europe/Amsterdam"),
    SE("Amazon.se", "Europe/Stockholm"),
    PL("Amazon.pl", "Europe/Warsaw"),
    BE("Amazon.com.be", "Europe/Brussels"),
    IE("Amazon.ie", "Europe/Dublin"),
    TR("Amazon.com.tr", "Europe/Istanbul"),
    AE("Amazon.ae", "Asia/Dubai"),
    SA("Amazon.sa", "Asia/Riyadh"),
    EG("Amazon.eg", "Africa/Cairo"),
    ZA("Amazon.co.za", "Africa/Johannesburg"),
    IN("Amazon.in", "Asia/Kolkata"),
    JP("Amazon.co.jp", "Asia/Tokyo"),
    AU("Amazon.com.au", "Australia/Sydney"),
    SG("Amazon.sg", "Asia/Singapore");

    private static final Map<String, Marketplace> BY_COUNTRY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    private final String domain;
    private final ZoneId zone;

    Marketplace(String domain, String zone) {
        this.domain = domain;
        this.zone = ZoneId.of(zone);
    }

    /** What people call the site of a country: {@code Amazon.de}; for a country unknown here {@code Amazon (XX)}. */
    public static String domainOf(String countryCode) {
        return of(countryCode).map(known -> known.domain).orElse("Amazon (" + countryCode + ")");
    }

    /** The zone that profiles of a country usually have; empty for a country unknown here. */
    static Optional<ZoneId> zoneOf(String countryCode) {
        return of(countryCode).map(known -> known.zone);
    }

    private static Optional<Marketplace> of(String countryCode) {
        return Optional.ofNullable(BY_COUNTRY.get(countryCode.strip().toUpperCase(Locale.ROOT)));
    }
}
