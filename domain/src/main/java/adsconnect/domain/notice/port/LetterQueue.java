package adsconnect.domain.notice.port;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.notice.Letter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Letters on their way to a mail server. Changes join the unit of work they happen in. */
public interface LetterQueue {

    /** A letter that a node sends alone, for as long as its lease lasts. */
    record Claimed(Letter letter, long fence) {}

    /**
     * Why it was not sent.
     *
     * @param ofServer whether a mail server was asked at all
     */
    record Trouble(String words, boolean ofServer) {}

    /** One that was not sent, and why. */
    record GivenUp(Letter letter, Instant at, String trouble) {}

    /** How many wait, since when the one that waits longest does, and how many were given up. */
    record Counts(long waiting, Optional<Instant> oldest, long givenUp) {}

    /**
     * For how many recipients a mail server took no letter since it took one for anybody, and since when that is so.
     *
     * @param since when the first of these was tried, or one was taken last, whichever was later; empty if there is none
     */
    record InVain(int recipients, Optional<Instant> since) {}

    void queue(Letter letter);

    /** Takes one that is due; what its former holder does then is refused. */
    Optional<Claimed> claim(Instant now, Instant until);

    /**
     * A mail server took it. Until the unit of work ends nobody else says so, and nobody asks what is {@link #inVain in vain}.
     *
     * @throws LeaseLost if another took it meanwhile
     */
    void sent(Claimed claimed, Instant now);

    /**
     * It is tried again at that time.
     *
     * @throws LeaseLost as above
     */
    void putOff(Claimed claimed, Instant now, Trouble trouble, Instant dueAt);

    /**
     * It is not tried again.
     *
     * @throws LeaseLost as above
     */
    void givenUp(Claimed claimed, Instant now, Trouble trouble);

    Counts count();

    /** Of letters made since then. Until the unit of work ends, nothing changes it that is {@link #sent}. */
    InVain inVain(Instant madeSince);

    /** The latest that were given up. */
    List<GivenUp> latestGivenUp(int atMost);

    /** Forgets those that were made before then and are over; how many. */
    int forget(Instant before, int atMost);
}
