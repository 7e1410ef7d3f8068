package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Somebody who looks at the program over plain HTTP and keeps cookies. Follows no redirects. */
final class HttpVisitor {

    private static final String SESSION = "adsc_session";

    /** The cookie of the secret that a browser alone knows. */
    private static final String BROWSER = "adsc_browser";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Each request comes from another one, or so many would be too many. */
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final URI program;
    private final String name;
    private Runnable signInAgain = () -> {};
    private final Map<String, String> cookies;

    HttpVisitor(URI program, String name) {
        this(program, name, new HashMap<>());
    }

    private HttpVisitor(URI program, String name, Map<String, String> cookies) {
        this.program = program;
        this.name = name;
        this.cookies = cookies;
    }

    /** The same browser, whose requests come to another node. */
    HttpVisitor at(URI node) {
        return new HttpVisitor(node, name, cookies);
    }

    /** A request beside what its browser adds. Fields stand in the query, or in the form of what is posted. */
    record Question(
            HttpMethod method, String path, Map<String, String> fields, Map<String, String> cookies, boolean htmx) {

        Question {
            fields = Map.copyOf(fields);
            cookies = Map.copyOf(cookies);
        }

        /** With these besides, in place of those of the same name. */
        Question with(Map<String, String> otherFields, Map<String, String> otherCookies) {
            Map<String, String> more = new HashMap<>(fields);
            more.putAll(otherFields);
            return new Question(method, path, more, otherCookies, htmx);
        }

        boolean reads() {
            return method.equals(HttpMethod.GET);
        }

        @Override
        public String toString() {
            return method + " " + path + (htmx ? " by htmx" : "");
        }

        Question byHtmx(boolean asked) {
            return new Question(method, path, fields, cookies, asked);
        }
    }

    Answer get(String path) {
        return keepingCookies(new Question(HttpMethod.GET, path, Map.of(), Map.of(), false));
    }

    Answer post(String path, Map<String, String> form) {
        return keepingCookies(new Question(HttpMethod.POST, path, form, Map.of(), false));
    }

    /** What it would send with a request. */
    String cookies() {
        return joined(new TreeMap<>(cookies), "; ");
    }

    HttpVisitor signIn(String email, String password) {
        return signIn("/signin", Map.of("email", email, "password", password));
    }

    /** As one of the sandbox's users, with one click. */
    HttpVisitor signInAs(String demoUser) {
        return signIn("/signin/sandbox", Map.of("user", demoUser));
    }

    /** In that one's browser, after it signed out. */
    HttpVisitor inBrowserOf(HttpVisitor other) {
        cookies.put(BROWSER, other.cookies.get(BROWSER));
        return this;
    }

    /** With all that the other's browser shows at this moment. */
    HttpVisitor withCookiesOf(HttpVisitor other) {
        cookies.putAll(other.cookies);
        return this;
    }

    /** Asks without keeping the cookies of the answer, so that the next question is asked by the same visitor. */
    Answer ask(Question question) {
        HttpResponse<String> response = send(question);
        if (response.headers().allValues("set-cookie").stream().anyMatch(cookie -> cookie.startsWith(SESSION + "=;"))) {
            // Whoever was signed out is somebody else from then on.
            signInAgain.run();
        }
        return Answer.of(response);
    }

    @Override
    public String toString() {
        return name;
    }

    private HttpVisitor signIn(String path, Map<String, String> form) {
        assertThat(post(path, form).status()).isEqualTo(303);
        signInAgain = () -> signIn(path, form);
        return this;
    }

    private Answer keepingCookies(Question question) {
        HttpResponse<String> response = send(question);
        for (String cookie : response.headers().allValues("set-cookie")) {
            String[] parts = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(parts[0], parts[1]);
        }
        return Answer.of(response);
    }

    private HttpResponse<String> send(Question question) {
        Map<String, String> all = new TreeMap<>(cookies);
        all.putAll(question.cookies());
        String fields = encoded(question.fields());
        boolean reads = question.reads();
        URI target = program.resolve(question.path() + (reads && !fields.isEmpty() ? "?" + fields : ""));
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .header("x-forwarded-for", nextAddress())
                .method(question.method().name(), reads ? BodyPublishers.noBody() : BodyPublishers.ofString(fields));
        if (!reads) {
            request.header("origin", program.toString()).header("content-type", "application/x-www-form-urlencoded");
        }
        if (question.htmx()) {
            request.header("hx-request", "true");
        }
        if (!all.isEmpty()) {
            request.header("cookie", joined(all, "; "));
        }
        return send(request.build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String nextAddress() {
        int address = ADDRESSES.incrementAndGet();
        return "10." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }

    private static String encoded(Map<String, String> fields) {
        Map<String, String> encoded = new TreeMap<>();
        fields.forEach((name, value) -> encoded.put(name, URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return joined(encoded, "&");
    }

    private static String joined(Map<String, String> pairs, String between) {
        return pairs.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .collect(Collectors.joining(between));
    }
}
