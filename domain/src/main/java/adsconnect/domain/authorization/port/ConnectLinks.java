package adsconnect.domain.authorization.port;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.AccessPolicy;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.ConnectLinkId;
import adsconnect.domain.authorization.FailureCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The invitations to consent. Each is found by the hash of the secret in its address, which nobody keeps. */
public interface ConnectLinks {

    void add(ConnectLink link, SecretHash address);

    Optional<ConnectLink> byAddress(SecretHash address);

    /** Whoever's it is; for what nobody asks by naming it. */
    Optional<ConnectLink> byId(ConnectLinkId id);

    /** The user's own; somebody else's is as if it did not exist (SEC-1). */
    default Optional<ConnectLink> find(UserId user, ConnectLinkId id) {
        return byId(id).filter(link -> AccessPolicy.mayUse(user, link.owner()));
    }

    /** The owner's links, newest first. */
    List<ConnectLink> ofOwner(UserId owner);

    /** Somebody goes on to Amazon. False, and nothing changed, unless the link is usable at that moment. */
    boolean open(ConnectLinkId id, Instant now);

    /**
     * The consent is that account's. False, and nothing changed, if the link is used up or was taken back.
     *
     * @param knownLogin whether the login had that account already (CALL-6)
     */
    boolean authorize(ConnectLinkId id, AccountId account, boolean knownLogin, Instant now);

    /** The try came to nothing. Nothing happens to a link that is used up or taken back. */
    void fail(ConnectLinkId id, FailureCode code);

    /** Ends the link. False, and nothing changed, if it is used up or taken back already. */
    boolean revoke(ConnectLinkId id);

    /**
     * Gives a link another id, another address and another end, as if nobody had opened it: whoever is at Amazon by the old
     * address comes back to no link. False, and nothing changed, unless it is renewable at that moment.
     */
    boolean renew(ConnectLinkId id, ConnectLinkId fresh, SecretHash address, Instant expiresAt, Instant now);

    /** The first of the owner's links that were used up and that the owner was not told of yet, the latest success first. */
    List<ConnectLink> news(UserId owner, int atMost);

    /** The owner knows of that success. Nothing happens to a link that is not used up: its success is still to come. */
    void dismiss(ConnectLinkId id);

    /** Removes links that ended before that moment. */
    void purge(Instant before);
}
