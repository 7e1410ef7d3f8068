package adsconnect.domain.authorization.port;

import adsconnect.domain.Lease;
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
     * Takes the exchange of the code for the caller alone. Given to exactly one of all who try at once: only a started
     * attempt can be taken, on whatever node. When the lease is over nobody can take it again, but anybody may end it
     * badly.
     */
    Optional<Lease> beginExchange(AuthorizationId id, Instant until);

    /** Gives the caller's exchange back, so that the same callback can be tried again. Nothing happens if it was lost. */
    void returnToStarted(AuthorizationId id, Lease lease);

    /** Ends the caller's exchange well. False, and nothing changed, if it was lost: somebody ended or took it since. */
    boolean complete(AuthorizationId id, Lease lease);

    /** Ends the caller's exchange badly. False, and nothing changed, if it was lost. */
    boolean fail(AuthorizationId id, Lease lease, FailureCode code);

    /**
     * Ends badly an attempt that nobody is exchanging: a started one, or one whose exchange's lease is over. False, and
     * nothing changed, if it has ended already or is being exchanged.
     */
    boolean failUnheld(AuthorizationId id, FailureCode code, Instant now);

    /**
     * Removes attempts that ended, or ran out, before that moment.
     *
     * @return the accounts of those that never completed; their secrets are no longer needed
     */
    List<AccountId> purge(Instant before);
}
