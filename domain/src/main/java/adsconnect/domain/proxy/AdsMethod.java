package adsconnect.domain.proxy;

import java.util.Arrays;
import java.util.Optional;

/** The methods that Amazon's API knows. */
public enum AdsMethod {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    /** The method of that name, in capitals. */
    public static Optional<AdsMethod> parse(String name) {
        return Arrays.stream(values())
                .filter(method -> method.name().equals(name))
                .findFirst();
    }
}
