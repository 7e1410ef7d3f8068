package adsconnect.domain.audit;

import adsconnect.domain.access.UserId;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The few particulars of a deed or an event, by name: words of the product, days, figures, ids of users and the hosts that
 * webhooks lead to. No other text from outside gets in, and so neither does a token, a code or a password.
 */
public record Facts(SortedMap<String, String> byName) {

    public static final Facts NONE = new Facts(new TreeMap<>());

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z]{0,29}");

    /** Checked also where facts come back from a store, which is the other way in. */
    private static final Pattern VALUE = Pattern.compile(
            "[A-Z][A-Z0-9_]{0,39}|\\d{4}-\\d{2}-\\d{2}|\\d{1,18}" + "|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
                    + "|https?://(?:[a-z0-9._-]{1,253}|\\[[0-9a-f:.]{2,45}])(?::\\d{1,5})?");

    public Facts {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
        byName.forEach(Facts::check);
    }

    /** Those that a store kept. */
    public static Facts stored(Map<String, String> byName) {
        return new Facts(new TreeMap<>(byName));
    }

    public Facts and(String name, Enum<?> word) {
        return with(name, word.name());
    }

    public Facts and(String name, LocalDate day) {
        return with(name, day.toString());
    }

    public Facts and(String name, int figure) {
        return with(name, Integer.toString(figure));
    }

    public Facts and(String name, long figure) {
        return with(name, Long.toString(figure));
    }

    public Facts and(String name, UserId user) {
        return with(name, user.value().toString());
    }

    /** Its host, and whether it is reached over TLS: paths of addresses may be secret. */
    public Facts and(String name, URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return with(name, (address.getScheme() + "://" + address.getHost() + port).toLowerCase(Locale.ROOT));
    }

    private Facts with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(byName);
        more.put(name, value);
        return new Facts(more);
    }

    /** What does not fit is not repeated in the message, for it may be the very thing that must not be seen. */
    private static void check(String name, String value) {
        if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("A fact is a word in capitals, a day, a figure, an id or a host");
        }
    }
}
