package adsconnect.domain.audit.port;

import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Cut;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** The beginning and the end of the audit's tables, which only their owner may move; lines themselves nobody may. */
public interface OldLines {

    /**
     * Drops all lines of the months before that day with their seals, and writes the line that tells of it, together or not at
     * all. Empty, and nothing changed, if there are none, if some of them are not sealed yet, or if somebody else is at the
     * tables for the moment.
     *
     * @param before first day of the first month that is kept (UTC)
     * @param told makes the line that tells of it
     */
    Optional<Cut> drop(LocalDate before, Function<Cut, AuditLine> told);

    /** Makes the tables of the months from that day's to the other's, as far as they are missing. */
    void makeRoom(LocalDate from, LocalDate to);
}
