package adsconnect.domain.console;

import adsconnect.domain.ListPlace;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.sync.RunKind;
import adsconnect.domain.sync.RunState;
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
 * @param failure why it came to nothing, or gets no further; empty if neither
 * @param failures how often in a row Amazon failed while it is open
 * @param ownerDisabled whether it is for that, and not for want of a plan, that it rests
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
        RunState state,
        Instant queuedAt,
        Optional<Instant> finishedAt,
        Optional<String> failure,
        int failures,
        boolean ownerDisabled) {

    public WatchedRun {
        Objects.requireNonNull(id);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(state);
    }

    public ListPlace place() {
        return new ListPlace(queuedAt, id.value());
    }
}
