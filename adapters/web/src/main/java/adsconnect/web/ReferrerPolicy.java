package adsconnect.web;

import java.net.URI;
import java.util.Set;

/**
 * What browsers tell of an address that has a secret in it, when they go on from there: nothing, or only our own name.
 *
 * <p>With {@code no-referrer} browsers send "Origin: null" with our own forms. That does no harm where they also say
 * Sec-Fetch-Site, but over plain HTTP they say that to this machine only, and the front door would shut. There they are
 * told {@code strict-origin}, with which they name our host and leave out path and query.
 */
final class ReferrerPolicy {

    static final String HEADER = "referrer-policy";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private ReferrerPolicy() {}

    static String hidingAddresses(URI publicUrl) {
        boolean fetchSiteIsSaid =
                "https".equals(publicUrl.getScheme()) || THIS_MACHINE.contains(String.valueOf(publicUrl.getHost()));
        return fetchSiteIsSaid ? "no-referrer" : "strict-origin";
    }
}
