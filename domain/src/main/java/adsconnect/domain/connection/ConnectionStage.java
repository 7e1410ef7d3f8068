package adsconnect.domain.connection;

/** How far the first sync of a connection is. Moves forward only. */
public enum ConnectionStage {
    OAUTH,
    GENERATING_REPORTS,
    PROCESSING,
    READY;

    /** This stage, or the one after {@code shown} if this is further on: a person sees every stage in turn (WAIT-1). */
    public ConnectionStage inTurnAfter(ConnectionStage shown) {
        return compareTo(shown) <= 0 ? this : values()[shown.ordinal() + 1];
    }
}
