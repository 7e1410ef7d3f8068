package adsconnect.api;

import java.util.List;

/**
 * Something that is said in the address of a call.
 *
 * @param type what it is read as; everything is text on its way
 * @param values the only ones there are; empty if there are too many to name
 */
public record Parameter(String name, In in, Type type, boolean required, List<String> values, String summary) {

    public Parameter {
        values = List.copyOf(values);
    }

    /** Where it stands. */
    public enum In {
        PATH,
        QUERY
    }

    /** What a text can be. */
    public enum Type {
        TEXT,
        UUID,
        /** A profile's number, larger than what a double holds exactly. */
        PROFILE_ID,
        DAY,
        MONTH,
        /** A moment, or a day for its end. */
        WHEN,
        FLAG,
        COUNT
    }

    static final Parameter PROFILE_ID =
            path("profileId", Type.PROFILE_ID, "The number of a profile of the key's owner.");

    static Parameter path(String name, Type type, String summary) {
        return new Parameter(name, In.PATH, type, true, List.of(), summary);
    }

    static Parameter query(String name, Type type, String summary) {
        return new Parameter(name, In.QUERY, type, false, List.of(), summary);
    }

    /** One of a few words. */
    static Parameter oneOf(String name, List<String> values, String summary) {
        return new Parameter(name, In.QUERY, Type.TEXT, false, values, summary);
    }

    Parameter needed() {
        return new Parameter(name, in, type, true, values, summary);
    }
}
