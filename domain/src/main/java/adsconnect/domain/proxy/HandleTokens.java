package adsconnect.domain.proxy;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.Caller;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.proxy.port.TokenHandles;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Hands out handles in the place of tokens, and knows them again (section 13). */
public final class HandleTokens {

    private final TokenHandles handles;
    private final Chance chance;
    private final Clock clock;

    public HandleTokens(TokenHandles handles, Chance chance, Clock clock) {
        this.handles = handles;
        this.chance = chance;
        this.clock = clock;
    }

    /** A new one for that account, which is known to be the caller's. */
    public TokenHandle handOut(Caller caller, AccountId account) {
        Instant now = clock.instant();
        TokenHandle handle = new TokenHandle(
                chance.secret(TokenHandle.PREFIX, TokenHandle.SECRET_BYTES), now.plus(TokenHandle.LIFETIME));
        handles.add(SecretHash.of(handle.value()), caller.key().id(), account, now, handle.end());
        return handle;
    }

    /** Which account it is for; empty for whatever is no handle, is another key's, or is over. */
    public Optional<AccountId> account(Caller caller, Secret shown) {
        return handles.account(SecretHash.of(shown), caller.key().id(), clock.instant());
    }
}
