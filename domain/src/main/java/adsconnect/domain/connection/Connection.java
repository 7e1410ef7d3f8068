package adsconnect.domain.connection;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A profile its owner chose to load and see. The owner is the account's.
 *
 * @param stageSince when the stage was reached
 * @param ownStatus how well it is, its account apart: {@code FIRST_SYNC}, {@code CONNECTED}, {@code STALE}, {@code SYNC_ERROR} or
 *     {@code ACCESS_LOST}
 * @param paused whether its account is, because its owner has no active plan
 * @param lastSyncAt when data came last
 * @param dataThrough the last day that is loaded, in the profile's time zone
 * @param version grows with every change that a waiting screen shows
 */
public record Connection(
        Profile profile,
        Account account,
        ConnectionStage stage,
        Instant stageSince,
        ReportCount reports,
        ConnectionStatus ownStatus,
        boolean paused,
        Optional<Instant> lastSyncAt,
        Optional<LocalDate> dataThrough,
        long version) {

    private static final Set<ConnectionStatus> OWN = EnumSet.of(
            ConnectionStatus.FIRST_SYNC,
            ConnectionStatus.CONNECTED,
            ConnectionStatus.STALE,
            ConnectionStatus.SYNC_ERROR,
            ConnectionStatus.ACCESS_LOST);

    public Connection {
        Objects.requireNonNull(profile);
        Objects.requireNonNull(account);
        Objects.requireNonNull(stage);
        Objects.requireNonNull(stageSince);
        Objects.requireNonNull(reports);
        if (!OWN.contains(ownStatus)) {
            throw new IllegalArgumentException("That is not a connection's own: " + ownStatus);
        }
    }

    /** A connection that was confirmed just now. */
    public static Connection confirmed(Profile profile, Account account, Instant now) {
        return new Connection(
                profile,
                account,
                ConnectionStage.OAUTH,
                now,
                ReportCount.NONE,
                ConnectionStatus.FIRST_SYNC,
                false,
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /**
     * How well it is, all in all. What keeps everything of an account from being loaded comes first; that its consent ends soon
     * is the least of its troubles.
     */
    public ConnectionStatus status() {
        Optional<ConnectionStatus> ended = account.consent().end().map(end -> switch (end) {
            case EXPIRED -> ConnectionStatus.EXPIRED;
            case REVOKED -> ConnectionStatus.REVOKED;
        });
        if (paused) {
            return ConnectionStatus.PAUSED_PLAN;
        }
        boolean onlyEndsSoon =
                ownStatus == ConnectionStatus.CONNECTED && account.consent().expiring();
        return ended.orElse(onlyEndsSoon ? ConnectionStatus.EXPIRING : ownStatus);
    }

    /** What is shown of that: with numbers from before, its first run is nothing but new ones on their way (WAIT-3). */
    public ConnectionStatus shownStatus() {
        ConnectionStatus status = status();
        return status == ConnectionStatus.FIRST_SYNC && hasNumbers() ? ConnectionStatus.CONNECTED : status;
    }

    /** Whether its owner has numbers of it, be it from before it was disconnected: nobody waits for the first ones then. */
    public boolean hasNumbers() {
        return ready() || dataThrough.isPresent();
    }

    /** Whether there are numbers to look at, so that the waiting screen is over. */
    public boolean ready() {
        return stage == ConnectionStage.READY;
    }

    /** What the waiting screen says of one stage while {@code shown} is the stage it is at. */
    public StageState stateOf(ConnectionStage of, ConnectionStage shown) {
        int distance = of.compareTo(shown);
        if (distance < 0 || of == ConnectionStage.OAUTH || of == ConnectionStage.READY && distance == 0) {
            return StageState.DONE;
        }
        if (distance > 0) {
            return StageState.TODO;
        }
        return switch (status()) {
            case FIRST_SYNC, CONNECTED, STALE, EXPIRING -> StageState.RUNNING;
            case SYNC_ERROR, EXPIRED, REVOKED, ACCESS_LOST -> StageState.FAILED;
            case PAUSED_PLAN, DISCONNECTED -> StageState.TODO;
        };
    }
}
