package adsconnect.domain.token;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.port.OAuth;
import adsconnect.domain.token.port.TokenVault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Gives whoever works for an account an access token that lives long enough to be used (TOK-2). */
public final class HandOutToken {

    private final TokenVault vault;
    private final OAuth oauth;
    private final Duration minRemaining;
    private final Clock clock;

    public HandOutToken(TokenVault vault, OAuth oauth, Duration minRemaining, Clock clock) {
        this.vault = vault;
        this.oauth = oauth;
        this.minRemaining = minRemaining;
        this.clock = clock;
    }

    /**
     * The kept access token, or a new one if that ends too soon.
     *
     * @throws AmazonFailure if a new one is needed and Amazon does not give it
     */
    public AccessToken valid(AccountId account, Region region) {
        return vault.open(account, Purpose.ACCESS_TOKEN)
                .map(kept -> new AccessToken(kept.secret(), kept.expiresAt()))
                .filter(token -> token.livesAt(clock.instant(), minRemaining))
                .orElseGet(() -> renew(account, region));
    }

    /**
     * A new access token, whatever is kept; for when Amazon refused the kept one.
     *
     * @throws AmazonFailure if Amazon does not give one
     */
    public AccessToken renew(AccountId account, Region region) {
        KeptSecret refreshToken = vault.open(account, Purpose.REFRESH_TOKEN)
                .orElseThrow(() -> new AmazonFailure(AmazonFailure.Kind.GRANT_REFUSED, "No refresh token is kept"));
        TokenGrant grant = oauth.refresh(region, refreshToken.secret());
        if (!grant.refreshToken().equals(refreshToken.secret())) {
            // Before the access token is used: should Amazon rotate, the old one may be worth nothing by then.
            vault.keep(account, Purpose.REFRESH_TOKEN, grant.refreshToken(), Instant.MAX);
        }
        keep(account, grant.accessToken());
        return grant.accessToken();
    }

    private void keep(AccountId account, AccessToken token) {
        vault.keep(account, Purpose.ACCESS_TOKEN, token.value(), token.expiresAt());
    }
}
