package adsconnect.amazonsandbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Numbers the consents and remembers which of them, and which profiles, were taken away again. */
final class Consents {
    private final Map<String, Long> personaRevokedUpTo = new HashMap<>();
    private final Set<Long> revoked = new HashSet<>();
    private final Set<Long> removedProfiles = new HashSet<>();
    private final Set<String> retiredRefreshTokens = new HashSet<>();
    private long last;

    Grant consent(String persona, String clientId, String scope, Instant now) {
        return new Grant(nextNumber(), persona, clientId, scope, now);
    }

    void revokeAllOf(String persona) {
        personaRevokedUpTo.put(persona, nextNumber());
    }

    void revoke(Grant grant) {
        revoked.add(grant.number());
    }

    boolean isRevoked(Grant grant) {
        return revoked.contains(grant.number())
                || grant.number() <= personaRevokedUpTo.getOrDefault(grant.persona(), 0L);
    }

    /** The person keeps the consent but may no longer see this profile. */
    void removeAccessTo(long profileId) {
        removedProfiles.add(profileId);
    }

    boolean hasAccessTo(Profile profile) {
        return !removedProfiles.contains(profile.id());
    }

    void retire(String refreshToken) {
        retiredRefreshTokens.add(refreshToken);
    }

    boolean isRetired(String refreshToken) {
        return retiredRefreshTokens.contains(refreshToken);
    }

    void forgetRevocations() {
        personaRevokedUpTo.clear();
        revoked.clear();
        removedProfiles.clear();
        retiredRefreshTokens.clear();
    }

    /** Taken from real time, whatever the sandbox's clock says: it must grow over restarts and clock changes. */
    private long nextNumber() {
        last = Math.max(last + 1, System.currentTimeMillis() * 1000);
        return last;
    }
}
