package adsconnect.domain.sync;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.sync.port.CoverageSource;
import java.util.Optional;

/** Tells what happened in one run of a connection (SYNC-9). */
public final class ReadRun {

    private final Connections connections;
    private final CoverageSource coverage;

    public ReadRun(Connections connections, CoverageSource coverage) {
        this.connections = connections;
        this.coverage = coverage;
    }

    /** The run, and whose it is. */
    public record Told(Connection connection, PastRun run) {}

    /** Empty if there is no such run of that connection of theirs (SEC-1). */
    public Optional<Told> read(UserId user, ProfileId profile, SyncRunId run) {
        return connections
                .find(user, profile)
                .flatMap(connection -> coverage.run(profile, run).map(found -> new Told(connection, found)));
    }
}
