package adsconnect.domain.console.port;

import java.util.Map;

/** The master keys, by their ids alone. */
public interface KeyRing {

    /** How many data keys each one wraps; the one in use is there also with none. */
    Map<String, Long> wrapped();

    /** The one that wraps new ones. */
    String inUse();
}
