package adsconnect.amazonsandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The opaque words with which Amazon lets one ask for the next page of just that list. */
final class PageTokens {
    private PageTokens() {}

    static String at(int start, String list) {
        String text = start + ":" + Long.toHexString(Chance.of(list));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The beginning, without a token; empty for a token that is garbage or of another list. */
    static Optional<Integer> start(String token, String list) {
        if (token == null) {
            return Optional.of(0);
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            int start = Integer.parseInt(text.replaceFirst(":.*", ""));
            return at(start, list).equals(token) ? Optional.of(start) : Optional.empty();
        } catch (IllegalArgumentException garbage) {
            return Optional.empty();
        }
    }
}
