package adsconnect.domain.audit.port;

import adsconnect.domain.audit.AuditLine;
import java.util.List;

/** All that was done, in the order it was written. There is no way to change or remove a line. */
public interface AuditTrail {

    /**
     * Writes a line. Joins the open unit of work and must be called inside the one that makes the change: should that be
     * undone, so is the line.
     *
     * @throws IllegalStateException outside of a unit of work
     */
    void record(AuditLine line);

    /**
     * Does what {@link #record} does, fails where it would, and writes nothing: so that whoever waits can't tell by the time
     * it takes whether there was a line to write.
     */
    void rehearse(AuditLine line);

    /** The last so many lines, the newest first. */
    List<AuditLine> newest(int atMost);
}
