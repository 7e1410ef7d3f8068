package adsconnect.application;

import java.util.Optional;

/**
 * What a look at one thing of an installation found.
 *
 * @param name of what was looked at
 * @param side whose matter it is
 * @param fix what to do about it, where something is to be done
 */
public record Finding(String name, Side side, Status status, String detail, Optional<String> fix) {

    /** How it stands. */
    public enum Status {
        OK,
        /** It will work, but somebody should look at it. */
        WARN,
        FAIL,
        SKIPPED
    }

    /** Whose matter a failure is. */
    public enum Side {
        SETTINGS,
        DATABASE,
        OURS,
        AMAZON
    }

    static Finding ok(String name, Side side, String detail) {
        return new Finding(name, side, Status.OK, detail, Optional.empty());
    }

    static Finding warn(String name, Side side, String detail, String fix) {
        return new Finding(name, side, Status.WARN, detail, Optional.of(fix));
    }

    static Finding fail(String name, Side side, String detail, String fix) {
        return new Finding(name, side, Status.FAIL, detail, Optional.of(fix));
    }

    static Finding skipped(String name, Side side, String detail) {
        return new Finding(name, side, Status.SKIPPED, detail, Optional.empty());
    }
}
