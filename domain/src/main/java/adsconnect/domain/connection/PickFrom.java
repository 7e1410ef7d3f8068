package adsconnect.domain.connection;

import adsconnect.domain.account.AccountId;
import java.util.Objects;

/** Whose profiles somebody picks from. */
public sealed interface PickFrom {

    /** Those of the consent that waits for its user's choice (PEND-1). */
    record Waiting() implements PickFrom {}

    /** Those that an account of theirs is known to reach; no new consent is needed (AUTH-1, PICK-6). */
    record Known(AccountId account) implements PickFrom {
        public Known {
            Objects.requireNonNull(account);
        }
    }
}
