package adsconnect.domain.notice;

import adsconnect.domain.audit.Event;
import java.util.Arrays;
import java.util.List;

/** What people and programs are told of: what happens to accounts and connections, and what becomes of the telling itself. */
public enum Topic {
    FIRST_SYNC_DONE,
    SYNC_FAILING,
    EXPIRING,
    EXPIRED,
    REVOKED,
    ACCESS_LOST,
    PAUSED,
    RECOVERED,
    DISCONNECTED,
    TRANSFERRED,
    /** Somebody wants to see whether their webhook works. */
    TEST,
    /** A webhook was given up on for one event, though not for all. */
    WEBHOOK_FAILING,
    /** A webhook failed for so long that nothing is sent to it until somebody switches it on again. */
    WEBHOOK_PAUSED,
    /** A webhook's receiver said that it is gone for good. */
    WEBHOOK_GONE;

    private static final List<Topic> ANNOUNCED =
            Arrays.stream(Event.Kind.values()).map(Topic::of).toList();

    /** That of an event. */
    public static Topic of(Event.Kind kind) {
        return switch (kind) {
            case FIRST_SYNC_DONE -> FIRST_SYNC_DONE;
            case SYNC_FAILING -> SYNC_FAILING;
            case EXPIRING -> EXPIRING;
            case EXPIRED -> EXPIRED;
            case REVOKED -> REVOKED;
            case ACCESS_LOST -> ACCESS_LOST;
            case PAUSED -> PAUSED;
            case RECOVERED -> RECOVERED;
            case DISCONNECTED -> DISCONNECTED;
            case TRANSFERRED -> TRANSFERRED;
        };
    }

    /** Whether a figure is told with it: how many days are left, or the number of a webhook. */
    public boolean counted() {
        return this == EXPIRING || this == WEBHOOK_FAILING || this == WEBHOOK_PAUSED || this == WEBHOOK_GONE;
    }

    /** Those of events: what webhooks and people can choose. */
    public static List<Topic> announced() {
        return ANNOUNCED;
    }
}
