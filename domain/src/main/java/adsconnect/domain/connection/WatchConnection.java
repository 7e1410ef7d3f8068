package adsconnect.domain.connection;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.connection.port.StageChanges;
import java.time.Duration;
import java.util.Optional;

/** Answers a waiting screen as soon as there is something new, or after a while at the latest (WAIT-2). */
public final class WatchConnection {

    private final Connections connections;
    private final StageChanges changes;
    private final Duration hold;

    public WatchConnection(Connections connections, StageChanges changes, Duration hold) {
        this.connections = connections;
        this.changes = changes;
        this.hold = hold;
    }

    /** What a screen shows at the moment. */
    public record Seen(ConnectionStage stage, long version) {}

    /** Waits until the screen that shows {@code seen} has something new to show. Blocks the calling thread. */
    public Outcome watch(UserId user, ProfileId profile, Seen seen) throws InterruptedException {
        try (StageChanges.Watch watch = changes.watch(profile)) {
            long deadline = System.nanoTime() + hold.toNanos();
            Outcome outcome = look(user, profile, seen);
            while (outcome instanceof Shown shown && shown.isJust(seen)) {
                Duration left = Duration.ofNanos(deadline - System.nanoTime());
                if (!left.isPositive() || !watch.await(left)) {
                    return outcome;
                }
                outcome = look(user, profile, seen);
            }
            return outcome;
        }
    }

    private Outcome look(UserId user, ProfileId profile, Seen seen) {
        Optional<Connection> found = connections.find(user, profile);
        return found.<Outcome>map(
                        connection -> new Shown(connection, connection.stage().inTurnAfter(seen.stage())))
                .orElse(new NoSuchConnection());
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** The connection as it is, and the stage to show next; a screen never skips one. */
    public record Shown(Connection connection, ConnectionStage stage) implements Outcome {

        boolean isJust(Seen seen) {
            return stage == seen.stage() && connection.version() == seen.version();
        }
    }

    public record NoSuchConnection() implements Outcome {}
}
