package adsconnect.api;

import adsconnect.domain.account.ConsentTerm;
import java.net.URI;
import java.time.Duration;

/**
 * What the API has to know of the installation.
 *
 * @param version of the program
 * @param publicUrl scheme, host and port as programs and browsers see them
 * @param connectLink how long a link can be opened that a program made
 * @param consentTerm how long consents last
 */
public record ApiSettings(
        String version, boolean sandbox, URI publicUrl, Duration connectLink, ConsentTerm consentTerm) {}
