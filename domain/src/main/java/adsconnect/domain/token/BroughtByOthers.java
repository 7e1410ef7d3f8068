package adsconnect.domain.token;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.token.port.TokenRefreshes;
import adsconnect.domain.token.port.TokenVault;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What others, on whatever node, bring of Amazon for an account while one caller waits: a token, or a failure. A failure
 * from before that caller began is none of his, however young it is; so nobody needs to know how long ago it was, and
 * nobody is turned away for it later (TOK-1).
 */
final class BroughtByOthers {

    private final TokenVault vault;
    private final TokenRefreshes refreshes;
    private final AccountId account;
    private final Predicate<AccessToken> good;
    private final long failedBefore;

    /** What comes from now on. */
    BroughtByOthers(TokenVault vault, TokenRefreshes refreshes, AccountId account, Predicate<AccessToken> good) {
        this.vault = vault;
        this.refreshes = refreshes;
        this.account = account;
        this.good = good;
        this.failedBefore =
                refreshes.lastFailure(account).map(RefreshFailure::fence).orElse(0L);
    }

    /**
     * A token that is good; empty while there is nothing.
     *
     * @throws AmazonFailure if it is a failure: asking the same again at once would bring no other answer
     */
    Optional<AccessToken> token() {
        // In this order: a token that came after the failure counts.
        Optional<RefreshFailure> failure =
                refreshes.lastFailure(account).filter(failed -> failed.fence() > failedBefore);
        Optional<AccessToken> kept = kept(vault, account).filter(good);
        if (kept.isEmpty() && failure.isPresent()) {
            throw failure.get().forWhoeverWaited();
        }
        return kept;
    }

    static Optional<AccessToken> kept(TokenVault vault, AccountId account) {
        return vault.open(account, Purpose.ACCESS_TOKEN).map(kept -> new AccessToken(kept.secret(), kept.expiresAt()));
    }
}
