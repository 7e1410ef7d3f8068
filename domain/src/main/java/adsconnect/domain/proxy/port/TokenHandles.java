package adsconnect.domain.proxy.port;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.ApiKeyId;
import adsconnect.domain.account.AccountId;
import java.time.Instant;
import java.util.Optional;

/** What was handed out instead of tokens. A handle goes with its key, and with its account. */
public interface TokenHandles {

    /** So many of a key are kept beside a new one; a program that asks for one before each call needs the last only. */
    int MOST = 1_000;

    /** Keeps a new one; those of that key whose time is over at {@code now} are forgotten, and the oldest of too many. */
    void add(SecretHash handle, ApiKeyId key, AccountId account, Instant now, Instant end);

    /** Which account that key's handle is for, if there is one and its time is not over. */
    Optional<AccountId> account(SecretHash handle, ApiKeyId key, Instant now);
}
