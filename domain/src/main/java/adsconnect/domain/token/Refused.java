package adsconnect.domain.token;

import java.time.Instant;

/**
 * That Amazon refused a refresh token, and has not granted anything since.
 *
 * @param first when it did so first
 * @param last when it did so last
 */
public record Refused(Instant first, Instant last) {}
