package adsconnect.domain.proxy;

import adsconnect.domain.marketplace.Region;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a program wants to ask Amazon, word for word, before anything of it is believed.
 *
 * @param query without the question mark
 * @param headers by name in lower case
 * @param length of the body, where the program said it
 * @param host where the program believes the profile to be; empty where it says nothing about that
 */
public record Shown(
        String method,
        String path,
        Optional<String> query,
        Map<String, String> headers,
        InputStream body,
        OptionalLong length,
        Optional<Region> host) {

    public Shown {
        Objects.requireNonNull(method);
        Objects.requireNonNull(path);
        Objects.requireNonNull(query);
        headers = Map.copyOf(headers);
        Objects.requireNonNull(body);
        Objects.requireNonNull(length);
        Objects.requireNonNull(host);
    }
}
