package adsconnect.domain.sync;

/** What is known of one day of one kind of report; nothing is known of a day that nobody ever wanted (SYNC-9). */
public sealed interface DayCover {

    /** @param rows how many there are; none by Amazon's word */
    record Loaded(long rows) implements DayCover {}

    /** Amazon does not make it, in its words. */
    record Missing(String reason) implements DayCover {}

    /** When it was wanted Amazon no longer had it, and so nobody asks again. */
    record NotKept() implements DayCover {

        /** What stands where reasons do. */
        public static final String REASON = "NOT_KEPT";
    }

    /** Whether it is still wanted. */
    default boolean open() {
        return this instanceof Missing;
    }
}
