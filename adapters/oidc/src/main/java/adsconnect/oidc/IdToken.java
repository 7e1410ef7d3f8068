package adsconnect.oidc;

import adsconnect.domain.Secret;
import adsconnect.domain.access.ProvenIdentity;
import adsconnect.domain.access.port.IdentityProvider;
import adsconnect.domain.access.port.SignOnFailure;
import adsconnect.domain.access.port.SignOnFailure.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What a provider says of somebody, in three parts: header, claims, signature. Nothing in it is believed before it is checked. */
final class IdToken {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String signed;
    private final JsonNode header;
    private final JsonNode claims;
    private final byte[] signature;

    IdToken(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            throw refused("it is no signed token");
        }
        this.signed = parts[0] + "." + parts[1];
        try {
            this.header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
            this.claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            this.signature = Base64.getUrlDecoder().decode(parts[2]);
        } catch (IOException | IllegalArgumentException malformed) {
            throw refused("it can't be read");
        }
    }

    String keyId() {
        return header.path("kid").asText("");
    }

    /** @throws SignOnFailure if anything about it is not as it has to be */
    ProvenIdentity checked(SigningKeys keys, String issuer, String clientId, Secret nonce, Instant now) {
        String algorithm = header.path("alg").asText("");
        if (!SigningKeys.known(algorithm)) {
            throw refused("its algorithm is not one of ours");
        }
        if (!keys.signed(keyId(), algorithm, signed.getBytes(StandardCharsets.US_ASCII), signature)) {
            throw refused("its signature is not the provider's");
        }
        require(claims.path("iss").asText("").equals(issuer), "it is another issuer's");
        Set<String> audience = audience();
        String party = claims.path("azp").asText("");
        require(audience.contains(clientId), "it is for somebody else");
        require(party.isEmpty() ? audience.size() == 1 : party.equals(clientId), "it was given to somebody else");
        require(claims.path("nonce").asText("").equals(nonce.reveal()), "it is for another browser");
        checkClock(now);
        String subject = claims.path("sub").asText("");
        require(!subject.isBlank() && subject.length() <= 255, "it names nobody");
        return new ProvenIdentity(issuer, subject, VerifiedAddress.in(claims));
    }

    /** When they last proved there who they are; to be asked of a token that was checked. */
    Optional<Instant> authenticatedAt() {
        return Optional.of(claims.path("auth_time"))
                .filter(JsonNode::isNumber)
                .map(at -> Instant.ofEpochSecond(at.asLong()));
    }

    /** It was made a moment ago: anything else means that one of the two clocks is wrong. */
    private void checkClock(Instant now) {
        require(claims.path("exp").isNumber() && claims.path("iat").isNumber(), "it does not say when it holds");
        Instant made = Instant.ofEpochSecond(claims.path("iat").asLong());
        Instant ends = Instant.ofEpochSecond(claims.path("exp").asLong());
        Instant latest = now.plus(IdentityProvider.LEEWAY);
        require(authenticatedAt().filter(at -> at.isAfter(latest)).isEmpty(), "it is of somebody who is yet to come");
        if (made.isAfter(now.plus(IdentityProvider.LEEWAY))
                || made.isBefore(now.minus(IdentityProvider.LEEWAY))
                || !now.isBefore(ends.plus(IdentityProvider.LEEWAY))) {
            throw new SignOnFailure(
                    Kind.CLOCK,
                    "The ID token was made at " + made + " and ends at " + ends + ", but here it is " + now);
        }
    }

    private Set<String> audience() {
        Set<String> audience = new HashSet<>();
        JsonNode claim = claims.path("aud");
        if (claim.isArray()) {
            claim.forEach(one -> audience.add(one.asText()));
        } else {
            audience.add(claim.asText(""));
        }
        return audience;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw refused(otherwise);
        }
    }

    private static SignOnFailure refused(String why) {
        return new SignOnFailure(Kind.NOT_BELIEVED, "The ID token is refused: " + why);
    }
}
