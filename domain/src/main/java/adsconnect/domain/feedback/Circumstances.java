package adsconnect.domain.feedback;

import adsconnect.domain.Code;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ProfileId;
import java.util.Objects;
import java.util.Optional;

/**
 * What was known when a message was written.
 *
 * @param code what had gone wrong
 * @param reference what finds it in our log
 * @param place which of the sender's connections it is about
 */
public record Circumstances(Optional<Code> code, Optional<Reference> reference, Optional<Place> place) {

    public static final Circumstances UNKNOWN = new Circumstances(Optional.empty(), Optional.empty(), Optional.empty());

    /** An account's profile; both may be gone by the time somebody reads the message. */
    public record Place(AccountId account, ProfileId profile) {

        public Place {
            Objects.requireNonNull(account);
            Objects.requireNonNull(profile);
        }
    }

    public Circumstances {
        Objects.requireNonNull(code);
        Objects.requireNonNull(reference);
        Objects.requireNonNull(place);
    }
}
