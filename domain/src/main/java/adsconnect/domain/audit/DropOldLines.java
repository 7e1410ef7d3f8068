package adsconnect.domain.audit;

import adsconnect.domain.access.Actor;
import adsconnect.domain.audit.port.OldLines;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/** Keeps the audit for as long as the installation wants it, in whole months, and has the tables of the coming ones ready. */
public final class DropOldLines {

    private static final Period AHEAD = Period.ofMonths(3);

    private static final String BEFORE = "before";
    private static final String UP_TO = "upTo";

    private final OldLines oldLines;
    private final Duration kept;
    private final Clock clock;

    public DropOldLines(OldLines oldLines, Duration kept, Clock clock) {
        this.oldLines = oldLines;
        this.kept = kept;
        this.clock = clock;
    }

    /** Drops the months that are over. Empty if there are none. */
    public Optional<Cut> drop() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        oldLines.makeRoom(today, today.plus(AHEAD));
        LocalDate before =
                LocalDate.ofInstant(clock.instant().minus(kept), ZoneOffset.UTC).withDayOfMonth(1);
        Optional<Cut> cut = oldLines.cut(before, this::told);
        oldLines.clear();
        return cut;
    }

    private AuditLine told(Cut cut) {
        return AuditLine.of(
                clock.instant(),
                new Actor.Program(),
                Deed.AUDIT_DROPPED,
                Subject.INSTALLATION,
                Facts.NONE.and(BEFORE, cut.before()).and(UP_TO, cut.dropped().seal()));
    }

    /** Whether a line, as it stands in the store, is the one that tells of this cut. */
    static boolean tells(WrittenLine line, Cut cut) {
        String why = line.columns().getOrDefault("why", "");
        return Deed.AUDIT_DROPPED.name().equals(line.columns().get("deed"))
                && names(why, BEFORE, cut.before().toString())
                && names(why, UP_TO, Long.toString(cut.dropped().seal()));
    }

    private static boolean names(String why, String name, String value) {
        return why.replace(" ", "").contains('"' + name + "\":\"" + value + '"');
    }
}
