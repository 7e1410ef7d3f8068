package adsconnect.domain.console.port;

import adsconnect.domain.console.InstallationState;
import java.time.Instant;

/** The database of this installation, as something to be looked at. */
public interface InstallationStates {

    InstallationState read(Instant now);
}
