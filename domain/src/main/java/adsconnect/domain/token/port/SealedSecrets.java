package adsconnect.domain.token.port;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.token.Purpose;
import java.time.Instant;
import java.util.Optional;

/** Where the vault stores what it sealed. Nothing in here can be read without the master key. */
public interface SealedSecrets {

    /** A data key as stored: wrapped by the master key of that id. */
    record WrappedKey(String masterKeyId, byte[] wrapped) {}

    /** A secret as stored. */
    record Sealed(byte[] ciphertext, Instant expiresAt) {}

    Optional<WrappedKey> dataKey(AccountId account);

    /** Stores the data key unless the account has one, or another master key is in use by now than the one that wrapped it. */
    void addDataKey(AccountId account, WrappedKey key);

    /** Stores a sealed secret in place of an earlier one of that purpose. False if the account has no data key. */
    boolean put(AccountId account, Purpose purpose, Sealed sealed);

    Optional<Sealed> get(AccountId account, Purpose purpose);

    void remove(AccountId account, Purpose purpose);

    /** Removes the data key and all secrets of the account. */
    void removeAll(AccountId account);
}
