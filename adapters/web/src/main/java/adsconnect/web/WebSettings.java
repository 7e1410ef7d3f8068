package adsconnect.web;

import adsconnect.domain.access.EmailAddress;
import java.net.URI;
import java.util.Optional;

/**
 * What the pages need to know of the installation.
 *
 * @param sandbox whether the ribbon is shown
 * @param secure whether browsers reach us over TLS only
 * @param plansUrl where plans are bought
 * @param supportEmail where people can write to
 */
public record WebSettings(
        boolean sandbox, boolean secure, Optional<URI> plansUrl, Optional<EmailAddress> supportEmail) {}
