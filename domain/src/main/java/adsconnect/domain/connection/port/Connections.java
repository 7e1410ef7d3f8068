package adsconnect.domain.connection.port;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.ReportCount;
import adsconnect.domain.connection.SyncProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The connected profiles: each at most once in the whole installation. Every change is told to {@link StageChanges}. Those of
 * a paused account ({@link PlanPauses}) show {@code PAUSED_PLAN}; what they were comes back when it goes on.
 */
public interface Connections {

    /** Adds a connection whose account is stored already. False, and nothing changed, if the profile is connected. */
    boolean add(Connection connection);

    /**
     * Takes the owner's connection away, with its open runs: whoever works on one loses it, and what is in flight is thrown
     * away (SYNC-7). What it was is kept, for its history can still be read. False, and nothing changed, if the owner has no
     * such connection.
     */
    boolean remove(UserId owner, ProfileId profile, Instant now);

    /** The owner's connections, by account name, then profile name. */
    List<Connection> ofOwner(UserId owner);

    /** The owner's connection of that profile; somebody else's is as if it did not exist (SEC-1). */
    Optional<Connection> find(UserId owner, ProfileId profile);

    /** Who has these profiles connected. */
    Map<ProfileId, UserId> ownersOf(Collection<ProfileId> profiles);

    /** Moves the stage forward and counts reports; a stage that lies behind the present one changes nothing. */
    void progress(ProfileId profile, ConnectionStage stage, ReportCount reports, Instant now);

    /** A waiting screen has more to show: first numbers, or a report that is given up (SYNC-1, WAIT-4). */
    void moreToShow(ProfileId profile);

    /**
     * A sync is done: stage {@code READY}, status {@code CONNECTED}. What data there is through never goes back. True if the
     * status was {@code SYNC_ERROR} before.
     */
    boolean synced(ProfileId profile, Instant now, LocalDate dataThrough);

    /** False, and nothing changed, if it had that problem already. */
    boolean failed(ProfileId profile, SyncProblem problem);

    /** Amazon no longer lists the profile: {@code ACCESS_LOST}. False, and nothing changed, if that is known already. */
    boolean loseAccess(ProfileId profile);

    /** What Amazon tells of the profile now, in place of what it told before. Nothing happens if it is not connected. */
    void describe(Profile told);

    /** Back to the start for a new run. True only for one of all who try at once, and only after a failure. */
    boolean restart(ProfileId profile, Instant now);

    /**
     * What stood in the way is over. A connection that was ready is {@code CONNECTED} again; any other goes back to the start
     * for a new run. Tells which; empty, and nothing changed, unless it had that problem. One that was ready is due for a sync
     * at once.
     */
    Optional<ConnectionStatus> recover(ProfileId profile, SyncProblem problem, Instant now);
}
