package adsconnect.domain.access.port;

import adsconnect.domain.Secret;
import adsconnect.domain.access.UserId;
import java.util.Optional;

/** Keeps the seeds of one-time codes sealed. Changes join the unit of work they happen in. */
public interface SeedSafe {

    void keep(UserId user, Secret seed);

    Optional<Secret> open(UserId user);

    /** Destroys it; nothing happens if there is none. */
    void destroy(UserId user);
}
