package adsconnect.domain.access;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a provider of single sign-on proved.
 *
 * @param email asks for their address, which takes a while where it is not in what proved them; may throw
 *     {@link adsconnect.domain.access.port.SignOnFailure}
 */
public record SignOnProof(ProvenIdentity identity, Supplier<Optional<EmailAddress>> email) {

    public SignOnProof {
        Objects.requireNonNull(identity);
        Objects.requireNonNull(email);
    }

    /** The same, with their address. */
    ProvenIdentity withEmail() {
        return identity.email().isPresent()
                ? identity
                : new ProvenIdentity(identity.issuer(), identity.subject(), email.get());
    }
}
