package adsconnect.vault;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.token.Purpose;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.RFC3394WrapEngine;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The key of one account's secrets, in clear for as long as it is open.
 *
 * <pre>
 * wrapped key:   version (1) | AES key wrap, RFC 3394 (40)
 * sealed secret: version (1) | nonce (12) | AES-256-GCM ciphertext | tag (16)
 * </pre>
 *
 * <p>The wrapping key is derived for the account, and a secret's associated data name version, account and purpose: what
 * is copied to another row does not open.
 */
final class DataKey implements AutoCloseable {

    private static final byte VERSION = 1;
    private static final int KEY_LENGTH = 32;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_LENGTH = 16;

    private final AccountId account;
    private final byte[] key;

    private DataKey(AccountId account, byte[] key) {
        this.account = account;
        this.key = key;
    }

    static DataKey generate(AccountId account, SecureRandom random) {
        byte[] key = new byte[KEY_LENGTH];
        random.nextBytes(key);
        return new DataKey(account, key);
    }

    /** @throws DoesNotOpen if it was wrapped for another account, under another master key, or was changed */
    static DataKey unwrap(AccountId account, MasterKey master, byte[] wrapped) throws DoesNotOpen {
        requireVersion(wrapped);
        byte[] wrappingKey = wrappingKey(account, master);
        try {
            RFC3394WrapEngine engine = new RFC3394WrapEngine(AESEngine.newInstance());
            engine.init(false, new KeyParameter(wrappingKey));
            byte[] key = engine.unwrap(wrapped, 1, wrapped.length - 1);
            if (key.length != KEY_LENGTH) {
                throw new DoesNotOpen("its data key has an unexpected length");
            }
            return new DataKey(account, key);
        } catch (InvalidCipherTextException | RuntimeException mismatch) {
            throw new DoesNotOpen("its data key does not belong to this master key and account, or was changed");
        } finally {
            Arrays.fill(wrappingKey, (byte) 0);
        }
    }

    byte[] wrap(MasterKey master) {
        byte[] wrappingKey = wrappingKey(account, master);
        try {
            RFC3394WrapEngine engine = new RFC3394WrapEngine(AESEngine.newInstance());
            engine.init(true, new KeyParameter(wrappingKey));
            byte[] wrapped = engine.wrap(key, 0, key.length);
            return ByteBuffer.allocate(1 + wrapped.length)
                    .put(VERSION)
                    .put(wrapped)
                    .array();
        } finally {
            Arrays.fill(wrappingKey, (byte) 0);
        }
    }

    byte[] seal(Purpose purpose, byte[] clear, SecureRandom random) {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            byte[] ciphertext = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(clear);
            return ByteBuffer.allocate(1 + NONCE_LENGTH + ciphertext.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(ciphertext)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM could not seal", impossible);
        }
    }

    /** @throws DoesNotOpen if it was sealed for another account or purpose, or was changed */
    byte[] open(Purpose purpose, byte[] sealed) throws DoesNotOpen {
        requireVersion(sealed);
        int head = 1 + NONCE_LENGTH;
        if (sealed.length < head + TAG_LENGTH) {
            throw new DoesNotOpen("its ciphertext is cut off");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, purpose, Arrays.copyOfRange(sealed, 1, head))
                    .doFinal(sealed, head, sealed.length - head);
        } catch (GeneralSecurityException mismatch) {
            throw new DoesNotOpen("its ciphertext belongs elsewhere, or was changed");
        }
    }

    private Cipher cipher(int mode, Purpose purpose, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(8 * TAG_LENGTH, nonce));
        cipher.updateAAD(belonging(purpose));
        return cipher;
    }

    /** Fixed lengths first, the name last: no two combinations give the same bytes. */
    private byte[] belonging(Purpose purpose) {
        byte[] name = purpose.name().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(1 + 2 * Long.BYTES + name.length)
                .put(VERSION)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .put(name)
                .array();
    }

    private static byte[] wrappingKey(AccountId account, MasterKey master) {
        return master.derive("wraps the data key of account " + account.value(), KEY_LENGTH);
    }

    private static void requireVersion(byte[] stored) throws DoesNotOpen {
        if (stored.length == 0 || stored[0] != VERSION) {
            throw new DoesNotOpen("it was written in a format that this version does not know");
        }
    }

    /** Forgets the key. */
    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }

    /** Why something did not open, without any of its content; completes the sentence "… can't be opened: …". */
    static final class DoesNotOpen extends Exception {
        private static final long serialVersionUID = 1L;

        DoesNotOpen(String reason) {
            super(reason);
        }
    }
}
