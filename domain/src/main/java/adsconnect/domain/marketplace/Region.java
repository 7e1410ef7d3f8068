package adsconnect.domain.marketplace;

import java.util.Locale;
import java.util.Optional;

/** One of Amazon's three worlds, each with its own sign-in page, token host and API host. */
public enum Region {
    /** North and South America. */
    NA,
    /** Europe, India, the Gulf, Turkey, Egypt and South Africa. */
    EU,
    /** Japan, Australia and Singapore. */
    FE;

    /** The region of that code, in any case and with blanks around it. */
    public static Optional<Region> parse(String code) {
        for (Region region : values()) {
            if (region.name().equals(code.strip().toUpperCase(Locale.ROOT))) {
                return Optional.of(region);
            }
        }
        return Optional.empty();
    }
}
