package adsconnect.domain.notice;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a webhook's receiver listens: an https or http address with a host, and nobody's name or password in it. */
public record WebhookAddress(String text) {

    public static final int LONGEST = 1_000;

    private static final Pattern PLAIN = Pattern.compile("[!-~]+");

    public WebhookAddress {
        if (uri(text).isEmpty()) {
            throw new IllegalArgumentException("Not an address that a webhook can have");
        }
    }

    /** The address in a text that a person typed; empty if it can't be one. */
    public static Optional<WebhookAddress> parse(String typed) {
        String stripped = typed.strip();
        return uri(stripped).map(uri -> new WebhookAddress(stripped));
    }

    public URI uri() {
        return uri(text).orElseThrow();
    }

    /** Whether it is reached over TLS. */
    public boolean secure() {
        return text.toLowerCase(Locale.ROOT).startsWith("https:");
    }

    private static Optional<URI> uri(String text) {
        if (text.length() > LONGEST || !PLAIN.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            return web && plain && uri.getPort() <= 65_535 && uri.getPort() != 0 ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
