package adsconnect.domain.authorization;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * One press of a button that makes links. Their addresses follow from it, so that pressing twice, or loading the answer
 * again, comes to the same links with the same addresses, and yet no address is kept anywhere (AUTH-5, AUTH-6).
 *
 * @param secret random, and told only to the page with the button; whoever has one of the addresses learns no other
 */
public record Occasion(Secret secret) {

    /** 16 bytes are the 22 characters of the address. */
    public static final int SECRET_BYTES = 16;

    public Occasion {
        Objects.requireNonNull(secret);
    }

    /** The one in a text from outside; empty if it is none. */
    public static Optional<Occasion> parse(String text) {
        return text.matches("[A-Za-z0-9_-]{22}") ? Optional.of(new Occasion(new Secret(text))) : Optional.empty();
    }

    /** The secret part of the address of what is made on this occasion; another for each other thing. */
    Secret address(String... what) {
        String seed = SecretHash.of(secret).hex() + '\0' + String.join("\0", what);
        byte[] digest = HexFormat.of().parseHex(SecretHash.of(new Secret(seed)).hex());
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, SECRET_BYTES)));
    }
}
