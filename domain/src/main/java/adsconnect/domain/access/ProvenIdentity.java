package adsconnect.domain.access;

import java.util.Objects;
import java.util.Optional;

/**
 * Who somebody is at a provider of single sign-on.
 *
 * @param subject what never changes of them there
 * @param email theirs, if it is known and the provider made sure of it
 */
public record ProvenIdentity(String issuer, String subject, Optional<EmailAddress> email) {

    public ProvenIdentity {
        Objects.requireNonNull(email);
        if (issuer.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("An identity has an issuer and a subject");
        }
    }
}
