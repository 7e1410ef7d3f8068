package adsconnect.architecture.numbers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;

/** Somebody signed in who reads pages one after the other, over one connection, also those that lead to others. */
record Reader(String address, String session, HttpClient http) {

    Reader(String address, String session) {
        this(
                address,
                session,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build());
    }

    /** @param part whether htmx asks, for a part of a page */
    String read(String path, boolean part) {
        UnaryOperator<HttpRequest.Builder> asking = request -> part ? request.header("HX-Request", "true") : request;
        HttpRequest request = asking.apply(HttpRequest.newBuilder(URI.create(address + path))
                        .header("Cookie", "adsc_session=" + session)
                        .header("Accept-Language", "en-US"))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || answer.uri().getPath().equals("/signin")) {
                throw new IllegalStateException(path + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
