package adsconnect.domain.console.port;

import adsconnect.domain.console.Node;
import adsconnect.domain.console.SeenNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The processes that work on one database. */
public interface Nodes {

    /** It is there: it enters itself the first time, and each later time is seen anew. */
    void beat(Node node, Instant now);

    /** It stops, and is no longer there. Nothing happens if it is not. */
    void leave(UUID id);

    /** Those that were last seen before that are no longer there. */
    void forget(Instant before);

    /** All of them, whoever started first in front. */
    List<SeenNode> all();
}
