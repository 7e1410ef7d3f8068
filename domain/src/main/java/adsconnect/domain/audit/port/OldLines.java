package adsconnect.domain.audit.port;

import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Cut;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** The beginning and the end of the audit's tables, which only their owner may move; lines themselves nobody may. */
public interface OldLines {

    /**
     * Has the audit begin later: all lines of the months before that day, and their seals, are no part of it any more. Writes
     * the line that tells of it, together with the cut or not at all. Empty, and nothing changed, if there are no such lines,
     * if some of them are not sealed yet, or if somebody else is at it.
     *
     * @param before first day of the first month that is kept (UTC)
     * @param told makes the line that tells of it
     */
    Optional<Cut> cut(LocalDate before, Function<Cut, AuditLine> told);

    /**
     * Removes what lies before the newest cut, and holds nobody up. It may end anywhere: what is left then, and what somebody
     * else has hold of for the moment, goes the next time.
     */
    void clear();

    /** Makes the tables of the months from that day's to the other's, as far as they are missing. */
    void makeRoom(LocalDate from, LocalDate to);
}
