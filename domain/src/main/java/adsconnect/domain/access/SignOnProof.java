package adsconnect.domain.access;

import adsconnect.domain.access.port.IdentityProvider;
import adsconnect.domain.access.port.SignOnFailure;
import adsconnect.domain.access.port.SignOnFailure.Kind;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a provider of single sign-on proved.
 *
 * @param authenticatedAt when they last proved there who they are, if the provider says so: it may have let somebody through
 *     whose browser it still knew
 * @param email asks for their address, which takes a while where it is not in what proved them; may throw
 *     {@link SignOnFailure}
 */
public record SignOnProof(
        ProvenIdentity identity, Optional<Instant> authenticatedAt, Supplier<Optional<EmailAddress>> email) {

    public SignOnProof {
        Objects.requireNonNull(identity);
        Objects.requireNonNull(authenticatedAt);
        Objects.requireNonNull(email);
    }

    /** The same, with their address. */
    SignOnProof withEmail() {
        return identity.email().isPresent()
                ? this
                : new SignOnProof(
                        new ProvenIdentity(identity.issuer(), identity.subject(), email.get()), authenticatedAt, email);
    }

    /** When they proved who they are, which has to be after that moment. */
    Instant anewSince(Instant departure) {
        Instant at = authenticatedAt.orElseThrow(
                () -> new SignOnFailure(Kind.NOT_ANEW, "The provider does not say when it asked who they are"));
        if (at.isBefore(departure.minus(IdentityProvider.LEEWAY))) {
            throw new SignOnFailure(
                    Kind.NOT_ANEW, "The provider asked at " + at + " who they are, but they left at " + departure);
        }
        return at;
    }

    /** A provider's clock may be ahead of ours; nobody proved anything in our future. */
    static Instant notLater(Instant at, Instant now) {
        return at.isBefore(now) ? at : now;
    }
}
