package adsconnect.domain.console.port;

import adsconnect.domain.access.Purview;
import adsconnect.domain.console.Attention;
import java.time.Instant;

/** Counts what is unfinished over all owners. */
public interface OpenWork {

    /**
     * As it is now.
     *
     * @param soon until when keys that end count
     */
    Attention.Work count(Purview whose, Instant now, Instant soon);
}
