package adsconnect.api;

import java.net.URI;

/**
 * What the API has to know of the installation.
 *
 * @param version of the program
 * @param publicUrl scheme, host and port as programs and browsers see them
 */
public record ApiSettings(String version, boolean sandbox, URI publicUrl) {}
