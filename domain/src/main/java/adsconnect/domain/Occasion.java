package adsconnect.domain;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * One press of a button that makes links or a key. What is secret of them follows from it, so that pressing twice, or loading
 * the answer again, comes to the same ones, and yet nothing secret is kept anywhere (AUTH-5, AUTH-6, section 12).
 *
 * @param secret random, and told only to the page with the button; whoever has one of what follows learns no other
 */
public record Occasion(Secret secret) {

    /** As 22 characters of a form. */
    public static final int SECRET_BYTES = 16;

    public Occasion {
        Objects.requireNonNull(secret);
    }

    /** The one in a text from outside; empty if it is none. */
    public static Optional<Occasion> parse(String text) {
        return text.matches("[A-Za-z0-9_-]{22}") ? Optional.of(new Occasion(new Secret(text))) : Optional.empty();
    }

    /** The secret of what is made on this occasion, as url-safe base64; another for each other thing. */
    public Secret derived(String beginning, int bytes, String... what) {
        String seed = SecretHash.of(secret).hex() + '\0' + String.join("\0", what);
        byte[] digest = HexFormat.of().parseHex(SecretHash.of(new Secret(seed)).hex());
        return new Secret(
                beginning + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, bytes)));
    }
}
