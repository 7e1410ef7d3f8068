package adsconnect.httpkit;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/**
 * What a {@link Visit} leaves out: a body of any length, and the query to the letter.
 *
 * @param query as it was sent, without the question mark
 * @param body read as it comes: it ends in an {@code IOException} if its sender goes away, or sends nothing for long.
 *     Not to be read any more once there is a reply
 */
public record Inflow(Optional<String> query, InputStream body) {
    public Inflow {
        Objects.requireNonNull(query);
        Objects.requireNonNull(body);
    }
}
