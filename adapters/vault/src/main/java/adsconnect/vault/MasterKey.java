package adsconnect.vault;

import adsconnect.domain.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.IntStream;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The one key an operator must keep: every other key is derived from it or wrapped under it. It is never used to encrypt
 * directly. Shared between threads.
 */
public final class MasterKey {

    private static final int LENGTH = 32;
    private static final int ID_LENGTH = 8;

    private final byte[] key;
    private final String id;

    private MasterKey(byte[] key) {
        this.key = key;
        this.id = HexFormat.of().formatHex(derive("master key id", ID_LENGTH));
    }

    /**
     * The key in a setting.
     *
     * @throws IllegalArgumentException with a message that continues "The master key …" and holds nothing of the key
     */
    public static MasterKey parse(String base64) {
        byte[] key = decode(base64.strip());
        if (key.length != LENGTH) {
            throw new IllegalArgumentException("has " + key.length + " bytes, but must have " + LENGTH);
        }
        if (IntStream.range(1, LENGTH).allMatch(place -> key[place] == key[0])) {
            throw new IllegalArgumentException("is a placeholder: all its bytes are the same");
        }
        return new MasterKey(key);
    }

    public static MasterKey generate(SecureRandom random) {
        byte[] key = new byte[LENGTH];
        random.nextBytes(key);
        return new MasterKey(key);
    }

    /** Tells keys apart without telling anything about them. */
    public String id() {
        return id;
    }

    /** What {@link #parse} reads; for storing a generated key. */
    public Secret encoded() {
        return new Secret(Base64.getEncoder().encodeToString(key));
    }

    /**
     * A check value to keep beside the data: only this key {@linkplain #matches matches} it, and nothing can be learnt
     * from it.
     */
    public byte[] proof() {
        return derive("master key proof", LENGTH);
    }

    /** Whether that proof was made with this key; with a wrong key nothing in the vault could be opened. */
    public boolean matches(byte[] proof) {
        return MessageDigest.isEqual(proof, proof());
    }

    /** Another key, for one use alone; two uses never share one. */
    byte[] derive(String use, int length) {
        try {
            byte[] info = ("Ads Connect 1: " + use).getBytes(StandardCharsets.UTF_8);
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(info, length));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK from 25 on has HKDF-SHA256", impossible);
        }
    }

    private static byte[] decode(String base64) {
        if (base64.isEmpty()) {
            throw new IllegalArgumentException("is empty");
        }
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException quotingTheText) {
            // Without its cause, whose message quotes a character of the key.
            throw new IllegalArgumentException("isn't base64");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MasterKey master && MessageDigest.isEqual(master.key, key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(proof());
    }

    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }
}
