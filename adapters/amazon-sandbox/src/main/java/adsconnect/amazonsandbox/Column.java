package adsconnect.amazonsandbox;

import java.util.function.Function;

/** One column that a report can have, by Amazon's name. */
record Column(String name, Kind kind, Function<Row, Object> value) {

    /** What may be done with the values. */
    enum Kind {
        /** Says what the line is about. */
        ATTRIBUTE,
        /** Adds up over lines and days. */
        MEASURE,
        /** Does not add up. */
        RATIO
    }
}
