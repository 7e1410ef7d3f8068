package adsconnect.domain.connection;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A profile with what was loaded for one owner: connected, or disconnected and still to be read (RECO-1).
 *
 * @param accountName what the account is, or was, called
 * @param account through which it is connected; empty if it no longer is
 * @param hasNumbers whether there is something to be shown; not yet while its first sync goes on
 * @param dataThrough the last day that was loaded, in the profile's time zone
 * @param lastSyncAt when data came last
 */
public record ReadableProfile(
        Profile profile,
        UserId owner,
        AccountName accountName,
        Optional<AccountId> account,
        boolean hasNumbers,
        Optional<LocalDate> dataThrough,
        Optional<Instant> lastSyncAt) {

    public static ReadableProfile of(Connection connection) {
        return new ReadableProfile(
                connection.profile(),
                connection.account().owner(),
                connection.account().name(),
                Optional.of(connection.account().id()),
                connection.hasNumbers(),
                connection.dataThrough(),
                connection.lastSyncAt());
    }

    public static ReadableProfile of(FormerConnection former) {
        return new ReadableProfile(
                former.profile(),
                former.owner(),
                former.accountName(),
                Optional.empty(),
                former.dataThrough().isPresent(),
                former.dataThrough(),
                former.lastSyncAt());
    }

    /** The last day that there is, or yesterday as long as there is none. */
    public LocalDate lastDay(Instant now) {
        return dataThrough.orElseGet(
                () -> LocalDate.ofInstant(now, profile.zone()).minusDays(1));
    }
}
