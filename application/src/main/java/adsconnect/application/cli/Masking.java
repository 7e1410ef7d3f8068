package adsconnect.application.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes tokens and keys unusable where they would be read, and leaves enough to tell them apart (CLI-2). */
public final class Masking {

    private static final int SHOWN_FIRST = 8;
    private static final int SHOWN_LAST = 4;
    private static final int SHORTEST_SHOWN = 20;

    /** Access and refresh tokens of Amazon, also in an address; keys and handles of ours. */
    private static final Pattern SECRET =
            Pattern.compile("Atz[a-z](?:\\||%7[Cc])[^\\s\"'<>&,;…]+|\\bads[ch]_[A-Za-z0-9_-]{4,}");

    /** Fields that hold nothing else, whatever it looks like. */
    private static final Set<String> FIELDS =
            Set.of("accesstoken", "refreshtoken", "clientsecret", "amzaccesstoken", "apikey", "authorization");

    private Masking() {}

    /** One whole token. */
    public static String token(String token) {
        if (token.length() < SHORTEST_SHOWN) {
            return "***";
        }
        return token.substring(0, SHOWN_FIRST) + "…" + token.substring(token.length() - SHOWN_LAST);
    }

    /** A text that may have some in it. */
    public static String text(String text) {
        return SECRET.matcher(text).replaceAll(found -> quoted(found.group()));
    }

    /** A document that may have some in it, at whatever depth. */
    public static Object document(Object document) {
        return switch (document) {
            case null -> null;
            case String text -> text(text);
            case List<?> items -> items.stream().map(Masking::document).collect(Collectors.toList());
            case Map<?, ?> fields -> fields(fields);
            default -> document;
        };
    }

    private static Map<String, Object> fields(Map<?, ?> fields) {
        Map<String, Object> masked = new LinkedHashMap<>();
        fields.forEach((name, value) -> masked.put(text(name.toString()), field(name.toString(), value)));
        return masked;
    }

    private static Object field(String name, Object value) {
        boolean secret =
                FIELDS.contains(name.replaceAll("[_-]", "").toLowerCase(Locale.ROOT)) && value instanceof String;
        return secret ? token((String) value) : document(value);
    }

    private static String quoted(String found) {
        return Matcher.quoteReplacement(token(found));
    }
}
