package adsconnect.architecture.faults;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Conditions;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who connects profiles over plain HTTP, and tries again when nobody answers. */
final class Customer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MADE = 303;
    private static final int NOTHING_WAITS = 410;

    private final URI address;
    private final Map<String, String> cookies = new HashMap<>();

    Customer(URI address) {
        this.address = address;
    }

    void signIn(String email, String password) {
        assertThat(post(address.resolve("/signin"), "email", email, "password", password)
                        .statusCode())
                .isEqualTo(MADE);
    }

    /** What its browser shows to be recognised by. */
    String session() {
        return cookies.get("adsc_session");
    }

    /** All the way to the picker; returns what must not be found anywhere: the code and the state. */
    List<String> consentAs(String persona) {
        URI callback = allowAs(persona);
        assertThat(target(send(request(callback).build())).getPath()).isEqualTo("/dashboard/ads/pending");
        return Arrays.stream(callback.getRawQuery().split("&"))
                .filter(pair -> pair.startsWith("code=") || pair.startsWith("state="))
                .map(pair -> pair.substring(pair.indexOf('=') + 1))
                .toList();
    }

    /** To Amazon, and where it sends the browser back to. */
    URI allowAs(String persona) {
        URI consentPage = target(post(address.resolve("/dashboard/ads/authorizations"), "region", "NA"));
        return target(post(consentPage, "decision", "allow", "persona", persona));
    }

    /** What a browser ends on after a callback; empty if there was no answer, because its node died. */
    Optional<HttpResponse<String>> comeBack(URI callback) {
        try {
            HttpResponse<String> answer = trySend(request(callback).build());
            boolean goesOn = answer.headers()
                    .firstValue("location")
                    .filter(location -> location.startsWith("/dashboard/ads/authorizations/"))
                    .isPresent();
            return Optional.of(goesOn ? trySend(request(target(answer)).build()) : answer);
        } catch (IOException noAnswer) {
            return Optional.empty();
        }
    }

    /** Whoever was not answered finds, the second time, either the same choice or that it was made (PICK-4). */
    void confirm(Collection<Long> profiles) {
        String[] form = profiles.stream()
                .flatMap(profile -> Stream.of("profile", profile.toString()))
                .toArray(String[]::new);
        Conditions.await("an answer to the confirmed choice", PATIENCE, () -> isConfirmed(form));
    }

    private boolean isConfirmed(String... form) {
        try {
            int status = tryPost(address.resolve("/dashboard/ads/pending/selection"), form)
                    .statusCode();
            assertThat(status).matches(code -> code == MADE || code == NOTHING_WAITS || code >= 500, "as expected");
            return status < 500;
        } catch (IOException noAnswer) {
            return false;
        }
    }

    private URI target(HttpResponse<String> redirect) {
        String location = redirect.headers()
                .firstValue("location")
                .orElseThrow(() -> new AssertionError("No redirect but " + redirect.statusCode() + redirect.body()));
        return redirect.uri().resolve(location);
    }

    private HttpResponse<String> post(URI uri, String... form) {
        try {
            return tryPost(uri, form);
        } catch (IOException noAnswer) {
            throw new AssertionError("No answer from " + uri.getAuthority(), noAnswer);
        }
    }

    private HttpResponse<String> tryPost(URI uri, String... form) throws IOException {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < form.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(form[i]).append('=').append(encoded(form[i + 1]));
        }
        return trySend(request(uri)
                .header("Origin", address.toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpRequest.Builder request(URI uri) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
        return uri.getAuthority().equals(address.getAuthority()) && !cookies.isEmpty()
                ? request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")))
                : request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return trySend(request);
        } catch (IOException noAnswer) {
            throw new AssertionError("No answer from " + request.uri().getAuthority(), noAnswer);
        }
    }

    /** By a connection of its own: one that was kept might lead to a node that is gone. */
    private HttpResponse<String> trySend(HttpRequest request) throws IOException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = browser.send(request, BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").forEach(this::keep);
            return answer;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void keep(String setCookie) {
        String[] parts = setCookie.split(";", 2)[0].split("=", 2);
        cookies.put(parts[0], parts[1]);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
