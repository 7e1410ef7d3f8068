package adsconnect.application.cli.client;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What came back over HTTP. */
record Answer(int status, HttpHeaders headers, byte[] body) {

    /** Its media type alone. */
    String type() {
        return header("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    boolean done() {
        return status >= 200 && status < 300;
    }

    /** Whether it is a refusal of our own server. */
    boolean problem() {
        return type().equals("application/problem+json");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
