package adsconnect.application;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Reads addresses of the web; each reader says what is wrong by an {@link IllegalArgumentException}. */
final class HttpUrl {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private HttpUrl() {}

    /** An address for browsers: http or https. */
    static URI any(String text) {
        try {
            URI url = new URI(text);
            if (url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                return url;
            }
        } catch (URISyntaxException malformed) {
            // Said below, together with an address of something else.
        }
        throw new IllegalArgumentException("is not an address that begins with https:// or http://");
    }

    /** Scheme, host and port, without a path. */
    static URI origin(String text) {
        URI url = any(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        if (!bare(url)) {
            throw new IllegalArgumentException("must be scheme, host and port, without a path");
        }
        return asBrowsersWriteIt(url);
    }

    /** An origin that secrets may be sent to: https, or this very machine. */
    static URI safeOrigin(String text) {
        return safe(origin(text));
    }

    /** A whole address that secrets may be sent to: https, or this very machine. */
    static URI safe(String text) {
        return safe(any(text));
    }

    private static URI safe(URI url) {
        if (!"https".equals(url.getScheme()) && !LOOPBACK.contains(url.getHost())) {
            throw new IllegalArgumentException("must be https, or an address of this machine");
        }
        return url;
    }

    /** In lower case and without the usual port: what comes in {@code Host} and {@code Origin}. */
    private static URI asBrowsersWriteIt(URI url) {
        boolean usualPort = url.getPort() == 443 && "https".equals(url.getScheme())
                || url.getPort() == 80 && "http".equals(url.getScheme());
        String port = url.getPort() < 0 || usualPort ? "" : ":" + url.getPort();
        return URI.create(url.getScheme() + "://" + url.getHost().toLowerCase(Locale.ROOT) + port);
    }

    private static boolean bare(URI url) {
        return (url.getPath() == null || url.getPath().isEmpty())
                && url.getQuery() == null
                && url.getFragment() == null
                && url.getUserInfo() == null;
    }
}
