package adsconnect.domain.sync;

import java.util.Objects;

/**
 * A part of a report that was not loaded, kept so that a person can look at it; the rest of the report loads.
 *
 * @param column the column that is to blame; empty if it is the row as a whole
 * @param text the row as it came, cut to {@value #LONGEST_TEXT} characters
 */
public record SetAside(Reason reason, String column, String text) implements ReportLine {

    /** How much of a row is kept. */
    public static final int LONGEST_TEXT = 2_000;

    /** Why. */
    public enum Reason {
        /** A value is not of its column's kind. */
        UNREADABLE,
        /** A column that tells the row from others is missing. */
        INCOMPLETE,
        /** A count or an amount of money is below zero. */
        NEGATIVE,
        /** Its day is not one of those that were asked for. */
        OUTSIDE_DAYS,
        /** The report has a row with the same identity before it. */
        DUPLICATE,
        /** A text that tells the row from others is longer than anybody types. */
        TOO_LONG,
        /** A column that was not asked for; its row was loaded without it. */
        UNKNOWN_COLUMN
    }

    public SetAside {
        Objects.requireNonNull(reason);
        Objects.requireNonNull(column);
        text = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }
}
