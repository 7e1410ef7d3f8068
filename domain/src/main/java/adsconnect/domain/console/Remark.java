package adsconnect.domain.console;

import java.util.List;

/**
 * One thing that a look saw: a sentence of ours, which is said in the reader's language.
 *
 * @param name of the sentence, lower case and hyphens
 * @param values what it is filled in with: numbers, names and addresses
 */
public record Remark(String name, List<Object> values) {

    public Remark {
        values = List.copyOf(values);
    }

    public static Remark of(String name, Object... values) {
        return new Remark(name, List.of(values));
    }

    /** What somebody else said, in their words. */
    public static Remark quoted(String words) {
        return of("quoted", words);
    }
}
