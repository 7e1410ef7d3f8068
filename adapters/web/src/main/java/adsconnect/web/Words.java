package adsconnect.web;

import adsconnect.httpkit.Fields;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The product's words as they stand in addresses, in forms and in the keys of texts. */
final class Words {

    private Words() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The one that a field names; empty if it names none. */
    static <E extends Enum<E>> Optional<E> one(Fields fields, String name, E[] values) {
        return fields.first(name)
                .flatMap(given -> Arrays.stream(values)
                        .filter(value -> of(value).equals(given))
                        .findFirst());
    }
}
