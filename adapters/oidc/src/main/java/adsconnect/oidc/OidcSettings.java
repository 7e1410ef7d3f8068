package adsconnect.oidc;

import adsconnect.domain.Secret;
import java.net.URI;
import java.util.List;

/**
 * By whom people sign on.
 *
 * @param name what people call the provider
 * @param redirectUri where browsers come back to
 */
public record OidcSettings(
        String issuer, String clientId, Secret clientSecret, String name, List<String> scopes, URI redirectUri) {

    public OidcSettings {
        scopes = List.copyOf(scopes);
    }
}
