package adsconnect.domain.connection;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A profile its owner chose to load and see. The owner is the account's.
 *
 * @param stageSince when the stage was reached
 * @param problem why it is in {@code SYNC_ERROR}; empty in every other status
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
        ConnectionStatus status,
        Optional<SyncProblem> problem,
        Optional<Instant> lastSyncAt,
        Optional<LocalDate> dataThrough,
        long version) {

    public Connection {
        Objects.requireNonNull(profile);
        Objects.requireNonNull(account);
        Objects.requireNonNull(stage);
        Objects.requireNonNull(stageSince);
        Objects.requireNonNull(reports);
        if ((status == ConnectionStatus.SYNC_ERROR) != problem.isPresent()) {
            throw new IllegalArgumentException("A problem belongs to SYNC_ERROR, and to that alone");
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
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
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
        return switch (status) {
            case FIRST_SYNC, CONNECTED -> StageState.RUNNING;
            case SYNC_ERROR -> StageState.FAILED;
            case PAUSED_PLAN -> StageState.TODO;
        };
    }
}
