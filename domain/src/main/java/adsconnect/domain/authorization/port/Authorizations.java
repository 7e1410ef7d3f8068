package adsconnect.domain.authorization.port;

import adsconnect.domain.Lease;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.UserId;
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

    void start(Attempt attempt, SecretHash state, Instant now);

    Optional<Authorization> byState(SecretHash state);

    Optional<Authorization> byId(AuthorizationId id);

    /** The attempt that this user began last, in a browser and not by a link. */
    Optional<Authorization> lastOf(UserId user);

    /**
     * A started attempt's code came back, and is good until then. True for exactly one of all who say so.
     */
    boolean receive(AuthorizationId id, Instant codeUntil);

    /** Attempts that nobody is exchanging, and whose code is no longer good. */
    List<Attempt> withOldCode(Instant now);

    /**
     * Takes the exchange of the code for the caller alone: of an attempt whose code was received, or is being exchanged by
     * somebody whose lease is over. Given to exactly one of all who try at once, on whatever node.
     */
    Optional<Lease> beginExchange(AuthorizationId id, Instant now, Instant until);

    /** Gives the caller's exchange back, so that the same code can be tried again. Nothing happens if it was lost. */
    void returnToReceived(AuthorizationId id, Lease lease);

    /** Ends the caller's exchange well. False, and nothing changed, if it was lost: somebody ended or took it since. */
    boolean complete(AuthorizationId id, Lease lease);

    /** Ends the caller's exchange badly. False, and nothing changed, if it was lost. */
    boolean fail(AuthorizationId id, Lease lease, FailureCode code);

    /**
     * Ends badly an attempt that nobody is exchanging: a started or received one, or one whose exchange's lease is over.
     * False, and nothing changed, if it has ended already or is being exchanged.
     */
    boolean failUnheld(AuthorizationId id, FailureCode code, Instant now);

    /** Says which account has the tokens of a completed attempt now. Nothing happens if there is none of that consent. */
    void settle(AccountId consent, AccountId account);

    /** Ends a completed attempt badly after all. Nothing happens if there is none of that consent. */
    void failCompleted(AccountId consent, FailureCode code);

    /**
     * Removes attempts that ended, or ran out, before that moment.
     *
     * @return the accounts of those that never completed; their secrets are no longer needed
     */
    List<AccountId> purge(Instant before);
}
