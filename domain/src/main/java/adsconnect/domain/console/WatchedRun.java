package adsconnect.domain.console;

import adsconnect.domain.ListPlace;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.sync.RunKind;
import adsconnect.domain.sync.SyncRunId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A sync, of what and whose.
 *
 * @param name the profile's
 * @param country Amazon's code of the marketplace's country
 * @param state how it is
 * @param finishedAt empty while it is open
 * @param failure why it came to nothing; empty if it did not
 * @param failures how often in a row Amazon failed while it is open
 */
public record WatchedRun(
        SyncRunId id,
        ProfileId profile,
        UserId ownerId,
        EmailAddress owner,
        String accountName,
        String name,
        String country,
        RunKind kind,
        State state,
        Instant queuedAt,
        Optional<Instant> finishedAt,
        Optional<String> failure,
        int failures) {

    /** How a sync is. */
    public enum State {
        RUNNING,
        /** Under way, but Amazon failed at least once. */
        FAILING,
        /** Until a plan, or a consent, is there again. */
        RESTING,
        FAILED,
        DONE
    }

    public WatchedRun {
        Objects.requireNonNull(id);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(state);
    }

    public ListPlace place() {
        return new ListPlace(queuedAt, id.value());
    }
}
