package adsconnect.domain.connection;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.Profile;
import adsconnect.domain.marketplace.Region;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A profile that was disconnected, whose history is still kept (RECO-1).
 *
 * @param profile as Amazon described it last
 * @param account through which it was connected, which may have ended
 * @param accountName what that was called
 * @param accountRegion where its consent was given, and can be withdrawn
 * @param lastSyncAt when data came last
 * @param dataThrough the last day that was loaded, in the profile's time zone
 * @param byAdmin whether somebody did that in the owner's place
 * @param deletionSince since when its history is being deleted; empty as long as it is kept
 */
public record FormerConnection(
        UserId owner,
        Profile profile,
        AccountId account,
        AccountName accountName,
        Region accountRegion,
        Optional<Instant> lastSyncAt,
        Optional<LocalDate> dataThrough,
        Instant disconnectedAt,
        boolean byAdmin,
        Optional<Instant> deletionSince) {

    public FormerConnection {
        Objects.requireNonNull(owner);
        Objects.requireNonNull(profile);
        Objects.requireNonNull(account);
        Objects.requireNonNull(accountName);
        Objects.requireNonNull(accountRegion);
        Objects.requireNonNull(lastSyncAt);
        Objects.requireNonNull(dataThrough);
        Objects.requireNonNull(disconnectedAt);
        Objects.requireNonNull(deletionSince);
    }
}
