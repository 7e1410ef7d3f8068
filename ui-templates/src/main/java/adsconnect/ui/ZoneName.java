package adsconnect.ui;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;

/** What people call a time zone, summer and winter: "Central European Time". */
public final class ZoneName {

    private static final String UTC = "UTC";

    private ZoneName() {}

    public static String of(ZoneId zone, Locale locale) {
        return zone.getId().equals(UTC) ? UTC : zone.getDisplayName(TextStyle.FULL, locale);
    }
}
