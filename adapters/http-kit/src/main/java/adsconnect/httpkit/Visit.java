package adsconnect.httpkit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One request, as a value that may go to any thread.
 *
 * @param route the pattern of the path, as it was registered; empty where nothing is
 * @param path without the query
 * @param parameters of the route: {@code {profileId}}; one whose name begins with "secret" is never written to a log
 * @param body what was sent, unless it is a form; empty where nothing was
 * @param headers by name in lower case
 * @param cookies by name
 * @param remoteAddress of whoever is served, past proxies that are trusted; empty if they have gone already
 * @param reference finds the log lines of this request; shown to people when something fails
 */
public record Visit(
        String method,
        String route,
        String path,
        Map<String, String> parameters,
        Fields query,
        Fields form,
        byte[] body,
        Map<String, String> headers,
        Map<String, String> cookies,
        String remoteAddress,
        String reference) {

    private static final String SECRET = ":secret";

    /** Whom to count where only so much is taken from each: an IPv4 address, or the network of an IPv6 address. */
    public String remoteNetwork() {
        return ClientNetwork.of(remoteAddress);
    }

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name)).filter(value -> !value.isEmpty());
    }

    /** The same with these cookies alone. */
    public Visit withCookies(Map<String, String> others) {
        return new Visit(method, route, path, parameters, query, form, body, headers, others, remoteAddress, reference);
    }

    /** The same with that query. */
    public Visit withQuery(Fields other) {
        return new Visit(
                method, route, path, parameters, other, form, body, headers, cookies, remoteAddress, reference);
    }

    /** Without what was sent: cookies, passwords and codes are in there. */
    @Override
    public String toString() {
        return method + " " + pathToLog() + " (" + reference + ")";
    }

    /** The path without what is secret in it; by its route, for a secret may be written in many ways in a path. */
    String pathToLog() {
        if (!route.contains(SECRET)) {
            return path;
        }
        return Arrays.stream(route.split("/"))
                .map(part -> part.startsWith(SECRET) ? "***" : part)
                .collect(Collectors.joining("/"));
    }

    /** Whether htmx asks, which swaps a fragment in, rather than the browser, which shows a page. */
    public boolean fromHtmx() {
        return header("hx-request").isPresent();
    }
}
