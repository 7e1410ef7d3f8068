package adsconnect.domain.connection;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.Profile;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A profile whose loaded data its owner can read.
 *
 * @param account through which it is connected; empty if it no longer is (RECO-1)
 * @param accountName what that is, or was, called
 * @param dataThrough the last day that was loaded, in the profile's time zone
 */
public record ReadableProfile(
        Profile profile,
        UserId owner,
        AccountName accountName,
        Optional<AccountId> account,
        Optional<LocalDate> dataThrough) {}
