package adsconnect.domain.proxy;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where in Amazon's API, in the one form in which it can't be read in two ways: plain segments, nothing encoded, no dots
 * that lead elsewhere. Whatever else a path may be written like is refused rather than repaired.
 *
 * @param path begins with a slash
 * @param query as it is sent, without the question mark
 */
public record AdsPath(String path, Optional<String> query) {

    private static final int LONGEST = 1_000;
    private static final int LONGEST_QUERY = 8_000;

    /** An id may hold dots, as {@code amzn1.ads-account.g.x}, but none is made of them. */
    private static final Pattern PLAIN = Pattern.compile("(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");

    private static final Pattern PLAIN_QUERY = Pattern.compile("[A-Za-z0-9._~!$'()*+,;:@/?&=%-]*+");

    /** An escape that is none, or stands for a control character. */
    private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![2-9A-Fa-f][0-9A-Fa-f])");

    public AdsPath {
        Objects.requireNonNull(query);
        if (!plain(path, query)) {
            throw new IllegalArgumentException("Not a plain path");
        }
    }

    /** Empty if it is written in any other way. */
    public static Optional<AdsPath> parse(String path, Optional<String> query) {
        return plain(path, query)
                ? Optional.of(new AdsPath(path, query.filter(text -> !text.isEmpty())))
                : Optional.empty();
    }

    private static boolean plain(String path, Optional<String> query) {
        return path.length() <= LONGEST
                && PLAIN.matcher(path).matches()
                && query.map(AdsPath::plainQuery).orElse(true);
    }

    private static boolean plainQuery(String query) {
        return query.length() <= LONGEST_QUERY
                && PLAIN_QUERY.matcher(query).matches()
                && !BAD_ESCAPE.matcher(query).find();
    }

    /** As it stands in a request. */
    public String target() {
        return path + query.map(text -> "?" + text).orElse("");
    }
}
