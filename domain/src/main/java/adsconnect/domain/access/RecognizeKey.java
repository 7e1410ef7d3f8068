package adsconnect.domain.access;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.port.ApiKeys;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells who a program works for by the key it shows. Shared between threads. */
public final class RecognizeKey {

    private final ApiKeys keys;
    private final Clock clock;
    private final Map<ApiKeyId, Instant> used = new ConcurrentHashMap<>();

    public RecognizeKey(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    public Outcome by(Secret shown) {
        Instant now = clock.instant();
        return keys.byHash(SecretHash.of(shown))
                .map(caller -> caller.key().aliveAt(now) ? known(caller, now) : new Expired())
                .orElseGet(Unknown::new);
    }

    private Outcome known(Caller caller, Instant now) {
        used.put(caller.key().id(), now);
        return new Known(caller);
    }

    /** Writes down when keys were used since the last time: one write for all of them, not one for each request. */
    public void writeDownUses() {
        Map<ApiKeyId, Instant> uses = new HashMap<>();
        used.forEach((key, at) -> {
            if (used.remove(key, at)) {
                uses.put(key, at);
            }
        });
        if (!uses.isEmpty()) {
            keys.used(uses);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Known(Caller caller) implements Outcome {}

    /** There never was such a key, or it was revoked. */
    public record Unknown() implements Outcome {}

    /** Its time is over. */
    public record Expired() implements Outcome {}
}
