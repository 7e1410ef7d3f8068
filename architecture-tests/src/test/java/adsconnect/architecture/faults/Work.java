package adsconnect.architecture.faults;

import java.util.Set;

/** One kind of work that the nodes are given while faults befall them. */
interface Work {

    /** Makes ready, before any fault, whatever is needed to feed that often. */
    void prepare(int times);

    /** Gives the nodes some more to do; may be called while all but one of them are away. */
    void feed();

    /** Whether all that was fed is done. */
    boolean isDone();

    /** What came up on the way and must not be found in any log. */
    Set<String> secrets();
}
