package adsconnect.domain.sync.port;

import java.time.LocalDate;

/** Amazon no longer has some of the days of a report, and so makes none of it. */
public final class DaysNotKept extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LocalDate earliest;

    /** @param earliest the first day it still has, in its own words */
    public DaysNotKept(LocalDate earliest, String message) {
        super(message);
        this.earliest = earliest;
    }

    public LocalDate earliest() {
        return earliest;
    }
}
