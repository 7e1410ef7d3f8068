package adsconnect.domain.access.port;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.OpenSession;
import adsconnect.domain.access.Session;
import adsconnect.domain.access.SignInWay;
import adsconnect.domain.access.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The open sessions of all browsers, on all nodes. */
public interface Sessions {

    /** Opens one of somebody who has proved who they are, all of it. */
    void open(SecretHash token, UserId user, Instant now);

    /** Opens one of somebody whose second factor is still to be shown. */
    void openHalf(SecretHash token, UserId user, Instant now);

    /** Notes that whoever uses a whole one proved again who they are. False, and nothing changed, if there is none. */
    boolean prove(SecretHash token, Instant now);

    Optional<Session> find(SecretHash token);

    /** Notes that the session was used. */
    void seen(SecretHash token, Instant now);

    /**
     * Makes half a one whole, under another token: whoever came to know the half one has nothing. False, and nothing changed,
     * if there is none: of two who do so, one gets in.
     */
    boolean makeWhole(SecretHash half, SecretHash whole, Instant now);

    /** Ends it; false if it is not there: of two who do so, one did. */
    boolean close(SecretHash token);

    /** Ends all of that user. */
    void closeAll(UserId user);

    /** Removes sessions that were last seen, or opened, before these moments. */
    void purge(Instant seenBefore, Instant openedBefore);

    /** Notes how and in which browser it was opened; nothing happens if it is not there. */
    void describe(SecretHash token, SignInWay way, String browser);

    /** The whole ones of that user, the one last used first. */
    List<OpenSession> of(UserId user);

    /** Ends that one of the user's; false if they have none such. */
    boolean close(UserId user, UUID session);

    /** Ends all of the user but that one. How many there were. */
    int closeOthers(UserId user, SecretHash kept);

    /** The same of those that were opened in that way. */
    int closeOthers(UserId user, SecretHash kept, SignInWay way);
}
