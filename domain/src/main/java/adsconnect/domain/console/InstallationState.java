package adsconnect.domain.console;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the database of an installation is, and what waits in it.
 *
 * @param database its kind and version
 * @param bytes its size
 * @param migration the number of the newest one that was applied
 * @param expected the number of the newest one this program has
 */
public record InstallationState(
        String database, long bytes, String migration, String expected, Map<Queue, Waiting> backlog) {

    public InstallationState {
        backlog = Map.copyOf(new EnumMap<>(backlog));
    }

    /** Where work waits. */
    public enum Queue {
        /** Events that nobody was told of yet. */
        EVENTS,
        /** What webhooks were not sent yet. */
        DELIVERIES,
        LETTERS,
        /** Lines of the audit without a seal. */
        SEALS,
        /** Syncs that are due. */
        RUNS,
        /** Consents whose profiles are looked for. */
        DISCOVERIES
    }

    /**
     * How much waits there.
     *
     * @param oldest since when the oldest of it waits; empty if nothing does
     */
    public record Waiting(long count, Optional<Instant> oldest) {}
}
