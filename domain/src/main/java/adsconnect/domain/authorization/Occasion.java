package adsconnect.domain.authorization;

import adsconnect.domain.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(secret.reveal().getBytes(StandardCharsets.UTF_8));
            for (String part : what) {
                digest.update((byte) 0);
                digest.update(part.getBytes(StandardCharsets.UTF_8));
            }
            byte[] address = Arrays.copyOf(digest.digest(), SECRET_BYTES);
            return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(address));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
