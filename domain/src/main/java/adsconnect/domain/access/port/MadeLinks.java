package adsconnect.domain.access.port;

import adsconnect.domain.SecretHash;

/**
 * Which links were ever made on an occasion, whatever became of them: a form can be sent again at any time, and must not bring
 * back a link that was used, replaced or withdrawn.
 */
public interface MadeLinks {

    /** Takes note of one that was never made before, in the unit of work that makes it. */
    void add(SecretHash link);

    /** Whether it was made before. */
    boolean has(SecretHash link);
}
