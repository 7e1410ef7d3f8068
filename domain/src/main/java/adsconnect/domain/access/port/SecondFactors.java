package adsconnect.domain.access.port;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.SecondFactor;
import adsconnect.domain.access.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who shows codes of an app besides their password. The seeds of the codes lie in the {@link SeedSafe}. */
public interface SecondFactors {

    Optional<SecondFactor> of(UserId user);

    /** Begins to set one up in that session, in place of whatever was only begun. False, and nothing changed, if there is one. */
    boolean begin(UserId user, SecretHash session, Instant now);

    /** When that session began it; empty if it did not, or another did since, or it is asked for by now. */
    Optional<Instant> begun(UserId user, SecretHash session);

    /** Who began before that moment, and did not go on. */
    List<UserId> begunBefore(Instant before);

    /** Removes one that was begun before that moment. False, and nothing changed, if it was not, or is asked for by now. */
    boolean removeBegun(UserId user, Instant before);

    /** From now on it is asked for. False, and nothing changed, if it was before, or none is begun. */
    boolean confirm(UserId user, Instant now);

    /**
     * Takes the code of that half minute. False if it was taken before, or a later one was: of two who show the same code, one
     * gets in.
     */
    boolean takeStep(UserId user, long step);

    /** Puts these in place of all recovery codes there were. */
    void putRecoveryCodes(UserId user, List<SecretHash> codes);

    /** Takes a recovery code. False if there is none such: of two who show the same one, one gets in. */
    boolean takeRecoveryCode(UserId user, SecretHash code);

    /** Removes it with its recovery codes. False if there was none. */
    boolean remove(UserId user);
}
