package adsconnect.domain.metrics;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.FormerConnection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A profile with what was loaded for one owner: connected, or disconnected and still readable.
 *
 * @param dataThrough the last day that was loaded, in the profile's time zone
 */
public record LoadedProfile(Profile profile, UserId owner, Optional<LocalDate> dataThrough) {

    public static LoadedProfile of(Connection connection) {
        return new LoadedProfile(connection.profile(), connection.account().owner(), connection.dataThrough());
    }

    /** What was loaded before it was disconnected (RECO-1). */
    public static LoadedProfile of(FormerConnection former) {
        return new LoadedProfile(former.profile(), former.owner(), former.dataThrough());
    }

    /** The last day that there is, or yesterday as long as there is none. */
    public LocalDate lastDay(Instant now) {
        return dataThrough.orElseGet(
                () -> LocalDate.ofInstant(now, profile.zone()).minusDays(1));
    }
}
