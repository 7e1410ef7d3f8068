package adsconnect.domain.authorization.port;

import adsconnect.domain.SecretHash;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.authorization.Attempt;
import adsconnect.domain.authorization.Authorization;
import adsconnect.domain.authorization.AuthorizationId;
import adsconnect.domain.authorization.FailureCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All attempts at consent of the last hours. */
public interface Authorizations {

    void start(Attempt attempt, SecretHash state);

    Optional<Authorization> byState(SecretHash state);

    /**
     * Takes the exchange of the code for the caller alone. True for exactly one of all who try at once: only a started
     * attempt can be taken, on whatever node.
     */
    boolean beginExchange(AuthorizationId id, Instant until);

    /** Gives a taken exchange back, so that the same callback can be tried again. */
    void returnToStarted(AuthorizationId id);

    /**
     * Ends a taken exchange well. False, and nothing changed, if it is no longer the caller's to end: its time was up.
     */
    boolean complete(AuthorizationId id);

    /** Ends a started or taken attempt badly. False, and nothing changed, if it has ended already. */
    boolean fail(AuthorizationId id, FailureCode code);

    /**
     * Removes attempts that ended, or ran out, before that moment.
     *
     * @return the accounts of those that never completed; their secrets are no longer needed
     */
    List<AccountId> purge(Instant before);
}
