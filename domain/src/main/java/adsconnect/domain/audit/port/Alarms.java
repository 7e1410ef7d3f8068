package adsconnect.domain.audit.port;

import adsconnect.domain.audit.Alarm;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The alarms that are on, for all nodes. Changes join the unit of work they happen in. */
public interface Alarms {

    /** Turns it on, or lets it be seen again. True only for one of all who try at once, and only if it was off. */
    boolean raise(Alarm alarm, Instant now);

    /** Turns it off. True only for one of all who try at once, and only if it was on. */
    boolean end(Alarm alarm);

    /** Turns off all that were not raised since then; a minute more or less does not matter. */
    void endUnseen(Instant since);

    /** Since when it is on; empty while it is off. */
    Optional<Instant> since(Alarm alarm);

    /** All that are on, and since when. */
    Map<Alarm, Instant> on();
}
