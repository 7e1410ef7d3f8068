package adsconnect.domain.connection;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.port.Connections;
import java.util.Optional;

/** Finds a profile that somebody has connected, or had and can still read (RECO-1). */
public final class FindReadable {

    private final Connections connections;
    private final ReadHistories readHistories;

    public FindReadable(Connections connections, ReadHistories readHistories) {
        this.connections = connections;
        this.readHistories = readHistories;
    }

    /** Empty if there is no such profile of theirs, or nothing of it can be read any more (SEC-1). */
    public Optional<ReadableProfile> find(UserId user, ProfileId profile) {
        return connections
                .find(user, profile)
                .map(ReadableProfile::of)
                .or(() -> readHistories
                        .find(user, profile)
                        .filter(ReadHistories.History::readable)
                        .map(history -> ReadableProfile.of(history.of())));
    }
}
