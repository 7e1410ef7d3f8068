package adsconnect.domain.account;

import adsconnect.domain.access.UserId;
import adsconnect.domain.marketplace.Region;
import java.util.Objects;

/** One consent at Amazon. Its region only says whose sign-in page was used: one consent reaches profiles everywhere. */
public record Account(AccountId id, UserId owner, AccountName name, Region region, ConsentMode mode, Consent consent) {
    public Account {
        Objects.requireNonNull(id);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(name);
        Objects.requireNonNull(region);
        Objects.requireNonNull(mode);
        Objects.requireNonNull(consent);
    }
}
