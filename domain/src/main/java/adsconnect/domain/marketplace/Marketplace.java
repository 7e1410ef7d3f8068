package adsconnect.domain.marketplace;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The public name of a country's Amazon site, the region it belongs to, and the zone to count days in where a profile tells none that can be read.
 * Currency and time zone belong to the profile and are read from there; countries that are not known here still work and
 * show their code.
 */
public enum Marketplace {
    US(Region.NA, "Amazon.com", "America/Los_Angeles"),
    CA(Region.NA, "Amazon.ca", "America/Los_Angeles"),
    MX(Region.NA, "Amazon.com.mx", "America/Los_Angeles"),
    BR(Region.NA, "Amazon.com.br", "America/Sao_Paulo"),
    UK(Region.EU, "Amazon.co.uk", "Europe/London"),
    DE(Region.EU, "Amazon.de", "Europe/Paris"),
    FR(Region.EU, "Amazon.fr", "Europe/Paris"),
    IT(Region.EU, "Amazon.it", "Europe/Paris"),
    ES(Region.EU, "Amazon.es", "Europe/Paris"),
    NL(Region.EU, "Amazon.nl", "Europe/Amsterdam"),
    SE(Region.EU, "Amazon.se", "Europe/Stockholm"),
    PL(Region.EU, "Amazon.pl", "Europe/Warsaw"),
    BE(Region.EU, "Amazon.com.be", "Europe/Brussels"),
    IE(Region.EU, "Amazon.ie", "Europe/Dublin"),
    TR(Region.EU, "Amazon.com.tr", "Europe/Istanbul"),
    AE(Region.EU, "Amazon.ae", "Asia/Dubai"),
    SA(Region.EU, "Amazon.sa", "Asia/Riyadh"),
    EG(Region.EU, "Amazon.eg", "Africa/Cairo"),
    ZA(Region.EU, "Amazon.co.za", "Africa/Johannesburg"),
    IN(Region.EU, "Amazon.in", "Asia/Kolkata"),
    JP(Region.FE, "Amazon.co.jp", "Asia/Tokyo"),
    AU(Region.FE, "Amazon.com.au", "Australia/Sydney"),
    SG(Region.FE, "Amazon.sg", "Asia/Singapore");

    private static final Map<String, Marketplace> BY_COUNTRY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    private final Region region;
    private final String domain;
    private final ZoneId zone;

    Marketplace(Region region, String domain, String zone) {
        this.region = region;
        this.domain = domain;
        this.zone = ZoneId.of(zone);
    }

    /** What people call the site of a country: {@code Amazon.de}; for a country unknown here {@code Amazon (XX)}. */
    public static String domainOf(String countryCode) {
        return of(countryCode).map(known -> known.domain).orElse("Amazon (" + countryCode + ")");
    }

    /** Whose API host lists its profiles, and whose sign-in page its sellers know. */
    public Region region() {
        return region;
    }

    /** The site of that country; empty for one unknown here. */
    public static Optional<Marketplace> of(String countryCode) {
        return Optional.ofNullable(BY_COUNTRY.get(countryCode.strip().toUpperCase(Locale.ROOT)));
    }

    /** The zone that profiles of a country usually have; empty for a country unknown here. */
    static Optional<ZoneId> zoneOf(String countryCode) {
        return of(countryCode).map(known -> known.zone);
    }
}
