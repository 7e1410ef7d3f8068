package adsconnect.domain.audit;

import adsconnect.domain.audit.port.Alarms;
import java.time.Clock;
import java.time.Duration;

/** Ends alarms whose cause nobody meets any more, as in a region in which nobody is connected by now. Shared between threads. */
public final class EndOldAlarms {

    /** Whatever needs what is wrong has asked for it again by then. */
    static final Duration UNSEEN_FOR = Duration.ofHours(24);

    private final Alarms alarms;
    private final Clock clock;

    public EndOldAlarms(Alarms alarms, Clock clock) {
        this.alarms = alarms;
        this.clock = clock;
    }

    public void end() {
        alarms.endUnseen(clock.instant().minus(UNSEEN_FOR));
    }
}
