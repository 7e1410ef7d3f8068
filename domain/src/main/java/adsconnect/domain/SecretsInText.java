package adsconnect.domain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what must not be kept in what people paste: an address with a code in it, a line of a log, a request with its
 * headers. Each is replaced by stars; its name stays, so that a reader sees what was there. The result is never longer
 * than the text.
 */
public final class SecretsInText {

    private static final String MASK = "***";

    /** How a name and its value are put together: in an address, escaped, in JSON, in a header, in a list of settings. */
    private static final String IS = "[\"']?\\s*(?:=|:|：|%3D)\\s*[\"'“]?";

    private static final String PASSWORD = "(?:\\bpassw(?:ord|ort|d)|密码)";

    /** How somebody tells a password in a sentence. */
    private static final String SAID = "(?:\\s+(?:is|was|ist|war)\\s+|\\s*[是为]\\s*)[\"'“]?";

    private static final String VALUE = "[^\\s\"'&,;*，。；”]";

    private static final List<Pattern> SECRETS = List.of(
            // Amazon's tokens, also with the bar escaped as it is in addresses.
            pattern("(\\bAt[a-z]{1,3}(?:\\||%7C))[\\w+/=.%|~-]{3,}"),
            pattern("(\\bamzn1\\.oa2-cs\\.v1\\.)[\\w-]{3,}"),
            // Client secrets from before they had a prefix.
            pattern("()\\b[0-9a-f]{64}\\b"),
            pattern("(\\b(?:Bearer|Basic)\\s+)[\\w+/=.~|-]{12,}"),
            // Whole values, quoted or up to a blank.
            pattern("((?:\\b(?:access_token|refresh_token|id_token|client_secret|code_verifier)|" + PASSWORD + ")" + IS
                    + ")" + VALUE + "{3,}"),
            // Only what has a digit: that a password is wrong is what support has to know.
            pattern("(" + PASSWORD + SAID + ")(?=" + VALUE + "*\\d)" + VALUE + "{3,}"),
            pattern("((?:\\b|%[0-9A-F]{2})(?:code|state)(?:=|%3D))[^\\s\"'&,;*]{3,}"),
            pattern("([\"'](?:code|state)[\"']\\s*:\\s*[\"'])[^\\s\"'&,;*]{3,}"),
            // Our own: keys, handles, cookies, links. Last, for they stand in headers too.
            pattern("(\\badsc_[a-z]+" + IS + ")[^\\s\"'&,;*]{3,}"),
            pattern("(\\bads[ch]_)[\\w-]{12,}"));

    private SecretsInText() {}

    /** The text without them. */
    public static String masked(String text) {
        String masked = text;
        for (Pattern secret : SECRETS) {
            masked = secret.matcher(masked).replaceAll(found -> Matcher.quoteReplacement(found.group(1) + MASK));
        }
        return masked;
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
