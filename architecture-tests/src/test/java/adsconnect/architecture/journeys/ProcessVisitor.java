package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody who looks at the program over plain HTTP.
 *
 * @param session the cookie that proves who it is; empty for a stranger
 */
record ProcessVisitor(URI address, String session) {

    private static final Pattern FIGURE = Pattern.compile("class=\"figure-value\">([^<]*)<");
    private static final Pattern SESSION = Pattern.compile("(adsc_session=[^;]+).*");

    static ProcessVisitor stranger(URI address) {
        return new ProcessVisitor(address, "");
    }

    ProcessVisitor signInAs(String demoUser) {
        return post("/signin/sandbox", "user=" + demoUser);
    }

    ProcessVisitor signIn(String email, String password) {
        return post("/signin", "email=" + encoded(email) + "&password=" + encoded(password));
    }

    /** The page that he is led to in the end. */
    String read(String path) {
        try (HttpClient browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpResponse<String> answer = send(browser, request(path).build());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        }
    }

    int statusOf(String path) {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return send(browser, request(path).build()).statusCode();
        }
    }

    /** The figures of the dashboard that opens by itself. */
    List<String> figures() {
        List<String> figures = FIGURE.matcher(read("/"))
                .results()
                .map(figure -> figure.group(1))
                .toList();
        assertThat(figures).hasSizeGreaterThan(3);
        return figures;
    }

    private ProcessVisitor post(String path, String form) {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = send(
                    browser,
                    request(path)
                            .header("Origin", address.toString())
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build());
            assertThat(answer.statusCode()).as(path).isEqualTo(303);
            String cookie = answer.headers().allValues("set-cookie").stream()
                    .map(SESSION::matcher)
                    .filter(matcher -> matcher.matches())
                    .map(matcher -> matcher.group(1))
                    .findFirst()
                    .orElseThrow();
            return new ProcessVisitor(address, cookie);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        return session.isEmpty() ? request : request.header("Cookie", session);
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
