package adsconnect.oidc;

import adsconnect.domain.access.EmailAddress;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** An e-mail address that a provider made sure of; one it only heard of is none. */
final class VerifiedAddress {

    private VerifiedAddress() {}

    static Optional<EmailAddress> in(JsonNode claims) {
        return claims.path("email_verified").asBoolean(false)
                ? EmailAddress.parse(claims.path("email").asText(""))
                : Optional.empty();
    }
}
