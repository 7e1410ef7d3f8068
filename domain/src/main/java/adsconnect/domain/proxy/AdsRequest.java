package adsconnect.domain.proxy;

import adsconnect.domain.account.ProfileId;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is asked of Amazon: nothing in it says who we are.
 *
 * @param scope the profile it is for; empty where it is for all that the token opens
 * @param headers by name in lower case, none but those that are passed on
 * @param body read once
 * @param length of the body, where it is known
 */
public record AdsRequest(
        Optional<ProfileId> scope,
        AdsMethod method,
        AdsPath path,
        Map<String, String> headers,
        InputStream body,
        OptionalLong length) {

    public AdsRequest {
        Objects.requireNonNull(scope);
        Objects.requireNonNull(method);
        Objects.requireNonNull(path);
        headers = PassedHeaders.ofRequest(headers);
        Objects.requireNonNull(body);
        Objects.requireNonNull(length);
    }

    AdsRequest with(InputStream other, OptionalLong itsLength) {
        return new AdsRequest(scope, method, path, headers, other, itsLength);
    }
}
