package adsconnect.web;

import adsconnect.domain.account.Profile;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.FormerConnection;
import adsconnect.domain.metrics.LoadedProfile;
import java.time.Instant;
import java.util.Optional;

/** A profile whose numbers are shown: connected, or disconnected and still to be read (RECO-1). */
record ShownProfile(LoadedProfile loaded, String accountName, Optional<Instant> lastSyncAt) {

    static ShownProfile of(Connection connection) {
        return new ShownProfile(
                LoadedProfile.of(connection), connection.account().name().value(), connection.lastSyncAt());
    }

    static ShownProfile of(FormerConnection former) {
        return new ShownProfile(LoadedProfile.of(former), former.accountName().value(), former.lastSyncAt());
    }

    Profile profile() {
        return loaded.profile();
    }
}
