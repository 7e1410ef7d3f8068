package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.amazonsandbox.SandboxOptions;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** For what a browser can't do. Follows no redirects. */
final class PlainHttp {

    private PlainHttp() {}

    /** Presses Allow on Amazon's page, and tells where Amazon sends the browser back to. */
    static String allow(String consentPage, String persona) {
        return decide(consentPage, "allow", persona);
    }

    /** Presses one of the two buttons there: {@code allow} or {@code cancel}. */
    static String decide(String consentPage, String decision, String persona) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(consentPage))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("decision=" + decision + "&persona=" + persona))
                .build();
        return send(request).headers().firstValue("location").orElseThrow();
    }

    /** Amazon takes a code once, even if it then refuses it. */
    static void spend(int amazonsPort, String callback) {
        SandboxOptions client = SandboxOptions.defaults();
        String form = "grant_type=authorization_code&redirect_uri=https://elsewhere.example&code_verifier=other"
                + "&client_id=" + client.clientId() + "&client_secret=" + client.clientSecret() + "&"
                + URI.create(callback).getRawQuery();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + amazonsPort + "/auth/o2/token"))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        assertThat(send(request).body()).contains("invalid_grant");
    }

    static HttpResponse<String> get(String address, String cookies) {
        return send(request(address, cookies).build());
    }

    static byte[] bytes(URI address) {
        return send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                .body();
    }

    static HttpResponse<String> head(String address) {
        return send(request(address, "").HEAD().build());
    }

    /** What that browser would send with a request to this address. */
    static String cookies(BrowserContext browser, URI address) {
        return browser.cookies(address.toString()).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(Collections.nCopies(times, call))) {
                results.add(result.get());
            }
            return results;
        }
    }

    /** Posts each form at the same moment, and tells the answers' status. */
    static List<Integer> postEach(URI address, String cookies, List<String> forms) throws Exception {
        AtomicInteger next = new AtomicInteger();
        return atOnce(
                forms.size(),
                () -> send(request(address.toString(), cookies)
                                .header("content-type", "application/x-www-form-urlencoded")
                                .header("sec-fetch-site", "same-origin")
                                .POST(BodyPublishers.ofString(forms.get(next.getAndIncrement())))
                                .build())
                        .statusCode());
    }

    private static HttpRequest.Builder request(String address, String cookies) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        return cookies.isEmpty() ? request : request.header("cookie", cookies);
    }

    static HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> as) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, as);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
