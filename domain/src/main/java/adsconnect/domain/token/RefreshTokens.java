package adsconnect.domain.token;

import adsconnect.domain.Secret;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.token.port.TokenVault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The refresh tokens of accounts. Amazon may replace one whenever it is used; so that no consent is lost by that, the one
 * before is kept until its successor has worked, and one that came too late to be written is set aside (TOK-2).
 */
final class RefreshTokens {

    private final TokenVault vault;

    RefreshTokens(TokenVault vault) {
        this.vault = vault;
    }

    Optional<Secret> kept(AccountId account) {
        return open(account, Purpose.REFRESH_TOKEN);
    }

    /** What else may open the same consent, the likelier first. */
    List<Secret> others(AccountId account) {
        return Stream.of(Purpose.SET_ASIDE_REFRESH_TOKEN, Purpose.PREVIOUS_REFRESH_TOKEN)
                .flatMap(purpose -> open(account, purpose).stream())
                .distinct()
                .toList();
    }

    /** Amazon took one and gave one, mostly the same. To be called before anybody gets the access token that came with it. */
    void worked(AccountId account, Secret kept, Secret asked, Secret given) {
        if (!given.equals(kept)) {
            vault.keep(account, Purpose.REFRESH_TOKEN, given, Instant.MAX);
        }
        if (given.equals(asked)) {
            vault.forget(account, Purpose.PREVIOUS_REFRESH_TOKEN);
        } else {
            vault.keep(account, Purpose.PREVIOUS_REFRESH_TOKEN, asked, Instant.MAX);
        }
        if (!asked.equals(kept)) {
            vault.forget(account, Purpose.SET_ASIDE_REFRESH_TOKEN);
        }
    }

    /**
     * Keeps aside what Amazon gave to somebody who may not write. Not if the consent that they asked with is another one by
     * now; so nobody may replace that meanwhile.
     */
    void setAside(AccountId account, Secret asked, Secret given) {
        Optional<Secret> kept = kept(account);
        boolean ofThisConsent = kept.filter(asked::equals).isPresent()
                || others(account).stream().anyMatch(asked::equals);
        if (ofThisConsent && kept.filter(given::equals).isEmpty()) {
            vault.keep(account, Purpose.SET_ASIDE_REFRESH_TOKEN, given, Instant.MAX);
        }
    }

    private Optional<Secret> open(AccountId account, Purpose purpose) {
        return vault.open(account, purpose).map(KeptSecret::secret);
    }
}
