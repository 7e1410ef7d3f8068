package adsconnect.domain.token;

import adsconnect.domain.Secret;

/** What Amazon's token endpoint gives: an access token now, and a refresh token for all the later ones. */
public record TokenGrant(AccessToken accessToken, Secret refreshToken) {}
