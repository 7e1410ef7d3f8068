package adsconnect.web;

import java.net.URI;
import java.util.Optional;

/**
 * What the pages need to know of the installation.
 *
 * @param sandbox whether the ribbon is shown
 * @param secure whether browsers reach us over TLS only
 * @param plansUrl where plans are bought
 */
public record WebSettings(boolean sandbox, boolean secure, Optional<URI> plansUrl) {}
