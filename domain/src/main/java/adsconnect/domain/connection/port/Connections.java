package adsconnect.domain.connection.port;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.Held;
import adsconnect.domain.connection.ReportCount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The connected profiles: each at most once in the whole installation. Every change is told to {@link StageChanges}.
 */
public interface Connections {

    /**
     * Adds a connection whose account is stored already, with what its owner has of it from before. False, and nothing changed,
     * if the profile is connected.
     */
    boolean add(Connection connection);

    /**
     * Takes the owner's connection away, with its open runs: whoever works on one loses it, and what is in flight is thrown
     * away (SYNC-7). What it was is kept, for its history can still be read. False, and nothing changed, if the owner has no
     * such connection.
     *
     * @param byAdmin whether somebody did it in the owner's place
     */
    boolean remove(UserId owner, ProfileId profile, Instant now, boolean byAdmin);

    /** The same by the owner. */
    default boolean remove(UserId owner, ProfileId profile, Instant now) {
        return remove(owner, profile, now, false);
    }

    /** The owner's connections, by account name, then profile name. */
    List<Connection> ofOwner(UserId owner);

    /**
     * The first of what the owner has: their connections in that order, and their accounts without one among them, by their
     * names. Takes as long however much they have.
     */
    List<Held> first(UserId owner, int atMost);

    /** How many connections the owner has, and how many accounts without one. */
    Held.Count count(UserId owner);

    /** Whether the owner has a connection. */
    boolean any(UserId owner);

    /** Those of its owner's that the account has, by profile name. */
    List<Connection> ofAccount(Account account);

    /** Those of the owner's that have never been ready. */
    List<Connection> notReady(UserId owner);

    /** The owner's connection of that profile; somebody else's is as if it did not exist (SEC-1). */
    Optional<Connection> find(UserId owner, ProfileId profile);

    /** Who has these profiles connected. */
    Map<ProfileId, UserId> ownersOf(Collection<ProfileId> profiles);

    /** Moves the stage forward and counts reports; a stage that lies behind the present one changes nothing. */
    void progress(ProfileId profile, ConnectionStage stage, ReportCount reports, Instant now);

    /** A waiting screen has more to show: first numbers, or a report that is given up (SYNC-1, WAIT-4). */
    void moreToShow(ProfileId profile);

    /**
     * A load succeeded: stage {@code READY}, status {@code CONNECTED}. The last day that is loaded never goes back, but from one
     * that is not over yet in its zone: only a clock that was ahead can have said so. Tells what it was before; empty if it is
     * not connected any more.
     */
    Optional<ConnectionStatus> synced(ProfileId profile, Instant now, LocalDate dataThrough);

    /** Amazon made none of the reports: {@code SYNC_ERROR}. False, and nothing changed, if that is known already. */
    boolean failed(ProfileId profile);

    /** Amazon no longer lists the profile: {@code ACCESS_LOST}. False, and nothing changed, if that is known already. */
    boolean loseAccess(ProfileId profile);

    /** Those that are well but for their last success, which was then or before: candidates for {@link #goStale}. */
    List<Overdue> withoutSuccessSince(Instant then, int atMost);

    /**
     * One whose last success is some time ago.
     *
     * @param load the one that is under way, else the next one; empty if neither is known
     */
    record Overdue(Connection connection, Instant lastSuccess, Optional<OpenLoad> load) {}

    /**
     * A load that is not done yet.
     *
     * @param dueAt when it was queued, or will be
     * @param failures how often in a row Amazon failed
     */
    record OpenLoad(Instant dueAt, int failures) {}

    /** {@code STALE} until a load succeeds. True only for one of all who try at once, and only if nothing succeeded since. */
    boolean goStale(ProfileId profile, Instant lastSuccess);

    /** What Amazon tells of the profile now, in place of what it told before. Nothing happens if it is not connected. */
    void describe(Profile told);

    /** Back to the start for a new run. True only for one of all who try at once, and only after a failure. */
    boolean restart(ProfileId profile, Instant now);

    /**
     * What stood in the way is over. A connection that was ready is {@code CONNECTED} again; any other goes back to the start
     * for a new run. Tells which; empty, and nothing changed, unless that was its own status. One that was ready is due for a
     * sync at once.
     *
     * @param from {@code SYNC_ERROR} or {@code ACCESS_LOST}
     */
    Optional<ConnectionStatus> recover(ProfileId profile, ConnectionStatus from, Instant now);
}
