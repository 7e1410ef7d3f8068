package adsconnect.httpkit;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One answer, as a value; the server writes it on the request's own event loop.
 *
 * @param stream what is sent instead of the body, as fast as it is read; the server closes it in any case
 */
public record Reply(
        int status, Map<String, String> headers, List<SetCookie> cookies, byte[] body, Optional<Stream> stream) {

    private static final byte[] NOTHING = new byte[0];

    public Reply(int status, Map<String, String> headers, List<SetCookie> cookies, byte[] body) {
        this(status, headers, cookies, body, Optional.empty());
    }

    /**
     * A body that is still being made. One that breaks off with an {@code IOException} cuts the connection.
     *
     * @param length of all of it, where it is known
     */
    public record Stream(InputStream body, OptionalLong length) {}

    /** A cookie to set; an age of zero removes it. It is always {@code HttpOnly} and {@code SameSite=Lax}. */
    public record SetCookie(String name, String value, Duration age) {
        /** Without the value, which may be a session's. */
        @Override
        public String toString() {
            return name + "=***";
        }
    }

    public static Reply html(int status, String html) {
        return new Reply(
                status,
                Map.of("content-type", "text/html; charset=utf-8", "vary", "HX-Request, Cookie, Accept-Language"),
                List.of(),
                html.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply text(int status, String text) {
        return new Reply(
                status,
                Map.of("content-type", "text/plain; charset=utf-8"),
                List.of(),
                text.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply streamed(int status, Map<String, String> headers, Stream stream) {
        return new Reply(status, headers, List.of(), NOTHING, Optional.of(stream));
    }

    /** Sends the browser there with a GET. */
    public static Reply seeOther(String location) {
        return new Reply(303, Map.of("location", location), List.of(), NOTHING);
    }

    /** Makes htmx load the whole page again. */
    public static Reply reloadPage() {
        return new Reply(200, Map.of("hx-refresh", "true"), List.of(), NOTHING);
    }

    /** Makes htmx leave the page for another. */
    public static Reply goTo(String address) {
        return new Reply(200, Map.of("hx-redirect", address), List.of(), NOTHING);
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, cookies, body, stream);
    }

    public Reply with(SetCookie cookie) {
        List<SetCookie> more = new ArrayList<>(cookies);
        more.add(cookie);
        return new Reply(status, headers, more, body, stream);
    }
}
