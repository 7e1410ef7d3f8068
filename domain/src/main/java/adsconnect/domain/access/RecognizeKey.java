package adsconnect.domain.access;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.port.ApiKeys;
import adsconnect.domain.access.port.RecentChanges;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells who a program works for by the key it shows. Shared between threads. */
public final class RecognizeKey {

    private static final int MOST_REMEMBERED = 10_000;

    private final ApiKeys keys;
    private final ShortMemory<SecretHash, Caller> known;
    private final Clock clock;
    private final Map<ApiKeyId, Instant> used = new ConcurrentHashMap<>();

    public RecognizeKey(ApiKeys keys, RecentChanges changes, Clock clock) {
        this.keys = keys;
        this.known = new ShortMemory<>(
                changes, MOST_REMEMBERED, caller -> List.of(caller.user().id().value()));
        this.clock = clock;
    }

    public Outcome by(Secret shown) {
        Instant now = clock.instant();
        SecretHash hash = SecretHash.of(shown);
        return known.get(hash, () -> keys.byHash(hash))
                .filter(caller -> !caller.user().disabled())
                .map(caller -> caller.key().aliveAt(now) ? known(caller, now) : new Expired())
                .orElseGet(Unknown::new);
    }

    private Outcome known(Caller caller, Instant now) {
        Instant before = used.get(caller.key().id());
        if (before == null || before.until(now, ChronoUnit.SECONDS) != 0) {
            used.put(caller.key().id(), now);
        }
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

    /** There never was such a key, it was revoked, or its owner is disabled. */
    public record Unknown() implements Outcome {}

    /** Its time is over. */
    public record Expired() implements Outcome {}
}
