package adsconnect.domain.token;

import adsconnect.domain.Secret;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.marketplace.Region;
import java.time.Clock;
import java.time.Duration;
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
        Secret token = valid(account, region).value();
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

    private boolean livesLongEnough(AccessToken token) {
        return token.livesAt(clock.instant(), minRemaining);
    }
}
