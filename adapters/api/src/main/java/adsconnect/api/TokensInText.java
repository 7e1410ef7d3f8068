package adsconnect.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks tokens, keys and handles in what goes to agents. None of our answers has one in it; Amazon's could, and what a person
 * named something could. It works on JSON as it is written: no letter that JSON would escape is taken away or put in.
 */
final class TokensInText {

    private static final Pattern TOKEN =
            Pattern.compile("(\\bAt[zn][a-z](?:\\||%7C|%7c|\\\\u007[cC]))[\\w+/=.%|~-]{3,}|(\\bads[ch]_)[\\w-]{12,}");

    private TokensInText() {}

    static String masked(String text) {
        return TOKEN.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement((found.group(1) == null ? found.group(2) : found.group(1)) + "***"));
    }
}
