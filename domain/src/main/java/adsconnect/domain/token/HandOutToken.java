package adsconnect.domain.token;

import adsconnect.domain.Secret;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.marketplace.Region;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Gives whoever works for an account an access token that lives long enough to be used (TOK-2). */
public final class HandOutToken {

    private final RefreshOnce refresh;
    private final Duration minRemaining;
    private final Clock clock;

    public HandOutToken(RefreshOnce refresh, Duration minRemaining, Clock clock) {
        this.refresh = refresh;
        this.minRemaining = minRemaining;
        this.clock = clock;
    }

    /**
     * Makes a call of Amazon with a valid token. If Amazon refuses that one all the same, it is renewed once and the call
     * made once more (SYNC-3).
     *
     * @throws AmazonFailure the call's own, or what came of getting a token
     */
    public <T> T withToken(AccountId account, Region region, Function<Secret, T> call) {
        return with(valid(account, region).value(), account, region, call);
    }

    /** The same with a token that was just found valid. */
    <T> T with(Secret token, AccountId account, Region region, Function<Secret, T> call) {
        try {
            return call.apply(token);
        } catch (AmazonFailure failure) {
            if (failure.kind() != AmazonFailure.Kind.TOKEN_REFUSED) {
                throw failure;
            }
            return call.apply(insteadOf(token, account, region).value());
        }
    }

    /**
     * The kept access token, or a new one if that ends too soon.
     *
     * @throws AmazonFailure if a new one is needed and Amazon does not give it
     */
    AccessToken valid(AccountId account, Region region) {
        return refresh.refresh(account, region, () -> refresh.kept(account).filter(this::livesLongEnough));
    }

    /**
     * Another access token than the one that Amazon refused: the kept one if somebody has renewed it since, else a new one.
     *
     * @throws AmazonFailure if a new one is needed and Amazon does not give it
     */
    AccessToken insteadOf(Secret refused, AccountId account, Region region) {
        return refresh.refresh(
                account,
                region,
                () -> refresh.kept(account)
                        .filter(this::livesLongEnough)
                        .filter(token -> !token.value().equals(refused)));
    }

    /**
     * A token that was granted since then, or is now. The kept one, while it is good, if Amazon refused
     * the consent once: that may be a mistake of Amazon's (RECO-2).
     *
     * @throws AmazonFailure if Amazon does not give one
     */
    AccessToken grantedSince(Instant then, AccountId account, Region region) {
        try {
            return refresh.refresh(
                    account, region, () -> refresh.keptSince(account, then).filter(this::livesLongEnough));
        } catch (AmazonFailure failure) {
            if (!refresh.isDoubted(account)) {
                throw failure;
            }
            return refresh.kept(account).filter(this::livesLongEnough).orElseThrow(() -> failure);
        }
    }

    /** The access token that is kept, however old. */
    Optional<AccessToken> kept(AccountId account) {
        return refresh.kept(account);
    }

    boolean livesLongEnough(AccessToken token) {
        return token.livesAt(clock.instant(), minRemaining);
    }
}
