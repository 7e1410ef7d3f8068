package adsconnect.httpkit;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Where the server listens and under which name it is known.
 *
 * @param port 0 for any free one
 * @param publicUrl scheme, host and port as browsers see them, without a path
 * @param otherHosts further {@code Host} values whose visitors are led to the public address
 * @param formTargets origins that our forms may lead to in the end
 * @param programPaths beginnings of the addresses that programs call: they show a key with each request, and nothing else
 * @param trustedProxies whose word about who is served is believed
 */
public record Site(
        String host,
        int port,
        URI publicUrl,
        Set<String> otherHosts,
        List<String> formTargets,
        List<String> programPaths,
        TrustedProxies trustedProxies) {

    /** Whether browsers reach us over TLS, so that cookies can be kept to it. */
    public boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }
}
