package adsconnect.amazonads;

import adsconnect.domain.Secret;
import java.net.URI;

/** What Amazon knows us by: the security profile's client id and secret, and the one registered return address. */
public record AmazonApplication(String clientId, Secret clientSecret, URI redirectUri) {}
