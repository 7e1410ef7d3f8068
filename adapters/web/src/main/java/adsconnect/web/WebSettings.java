package adsconnect.web;

import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.account.ConsentTerm;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What the pages need to know of the installation.
 *
 * @param sandbox whether the ribbon is shown
 * @param secure whether browsers reach us over TLS only
 * @param publicUrl scheme, host and port as browsers see them
 * @param plansUrl where plans are bought
 * @param clientLinkLifetime how long a link for a client can be opened
 * @param consentTerm how long a consent at Amazon lasts
 * @param supportEmail where people can write to
 */
public record WebSettings(
        boolean sandbox,
        boolean secure,
        URI publicUrl,
        Optional<URI> plansUrl,
        Duration clientLinkLifetime,
        ConsentTerm consentTerm,
        Optional<EmailAddress> supportEmail) {}
