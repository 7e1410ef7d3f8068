package adsconnect.vault;

import adsconnect.domain.Secret;
import adsconnect.domain.access.port.Passwords;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id with the least parameters that OWASP advises: 19 MiB, two passes. Shared between threads. */
public final class Argon2Passwords implements Passwords {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int SALT_LENGTH = 16;
    private static final int HASH_LENGTH = 32;

    /** A rush of sign-ins waits its turn; otherwise each would take its 19 MiB at once. */
    private static final int AT_ONCE = 4;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final SecureRandom random;

    public Argon2Passwords(SecureRandom random) {
        this.random = random;
    }

    @Override
    public String hash(Secret password) {
        byte[] salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        PasswordHash empty = new PasswordHash(MEMORY_KIB, ITERATIONS, LANES, salt, new byte[HASH_LENGTH]);
        return new PasswordHash(MEMORY_KIB, ITERATIONS, LANES, salt, compute(password, empty)).text();
    }

    /** A hash that is none, or asks for more than {@link PasswordHash} allows, matches nothing. */
    @Override
    public boolean matches(Secret password, String hash) {
        Optional<PasswordHash> wanted = PasswordHash.parse(hash);
        return wanted.isPresent() && MessageDigest.isEqual(wanted.get().hash(), compute(password, wanted.get()));
    }

    /** The hash of that password with the parameters, salt and length of the other one. */
    private byte[] compute(Secret password, PasswordHash like) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(like.memoryKib())
                .withIterations(like.iterations())
                .withParallelism(like.lanes())
                .withSalt(like.salt())
                .build();
        byte[] computed = new byte[like.hash().length];
        byte[] typed = bytes(password);
        turns.acquireUninterruptibly();
        try {
            Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
            argon2.init(parameters);
            argon2.generateBytes(typed, computed);
            return computed;
        } finally {
            turns.release();
            Arrays.fill(typed, (byte) 0);
        }
    }

    /**
     * The same letters can be typed as different code points: a Mac composes "ü" of two, a Chinese input method may give
     * full-width digits. NFKC makes one of them, so that a password works on every keyboard (NIST SP 800-63B, 3.1.1.2).
     */
    private static byte[] bytes(Secret password) {
        return Normalizer.normalize(password.reveal(), Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }
}
