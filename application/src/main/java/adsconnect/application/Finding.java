package adsconnect.application;

import adsconnect.domain.console.Remark;
import adsconnect.ui.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a look at one thing of an installation found.
 *
 * @param name of what was looked at
 * @param side whose matter it is
 * @param remarks what was seen
 * @param fix what to do about it, where something is to be done
 */
public record Finding(String name, Side side, Status status, List<Remark> remarks, Optional<String> fix) {

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

    static Finding ok(String name, Side side, Remark... remarks) {
        return new Finding(name, side, Status.OK, List.of(remarks), Optional.empty());
    }

    static Finding ok(String name, Side side, String detail) {
        return ok(name, side, Remark.quoted(detail));
    }

    static Finding warn(String name, Side side, String detail, String fix) {
        return warn(name, side, Remark.quoted(detail), fix);
    }

    static Finding warn(String name, Side side, Remark remark, String fix) {
        return new Finding(name, side, Status.WARN, List.of(remark), Optional.of(fix));
    }

    static Finding fail(String name, Side side, String detail, String fix) {
        return fail(name, side, List.of(Remark.quoted(detail)), fix);
    }

    static Finding fail(String name, Side side, List<Remark> remarks, String fix) {
        return new Finding(name, side, Status.FAIL, remarks, Optional.of(fix));
    }

    static Finding skipped(String name, Side side, Remark remark) {
        return new Finding(name, side, Status.SKIPPED, List.of(remark), Optional.empty());
    }

    static Finding skipped(String name, Side side, String detail) {
        return skipped(name, side, Remark.quoted(detail));
    }

    /** What was seen, as the command line says it. */
    public String detail() {
        Text english = Text.of("en");
        return remarks.stream()
                .map(remark -> english.get(
                        "console.remark." + remark.name(), remark.values().toArray()))
                .collect(Collectors.joining("; "));
    }
}
