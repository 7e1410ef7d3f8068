package adsconnect.domain.token;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.token.port.TokenRefreshes;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What others, on whatever node, bring of Amazon for an account while one caller waits: a token, or a failure. A failure
 * from before that caller began is none of his, however young it is; so nobody needs to know how long ago it was, and
 * nobody is turned away for it later (TOK-1).
 */
final class BroughtByOthers {

    private final TokenRefreshes refreshes;
    private final AccountId account;
    private final Supplier<Optional<AccessToken>> look;
    private final long failedBefore;

    /** What comes from now on. */
    BroughtByOthers(TokenRefreshes refreshes, AccountId account, Supplier<Optional<AccessToken>> look) {
        this.refreshes = refreshes;
        this.account = account;
        this.look = look;
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
        Optional<AccessToken> kept = look.get();
        if (kept.isEmpty() && failure.isPresent()) {
            throw failure.get().forWhoeverWaited();
        }
        return kept;
    }
}
