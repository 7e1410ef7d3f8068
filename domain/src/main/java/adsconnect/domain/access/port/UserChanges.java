package adsconnect.domain.access.port;

import adsconnect.domain.access.Actor;
import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.DisableReason;
import adsconnect.domain.access.Invitation;
import adsconnect.domain.access.PasswordProof;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.SignInFailure;
import adsconnect.domain.access.SignInWay;
import adsconnect.domain.access.User;

/**
 * Where it is written down what was done to users. Every call joins the open unit of work and must be made inside the one
 * that makes the change: should that be undone, so is what was written.
 */
public interface UserChanges {

    void created(Actor by, User user);

    /** The user's plan is another one now, or none. */
    void planGranted(Actor by, User user);

    /** The user has another role now. */
    void roleChanged(Actor by, User user, Role before);

    /** The user has another limit of their own now, or none. */
    void limitChanged(Actor by, User user);

    /** The user may not sign in any more, and nothing is done for them. */
    void disabled(Actor by, User user, DisableReason reason);

    /** The user may sign in again. */
    void enabled(Actor by, User user);

    /** The user shows codes of an app from now on. */
    void secondFactorAdded(Actor by, User user);

    /** The user's password is enough again. */
    void secondFactorRemoved(Actor by, User user);

    /** The user has other recovery codes now. */
    void recoveryCodesRenewed(Actor by, User user);

    /** The user got in without their phone. */
    void recoveryCodeUsed(Actor by, User user);

    /** The user can sign in by another company's sign-in from now on. */
    void signOnLinked(Actor by, User user);

    /** They no longer can. */
    void signOnUnlinked(Actor by, User user);

    /** There is another key that works for its owner. */
    void keyMade(Actor by, ApiKey key);

    /** The key works no longer. */
    void keyRevoked(Actor by, ApiKey key);

    /** Somebody was asked to join, or is asked again. */
    void invited(Actor by, Invitation invitation);

    /** Their link opens nothing any more. */
    void invitationRevoked(Actor by, Invitation invitation);

    /** They joined, and are a user now. */
    void joined(User user);

    /** A link was made by which the user may choose a new password. */
    void resetSent(Actor by, User user);

    /** The user has another password. */
    void passwordChanged(User user, PasswordProof proof);

    /** The user was signed out in browsers of theirs. */
    void sessionsEnded(Actor by, User user);

    /** The user is signed in; with a second factor, if so. */
    void signedIn(User user, SignInWay way, boolean secondFactor);

    /** The user's first proof was right; their second factor is still to be shown. */
    void halfSignedIn(User user, SignInWay way);

    /** Somebody tried to sign in as the user, and did not get in. */
    void signInFailed(User user, SignInFailure failure);

    /** The same, and so often that browsers we don't know have to wait: said of each attempt that makes the wait longer. */
    void throttled(User user, SignInFailure failure, int attempts);

    /** So many wrong passwords came from the network this comes from, for whomever, that it has to wait. */
    void networkThrottled(int attempts);

    /**
     * Somebody tried to sign in as one who is no user here. Nothing is written down, and that takes as long as writing it down
     * of a user, so that the time taken does not tell.
     */
    void nobodySignedIn(SignInFailure failure);

    /** The user signed out. */
    void signedOut(User user);

    /** The user said something else of themselves. */
    void personalChanged(User user);
}
