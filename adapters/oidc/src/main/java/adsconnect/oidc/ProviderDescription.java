package adsconnect.oidc;

import adsconnect.domain.access.port.SignOnFailure;
import adsconnect.domain.access.port.SignOnFailure.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What a provider says of itself. It is asked each time: while it does not answer, no browser is to be sent there. */
record ProviderDescription(JsonNode document) {

    static ProviderDescription of(String issuer, ProviderHttp http) {
        String place = issuer.replaceAll("/$", "") + "/.well-known/openid-configuration";
        JsonNode document = http.get(place);
        if (!document.path("issuer").asText("").equals(issuer)) {
            throw new SignOnFailure(Kind.NOT_BELIEVED, place + " speaks for another issuer");
        }
        return new ProviderDescription(document);
    }

    String authorizationEndpoint() {
        return document.path("authorization_endpoint").asText();
    }

    String tokenEndpoint() {
        return document.path("token_endpoint").asText();
    }

    String keys() {
        return document.path("jwks_uri").asText();
    }

    Optional<String> userInfoEndpoint() {
        return Optional.of(document.path("userinfo_endpoint").asText("")).filter(address -> !address.isEmpty());
    }

    /** Basic is how every provider lets programs name themselves, unless it says that it only takes another way. */
    boolean takesBasic() {
        JsonNode ways = document.path("token_endpoint_auth_methods_supported");
        boolean basic = !ways.isArray();
        for (JsonNode way : ways) {
            basic |= way.asText().equals("client_secret_basic");
        }
        return basic;
    }
}
