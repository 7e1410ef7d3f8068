package adsconnect.domain.audit.port;

import adsconnect.domain.audit.Cut;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Head;
import adsconnect.domain.audit.Seal;
import adsconnect.domain.audit.WrittenLine;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The chain of seals over the lines of the audit trail. Every line that a unit of work wrote waits to be sealed from the moment
 * that unit is done, also where lines of higher numbers are sealed already; one of a unit that was undone never does.
 */
public interface Seals {

    /** Whether any line waits to be sealed. Cheap, for it is asked all the time. */
    boolean anyWaiting();

    /**
     * Where the chain ends, for whoever goes on with it: nobody else does so until the unit of work ends. Empty if somebody else
     * is at it.
     *
     * @throws IllegalStateException outside of a unit of work
     */
    Optional<Head> take();

    /**
     * The first so many lines that wait to be sealed, by their numbers. One that was removed meanwhile is among them, as gone:
     * nobody may do so, and its seal will tell of it.
     */
    List<WrittenLine> waiting(int atMost);

    /** The last so many of a deed that wait to be sealed and were not removed, the newest first. */
    List<WrittenLine> waiting(Deed deed, int atMost);

    /**
     * Puts these at the end of the chain, in their order; their lines wait no more.
     *
     * @throws IllegalStateException outside of a unit of work
     */
    void add(List<Seal> seals);

    /** Where the chain ends, as whoever added the last seal noted it. */
    Head head();

    /** When the last line was sealed; empty before the first. */
    Optional<Instant> lastSealedAt();

    /** Sees to it that the beginning of the chain stays where it is until the unit of work ends. To be called first in it. */
    void hold();

    /** The next so many seals after the one of that number, in their order. */
    List<Seal> after(long seal, int atMost);

    /** These lines by number, as they are now; those that are gone are not in it. */
    Map<Long, WrittenLine> lines(Collection<Seal> of);

    /**
     * So many of the lines that have no seal and don't wait for one, by number, but for those of before the beginning. There
     * are none unless somebody meddled.
     */
    Map<Long, Instant> strays(int atMost);

    /** Where the chain begins; empty if nothing was ever dropped. */
    Optional<Cut> cut();
}
