package adsconnect.architecture.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A field of a form or query, or a cookie, by which somebody's page sends one of their ids. */
record Carrier(String name, IdKind kind) {

    private static final Pattern INPUT = Pattern.compile("<(?:input|button|option)\\b[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final Pattern QUERY = Pattern.compile("[?&](?:amp;)?([\\w-]+)=([^&\"'#]*)");
    private static final Pattern COOKIE = Pattern.compile("(adsc_\\w+)=([^;\"]*)");

    /** All that an answer holds. */
    static List<Carrier> in(Answer answer, Holdings owned) {
        List<Carrier> carriers = new ArrayList<>();
        Matcher inputs = INPUT.matcher(answer.body());
        while (inputs.find()) {
            Matcher name = NAME.matcher(inputs.group());
            Matcher value = VALUE.matcher(inputs.group());
            if (name.find() && value.find()) {
                of(name.group(1), value.group(1), owned).ifPresent(carriers::add);
            }
        }
        Stream.concat(
                        QUERY.matcher(answer.whole()).results(),
                        COOKIE.matcher(answer.whole()).results())
                .forEach(pair -> of(pair.group(1), pair.group(2), owned).ifPresent(carriers::add));
        return carriers;
    }

    boolean isTried() {
        return kind.fields.contains(name) || kind.cookies.contains(name);
    }

    private static Optional<Carrier> of(String name, String value, Holdings owned) {
        return Stream.of(IdKind.values())
                .filter(kind -> owned.ids(kind).contains(value))
                .map(kind -> new Carrier(name, kind))
                .findFirst();
    }
}
