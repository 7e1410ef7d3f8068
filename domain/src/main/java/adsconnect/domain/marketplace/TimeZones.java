package adsconnect.domain.marketplace;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the zone that Amazon means, however it is spelt. */
public final class TimeZones {

    /** By their names in small letters, the short ones as well ({@code pst}, {@code est5edt}). */
    private static final Map<String, ZoneId> BY_NAME = byName();

    private TimeZones() {}

    /**
     * The zone of that name; the usual one of the country where nobody knows the name, and UTC where nobody knows the
     * country either.
     */
    public static ZoneId of(String name, String countryCode) {
        return named(name.strip()).or(() -> Marketplace.zoneOf(countryCode)).orElse(ZoneOffset.UTC);
    }

    private static Optional<ZoneId> named(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.ofNullable(BY_NAME.get(name.replace(' ', '_').toLowerCase(Locale.ROOT)));
        }
    }

    private static Map<String, ZoneId> byName() {
        Map<String, ZoneId> zones = ZoneId.getAvailableZoneIds().stream()
                .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), ZoneId::of, (one, other) -> one));
        ZoneId.SHORT_IDS
                .keySet()
                .forEach(name ->
                        zones.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> ZoneId.of(name, ZoneId.SHORT_IDS)));
        return Map.copyOf(zones);
    }
}
