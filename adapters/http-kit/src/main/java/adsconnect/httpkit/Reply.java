package adsconnect.httpkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One answer, as a value; the server writes it on the request's own event loop. */
public record Reply(int status, Map<String, String> headers, List<SetCookie> cookies, byte[] body) {

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

    /** Sends the browser there with a GET. */
    public static Reply seeOther(String location) {
        return new Reply(303, Map.of("location", location), List.of(), new byte[0]);
    }

    /** Makes htmx load the whole page again. */
    public static Reply reloadPage() {
        return new Reply(200, Map.of("hx-refresh", "true"), List.of(), new byte[0]);
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, cookies, body);
    }

    public Reply with(SetCookie cookie) {
        List<SetCookie> more = new ArrayList<>(cookies);
        more.add(cookie);
        return new Reply(status, headers, more, body);
    }
}
