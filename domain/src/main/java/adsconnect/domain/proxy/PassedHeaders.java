package adsconnect.domain.proxy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which headers go on (TOK-3). Of a request only those that say what is asked and how it shall be answered: who asks, for
 * whom and by which way is ours to say. Of an answer all but what is between Amazon and us, or between us and a browser.
 */
public final class PassedHeaders {

    private static final Set<String> OF_REQUESTS =
            Set.of("accept", "accept-encoding", "accept-language", "content-encoding", "content-type", "prefer");

    private static final Set<String> NOT_OF_ANSWERS = Set.of(
            // of one connection
            "connection",
            "content-length",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            // of a browser and one site
            "alt-svc",
            "clear-site-data",
            "content-security-policy",
            "cross-origin-opener-policy",
            "permissions-policy",
            "referrer-policy",
            "refresh",
            "set-cookie",
            "set-cookie2",
            "strict-transport-security",
            "x-content-type-options",
            // says that a refusal is ours
            "ads-connect-error");

    private static final Pattern NOT_OF_ANSWERS_EITHER = Pattern.compile("(?:access-control-|proxy-|:).*");

    private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7e\\t]{1,2000}");

    private PassedHeaders() {}

    static Map<String, String> ofRequest(Map<String, String> shown) {
        Map<String, String> passed = new TreeMap<>(shown);
        passed.keySet().retainAll(OF_REQUESTS);
        return Map.copyOf(passed);
    }

    /** Whether a value can't be more than a value: no line ends, nothing that only some understand. */
    static boolean plain(Map<String, String> headers) {
        return ofRequest(headers).values().stream()
                .allMatch(value -> PLAIN.matcher(value).matches());
    }

    /** @param answered by name in lower case */
    static Map<String, String> ofAnswer(Map<String, String> answered) {
        Map<String, String> passed = new TreeMap<>(answered);
        passed.keySet()
                .removeIf(name -> NOT_OF_ANSWERS.contains(name)
                        || NOT_OF_ANSWERS_EITHER.matcher(name).matches());
        return Map.copyOf(passed);
    }
}
