package adsconnect.domain.authorization;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.token.KeptSecret;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.port.TokenVault;

/** The tokens of a consent that becomes an older account's: they take the place of those of its older consent (CALL-6). */
final class TokensOfConsent {

    private final TokenVault vault;

    TokensOfConsent(TokenVault vault) {
        this.vault = vault;
    }

    void handOver(AccountId pending, AccountId account) {
        // Its data key may have been destroyed with its tokens, after too long a time without a plan (PLAN-2).
        vault.admit(account);
        move(pending, account, Purpose.REFRESH_TOKEN);
        move(pending, account, Purpose.ACCESS_TOKEN);
        moveOrForget(pending, account, Purpose.PREVIOUS_REFRESH_TOKEN);
        moveOrForget(pending, account, Purpose.SET_ASIDE_REFRESH_TOKEN);
        vault.destroy(pending);
    }

    private void move(AccountId from, AccountId to, Purpose purpose) {
        KeptSecret secret = vault.open(from, purpose)
                .orElseThrow(() -> new IllegalStateException("A consent without its " + purpose));
        if (!vault.keep(to, purpose, secret.secret(), secret.expiresAt())) {
            throw new IllegalStateException("A live account without a data key");
        }
    }

    /** What may stand in for the refresh token goes with it: that of the older consent opens nothing any more. */
    private void moveOrForget(AccountId from, AccountId to, Purpose purpose) {
        if (vault.open(from, purpose).isPresent()) {
            move(from, to, purpose);
        } else {
            vault.forget(to, purpose);
        }
    }
}
