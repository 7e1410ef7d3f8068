package adsconnect.amazonsandbox;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The authorization codes that are out: each works once, for five minutes. */
final class Codes {
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Issued> issued = new HashMap<>();

    private record Issued(AuthorizeRequest request, String persona, Instant expiresAt) {}

    /** Who allowed what, as the code that was handed in remembers it. */
    record Redeemed(AuthorizeRequest request, String persona) {}

    String issue(AuthorizeRequest request, String persona, Instant now) {
        issued.values().removeIf(other -> !now.isBefore(other.expiresAt));
        String code = random.ints(20, 0, LETTERS.length())
                .collect(
                        StringBuilder::new,
                        (text, letter) -> text.append(LETTERS.charAt(letter)),
                        StringBuilder::append)
                .toString();
        issued.put(code, new Issued(request, persona, now.plus(LIFETIME)));
        return code;
    }

    /** Whose code it is, without spending it. */
    Optional<String> personaOf(String code) {
        return Optional.ofNullable(issued.get(code)).map(Issued::persona);
    }

    /** A code is spent by the first attempt, also by a wrong one, so that nobody can try verifiers. */
    Optional<Redeemed> redeem(String code, Instant now) {
        return Optional.ofNullable(issued.remove(code))
                .filter(found -> now.isBefore(found.expiresAt))
                .map(found -> new Redeemed(found.request, found.persona));
    }
}
