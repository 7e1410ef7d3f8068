package adsconnect.domain.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What Amazon answered, whatever it is.
 *
 * @param headers by name in lower case
 * @param length of the body, where Amazon said it
 * @param body still coming; it ends in an {@code IOException} if it breaks off
 */
public record AdsAnswer(int status, Map<String, String> headers, OptionalLong length, InputStream body) {

    public AdsAnswer {
        headers = Map.copyOf(headers);
        Objects.requireNonNull(length);
        Objects.requireNonNull(body);
    }

    /** Nobody will read it. */
    void drop() {
        try {
            body.close();
        } catch (IOException brokenAnyway) {
            return;
        }
    }
}
