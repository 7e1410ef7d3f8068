package adsconnect.domain.access.port;

import adsconnect.domain.access.FailedProofs;
import adsconnect.domain.access.UserId;

/** How often each user failed to prove who they are, over all nodes. */
public interface ProofFailures {

    /** What is known of the user, who is there, locked until the unit of work ends: two attempts are counted one by one. */
    FailedProofs lock(UserId user);

    /** Keeps it, of a user whom the unit of work has locked. */
    void put(UserId user, FailedProofs failures);

    /** Nothing failed any more. */
    void forget(UserId user);
}
