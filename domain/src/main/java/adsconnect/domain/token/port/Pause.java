package adsconnect.domain.token.port;

import java.time.Duration;

/** Lets time pass for whoever waits for what another node does. Blocks the calling thread and holds nothing else. */
public interface Pause {

    /** True after that time; false at once, or as soon as the thread is interrupted: it must not wait any longer then. */
    boolean take(Duration length);
}
