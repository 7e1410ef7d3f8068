package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ReadHistories;
import adsconnect.domain.connection.port.Connections;
import java.util.Optional;

/** Finds whose numbers somebody may see; somebody else's are as if they did not exist (SEC-1). */
record ShownProfiles(Connections connections, ReadHistories readHistories) {

    /** Empty also as long as there are no numbers. */
    Optional<ShownProfile> find(User user, ProfileId profile) {
        Optional<Connection> connection = connections.find(user.id(), profile);
        if (connection.isPresent()) {
            return connection.filter(Connection::hasNumbers).map(ShownProfile::of);
        }
        return readHistories
                .find(user.id(), profile)
                .filter(ShownProfiles::readable)
                .map(history -> ShownProfile.of(history.of()));
    }

    static boolean readable(ReadHistories.History history) {
        return history.readable() && history.of().dataThrough().isPresent();
    }
}
