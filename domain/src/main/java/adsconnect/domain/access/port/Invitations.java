package adsconnect.domain.access.port;

import adsconnect.domain.ListPlace;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.Invitation;
import adsconnect.domain.access.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who was asked to join, and by which link. */
public interface Invitations {

    /** Keeps one with the hash of its link. False, and nothing changed, if the address has one that is open, also one that is over. */
    boolean add(Invitation invitation, SecretHash link);

    /** The one of that link, however it stands. */
    Optional<Invitation> byLink(SecretHash link);

    /** The same, locked until the unit of work ends: of two who use a link at once one comes after the other. */
    Optional<Invitation> lock(SecretHash link);

    /** The one of whoever will have that id, locked until the unit of work ends. */
    Optional<Invitation> lock(UserId user);

    /** Stores another state of one that the unit of work has locked. */
    void change(Invitation invitation);

    /** The same with another link; the one before opens nothing any more. */
    void renew(Invitation invitation, SecretHash link);

    /**
     * Those that are {@link Invitation.State#OPEN}, also when their time is over, newest first.
     *
     * @param words in lower case, to be found in the address; none are found in all
     * @param below only those that come after that place
     * @param most so many at the most
     */
    List<Invitation> open(String words, ListPlace below, int most);

    /** Removes those that ended before that moment. */
    void purge(Instant endedBefore);
}
