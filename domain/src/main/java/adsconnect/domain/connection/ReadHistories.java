package adsconnect.domain.connection;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.EndedAccounts;
import adsconnect.domain.connection.port.FormerConnections;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What somebody disconnected, as long as its history is there (RECO-1). */
public final class ReadHistories {

    private final FormerConnections former;
    private final EndedAccounts endedAccounts;
    private final Duration kept;
    private final Clock clock;

    /** @param kept for how long after disconnecting */
    public ReadHistories(FormerConnections former, EndedAccounts endedAccounts, Duration kept, Clock clock) {
        this.former = former;
        this.endedAccounts = endedAccounts;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * @param until when it is deleted at the latest
     * @param readable whether it is not being deleted yet
     */
    public record History(FormerConnection of, Instant until, boolean readable) {}

    /** Disconnected last first. */
    public List<History> of(UserId owner) {
        return former.ofOwner(owner).stream().map(this::history).toList();
    }

    /** The first of them. */
    public List<History> latest(UserId owner, int atMost) {
        return former.ofOwner(owner, atMost).stream().map(this::history).toList();
    }

    /** One of theirs; somebody else's is as if it did not exist (SEC-1). */
    public Optional<History> find(UserId owner, ProfileId profile) {
        return former.find(owner, profile).map(this::history);
    }

    /** What an account of theirs was called that they unbound. */
    public Optional<AccountName> unbound(UserId owner, AccountId account) {
        return endedAccounts.find(owner, account);
    }

    /** For how long histories are kept after disconnecting. */
    public Duration kept() {
        return kept;
    }

    /** Until when a history is kept that begins now. */
    public Instant keptFromNow() {
        return clock.instant().plus(kept);
    }

    private History history(FormerConnection of) {
        Instant until = of.disconnectedAt().plus(kept);
        return new History(
                of, until, of.deletionSince().isEmpty() && clock.instant().isBefore(until));
    }
}
