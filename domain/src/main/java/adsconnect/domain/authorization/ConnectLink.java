package adsconnect.domain.authorization;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.marketplace.Region;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An invitation to consent, opened without signing in, used up by one success (AUTH-5).
 *
 * @param owner who made it, and whose account it will be
 * @param reconnects the account that it renews; without one it makes a new one
 */
public record ConnectLink(
        ConnectLinkId id,
        UserId owner,
        AccountName name,
        Region region,
        Optional<AccountId> reconnects,
        Instant madeAt,
        Instant expiresAt,
        State state) {

    /** 16 bytes are the 22 characters of its address. */
    static final int ADDRESS_BYTES = 16;

    public ConnectLink {
        Objects.requireNonNull(id);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(name);
        Objects.requireNonNull(region);
        Objects.requireNonNull(reconnects);
        Objects.requireNonNull(state);
        if (!expiresAt.isAfter(madeAt)) {
            throw new IllegalArgumentException("A connect link must end after it was made");
        }
    }

    /** What became of it so far. */
    public sealed interface State {}

    /** Nobody went on to Amazon yet. */
    public record Pending() implements State {}

    /** Somebody went on to Amazon. */
    public record Opened() implements State {}

    /**
     * Used up: that account has the consent.
     *
     * @param knownLogin whether the login had that account already (CALL-6)
     */
    public record Authorized(AccountId account, boolean knownLogin, Instant at) implements State {}

    /** The last try came to nothing; it may be tried again. */
    public record Failed(FailureCode code) implements State {}

    /** Its owner took it back, or whoever opened it said that it is not meant for them. */
    public record Revoked() implements State {}

    /** What its status is called (AUTH-7). */
    public enum Status {
        PENDING,
        OPENED,
        AUTHORIZED,
        FAILED,
        REVOKED,
        EXPIRED
    }

    /** Its status at that moment: what is not used or taken back by its end has expired. */
    public Status statusAt(Instant now) {
        boolean over = !now.isBefore(expiresAt);
        return switch (state) {
            case Pending pending -> over ? Status.EXPIRED : Status.PENDING;
            case Opened opened -> over ? Status.EXPIRED : Status.OPENED;
            case Failed failed -> over ? Status.EXPIRED : Status.FAILED;
            case Authorized authorized -> Status.AUTHORIZED;
            case Revoked revoked -> Status.REVOKED;
        };
    }

    /** Whether somebody may go on to Amazon by it. */
    public boolean usableAt(Instant now) {
        return switch (statusAt(now)) {
            case PENDING, OPENED, FAILED -> true;
            case AUTHORIZED, REVOKED, EXPIRED -> false;
        };
    }

    /** Whether it can be sent again: nobody opened it, the last try came to nothing, or it is too late (AUTH-7). */
    public boolean renewableAt(Instant now) {
        return switch (statusAt(now)) {
            case PENDING, FAILED, EXPIRED -> true;
            case OPENED, AUTHORIZED, REVOKED -> false;
        };
    }

    /** What a consent by it is for. */
    Aim aim() {
        return reconnects
                .<Aim>map(account -> new Aim.Reconnect(account, Optional.of(id)))
                .orElseGet(() -> new Aim.BindAll(name, id));
    }
}
