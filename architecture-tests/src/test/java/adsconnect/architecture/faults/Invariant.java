package adsconnect.architecture.faults;

import java.util.List;

/** Something that holds in the end, whatever befell the nodes. */
interface Invariant {

    /** A sentence for each way in which it does not hold. */
    List<String> violations(EndState end);
}
