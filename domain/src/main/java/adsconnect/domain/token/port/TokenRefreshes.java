package adsconnect.domain.token.port;

import adsconnect.domain.Lease;
import adsconnect.domain.LeaseLost;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.token.RefreshFailure;
import adsconnect.domain.token.Refusals;
import adsconnect.domain.token.Refused;
import java.time.Instant;
import java.util.Optional;

/** Who has Amazon make a new access token for an account: one caller at a time, on whatever node (TOK-1). */
public interface TokenRefreshes {

    /**
     * Takes the refresh for the caller alone, until then. Given to exactly one of all who try at once; empty while
     * somebody else holds it.
     */
    Optional<Lease> take(AccountId account, Instant now, Instant until);

    /**
     * Extends the caller's lease.
     *
     * @throws LeaseLost if it was given back, or another took it since
     */
    void renew(AccountId account, Lease lease, Instant until);

    /**
     * Keeps others from taking it until the unit of work ends, which this must run in.
     *
     * @throws LeaseLost if it was given back, or another took it since
     */
    void hold(AccountId account, Lease lease);

    /** Keeps everybody from taking it or fencing others out until the unit of work ends, which this must run in. */
    void lock(AccountId account);

    /**
     * Writes down why Amazon did not grant what the caller asked it for, in place of what was written before. The message
     * is not kept.
     *
     * @throws LeaseLost if it was given back, or another took it since
     */
    void remember(AccountId account, Lease lease, AmazonFailure failure);

    /** What was written down last, however long ago; taking it and giving it back do not change that. */
    Optional<RefreshFailure> lastFailure(AccountId account);

    /**
     * Amazon refused the refresh token. Tells since when it does, with nothing granted in between.
     *
     * @throws LeaseLost if the caller's lease was given back, or another took it since
     */
    Refused refuse(AccountId account, Lease lease, Instant now);

    /**
     * Amazon granted a token: what it refused before is over.
     *
     * @throws LeaseLost if the caller's lease was given back, or another took it since
     */
    void grant(AccountId account, Lease lease, Instant now);

    /** When Amazon granted a token last; not those of a code. */
    Optional<Instant> granted(AccountId account);

    /** That the refresh token was refused, unless something was granted or it was replaced since. */
    Optional<Refused> refused(AccountId account);

    /** How many accounts were refused, and how many granted something, since then. */
    Refusals since(Instant then);

    /** Gives it back, to be taken by anybody at once. False, and nothing changed, if another took it since. */
    boolean giveBack(AccountId account, Lease lease);

    /**
     * Whoever holds it loses it, for what they ask Amazon with is no longer the account's; whether that was refused does not
     * matter any more. In a unit of work: until that ends nobody writes a token.
     */
    void fenceOut(AccountId account);
}
