package adsconnect.domain.proxy;

import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What is asked of Amazon: nothing in it says whom we are, or for which profile it is.
 *
 * @param headers by name in lower case, none but those that are passed on
 * @param body read once
 * @param length of the body, where it is known
 */
public record AdsRequest(
        AdsMethod method, AdsPath path, Map<String, String> headers, InputStream body, OptionalLong length) {

    public AdsRequest {
        Objects.requireNonNull(method);
        Objects.requireNonNull(path);
        headers = PassedHeaders.ofRequest(headers);
        Objects.requireNonNull(body);
        Objects.requireNonNull(length);
    }

    AdsRequest with(InputStream other, OptionalLong itsLength) {
        return new AdsRequest(method, path, headers, other, itsLength);
    }
}
