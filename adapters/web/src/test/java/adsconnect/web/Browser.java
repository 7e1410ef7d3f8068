package adsconnect.web;

import adsconnect.httpkit.Fields;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Visits pages, keeps cookies and follows nothing. */
final class Browser {

    static final String REFERENCE = "REF2345678";
    static final String ADDRESS = "192.0.2.7";

    private final WebFixture site;
    private final Map<String, String> cookies = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private String address = ADDRESS;

    Browser(WebFixture site) {
        this.site = site;
    }

    Browser with(String cookie, String value) {
        cookies.put(cookie, value);
        return this;
    }

    Browser without(String cookie) {
        cookies.remove(cookie);
        return this;
    }

    Browser speaking(String acceptLanguage) {
        headers.put("accept-language", acceptLanguage);
        return this;
    }

    Browser sending(String header, String value) {
        headers.put(header, value);
        return this;
    }

    String cookie(String name) {
        return cookies.get(name);
    }

    /** As a link or the address bar asks. */
    Answer get(String address) {
        return visit("GET", address, Map.of());
    }

    /** As htmx asks. */
    Answer htmx(String address) {
        headers.put("hx-request", "true");
        try {
            return get(address);
        } finally {
            headers.remove("hx-request");
        }
    }

    /** As htmx asks from a page at that address. */
    Answer htmxFrom(String page, String address) {
        headers.put("hx-current-url", "http://localhost:8080" + page);
        try {
            return htmx(address);
        } finally {
            headers.remove("hx-current-url");
        }
    }

    /** As htmx posts a form. */
    Answer htmxPost(String address, String... fields) {
        headers.put("hx-request", "true");
        try {
            return post(address, fields);
        } finally {
            headers.remove("hx-request");
        }
    }

    /** @param fields name, value, name, value … */
    Answer post(String address, String... fields) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.computeIfAbsent(fields[i], name -> new ArrayList<>()).add(fields[i + 1]);
        }
        return visit("POST", address, form);
    }

    /** Somewhere else in the network. */
    Browser from(String remoteAddress) {
        this.address = remoteAddress;
        return this;
    }

    Visit toVisit(String method, String target, Map<String, String> parameters, Map<String, List<String>> form) {
        String[] halves = target.split("\\?", 2);
        return new Visit(
                method,
                "",
                halves[0],
                parameters,
                new Fields(query(halves.length > 1 ? halves[1] : "")),
                new Fields(form),
                new byte[0],
                Map.copyOf(headers),
                Map.copyOf(cookies),
                address,
                REFERENCE);
    }

    private Answer visit(String method, String address, Map<String, List<String>> form) {
        String path = address.split("\\?", 2)[0];
        WebFixture.Routed routed = site.find(method, path)
                .orElseThrow(() -> new IllegalArgumentException("No route for " + method + " " + path));
        try {
            Reply reply = whole(routed.action().act(toVisit(method, address, routed.parameters(), form)));
            remember(reply);
            return new Answer(reply);
        } catch (Exception failure) {
            throw new IllegalStateException(method + " " + path + " failed", failure);
        }
    }

    /** With all that is still being made. */
    private static Reply whole(Reply reply) throws IOException {
        if (reply.stream().isEmpty()) {
            return reply;
        }
        try (InputStream body = reply.stream().get().body()) {
            return new Reply(reply.status(), reply.headers(), reply.cookies(), body.readAllBytes());
        }
    }

    private void remember(Reply reply) {
        for (Reply.SetCookie cookie : reply.cookies()) {
            if (cookie.age().isZero()) {
                cookies.remove(cookie.name());
            } else {
                cookies.put(cookie.name(), cookie.value());
            }
        }
    }

    private static Map<String, List<String>> query(String query) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            String[] halves = pair.split("=", 2);
            fields.computeIfAbsent(decoded(halves[0]), name -> new ArrayList<>())
                    .add(decoded(halves.length > 1 ? halves[1] : ""));
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
