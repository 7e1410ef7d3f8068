package adsconnect.domain.authorization;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import java.util.Objects;
import java.util.Optional;

/** What a consent is asked for (AUTH-2, CALL-5). */
public sealed interface Aim {

    /** The invitation that the browser followed; without one only its user may come back (CALL-2). */
    Optional<ConnectLinkId> link();

    /**
     * A new account whose profiles its owner picks.
     *
     * @param name without one the picked profile's name is taken (AUTH-2)
     */
    record Pick(Optional<AccountName> name) implements Aim {
        public Pick {
            Objects.requireNonNull(name);
        }

        @Override
        public Optional<ConnectLinkId> link() {
            return Optional.empty();
        }
    }

    /** A new account that takes every profile which is found. */
    record BindAll(AccountName name, ConnectLinkId followed) implements Aim {
        public BindAll {
            Objects.requireNonNull(name);
            Objects.requireNonNull(followed);
        }

        @Override
        public Optional<ConnectLinkId> link() {
            return Optional.of(followed);
        }
    }

    /** A new consent for an account there is. */
    record Reconnect(AccountId account, Optional<ConnectLinkId> link) implements Aim {
        public Reconnect {
            Objects.requireNonNull(account);
            Objects.requireNonNull(link);
        }
    }
}
