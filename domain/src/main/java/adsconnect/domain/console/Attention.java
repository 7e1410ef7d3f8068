package adsconnect.domain.console;

import adsconnect.domain.audit.Alarm;
import adsconnect.domain.connection.ConnectionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What needs a hand, and how often.
 *
 * @param alarms that concern everyone, and since when they are on
 * @param connections how many need attention, by state
 * @param work links, syncs and keys that do
 * @param undelivered what is told people and programs, and does not arrive
 * @param messages that nobody has seen to; none for whoever does not read them
 * @param names of the first few of them
 * @param auditWays by which the program itself could change the audit; none for whoever has the console over their own things
 */
public record Attention(
        Map<Alarm, Instant> alarms,
        Map<ConnectionStatus, Long> connections,
        Work work,
        Undelivered undelivered,
        Names names,
        long messages,
        long auditWays) {

    public Attention {
        alarms = Map.copyOf(alarms);
        connections = Map.copyOf(connections);
    }

    /** What the first few are called; the rest is only counted. */
    public record Names(
            Map<ConnectionStatus, List<String>> connections,
            List<String> syncs,
            List<String> links,
            List<String> keys,
            List<String> webhooks,
            List<String> letters) {}

    /**
     * What may come to nothing unless somebody looks.
     *
     * @param failedLinks whose last try failed, and which can still be used
     * @param failingSyncs that are under way, and that Amazon let fail at least once
     * @param endingKeys that end soon
     * @param waiting consents nobody has picked from yet
     */
    public record Work(long failedLinks, long failingSyncs, long endingKeys, long waiting) {}

    /**
     * What has not arrived for so long that somebody should look.
     *
     * @param webhooks where nothing arrives
     * @param events that can't be told at all; none for whoever has the console over their own things
     * @param letters that were given up, or wait for the mail server; none for whoever has the console over their own things
     */
    public record Undelivered(long webhooks, long letters, long events) {}
}
