package adsconnect.domain.token;

import adsconnect.domain.Secret;
import java.time.Instant;

/** A secret as it comes out of the vault, with the moment it ends by itself ({@link Instant#MAX} if it does not). */
public record KeptSecret(Secret secret, Instant expiresAt) {}
