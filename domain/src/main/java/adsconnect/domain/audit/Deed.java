package adsconnect.domain.audit;

/** What was done, in the product's words. */
public enum Deed {
    USER_CREATED,
    PLAN_GRANTED,
    PLAN_ENDED,
    ROLE_CHANGED,
    LIMIT_CHANGED,
    /** Somebody was shut out, and all that went on for them stopped. */
    USER_DISABLED,
    USER_ENABLED,
    /** Somebody was asked to join; the line names them by the id that they will have. */
    USER_INVITED,
    INVITATION_REVOKED,
    INVITATION_ACCEPTED,
    /** Somebody may choose a new password by a link. */
    PASSWORD_RESET_SENT,
    PASSWORD_CHANGED,
    /** Somebody was signed out in browsers of theirs. */
    SESSIONS_ENDED,
    SIGNED_IN,
    /** A first proof was right, and a second factor is still to be shown. */
    SECOND_FACTOR_AWAITED,
    /** Of somebody who is a user here; what was typed for an address that nobody has is not written down. */
    SIGN_IN_FAILED,
    /** One more failed, after so many for one user that the next has to wait; of those that wait none is written down. */
    SIGN_IN_THROTTLED,
    /** The same from one network, for whomever. */
    NETWORK_THROTTLED,
    SIGNED_OUT,
    /** Somebody changed their name, language or time zone. */
    PROFILE_CHANGED,
    /** An API key was made for somebody. */
    KEY_MADE,
    KEY_REVOKED,
    /** A key gets access tokens of a profile, from now on for a minute; written before the first is handed out. */
    TOKENS_OPENED,
    /** That minute is over: so many were handed out. */
    TOKENS_COUNTED,
    /** A browser left for Amazon. */
    AUTHORIZATION_STARTED,
    AUTHORIZATION_FAILED,
    /** The tokens of a consent came into the vault. */
    CONSENT_RECEIVED,
    /** The same login consented again, and its account has the new tokens (CALL-6). */
    CONSENT_RENEWED,
    /** An operator made it of a refresh token there was (CLI-1a). */
    ACCOUNT_IMPORTED,
    /** Somebody had Amazon asked anew which profiles an account reaches (PICK-7). */
    PROFILES_ASKED,
    /** A consent by a link took all its profiles (CALL-5). */
    PROFILES_BOUND,
    LINK_MADE,
    LINK_RENEWED,
    LINK_REVOKED,
    /** Whoever opened it said that it is not meant for them. */
    LINK_DISCLAIMED,
    PENDING_DISCARDED,
    /** Its hour was over, and its tokens were destroyed (PEND-2). */
    PENDING_EXPIRED,
    /** A newer consent took its place (PEND-3). */
    PENDING_REPLACED,
    PROFILE_CONNECTED,
    /** Its owner no longer wants it loaded. */
    PROFILE_DISCONNECTED,
    /** Its tokens and its data key were destroyed (RECO-1). */
    ACCOUNT_ENDED,
    /** Its owner ended it by name, with all it had (RECO-1). */
    ACCOUNT_UNBOUND,
    ACCOUNT_RENAMED,
    /** An admin gave it to another owner, with all it has (section 17); told of both. */
    ACCOUNT_TRANSFERRED,
    /** Its owner wants what was loaded of a disconnected profile to be deleted before its time. */
    HISTORY_DELETION_ASKED,
    /** All that was loaded of a profile for this owner is deleted. */
    HISTORY_PURGED,
    FIRST_SYNC_RETRIED,
    FIRST_SYNC_DONE,
    /** Somebody pressed Sync now. */
    SYNC_ASKED_FOR,
    SYNC_FAILED,
    /** A load succeeded after some that did not. */
    SYNC_RECOVERED,
    /** No load succeeded for over a day (SYNC-7). */
    CONNECTION_STALE,
    /** The owner's plan lapsed: nothing of the account is loaded any more (PLAN-2). */
    SYNCS_PAUSED,
    SYNCS_RESUMED,
    /** No plan for too long: the account stays, its consent has to be given anew. */
    TOKENS_DESTROYED,
    /** Its owner was told that the consent ends in some days (RECO-4). */
    CONSENT_EXPIRING,
    /** Its year was over, or Amazon refused the refresh token twice (RECO-2). */
    CONSENT_ENDED,
    /** Amazon refuses many accounts at once: none is taken for over (RECO-2). */
    MANY_REFUSED,
    /** Amazon refuses our application: it fails for everyone (CALL-3). */
    CLIENT_REJECTED,
    /** The consent no longer reaches the profile. */
    ACCESS_LOST,
    /** Amazon lists the profile again (PICK-7). */
    ACCESS_REGAINED,
    /** Another master key took the place of the one before (VAULT-1). */
    MASTER_KEY_ROTATED,
    /** Somebody wrote to whoever runs the installation (HELP-1). */
    MESSAGE_SENT,
    /** An admin has seen to it. */
    MESSAGE_SETTLED,
    MESSAGE_REOPENED,
    /** Somebody shows codes of an app besides their password from now on. */
    SECOND_FACTOR_ADDED,
    SECOND_FACTOR_REMOVED,
    RECOVERY_CODES_RENEWED,
    /** Somebody got in without their phone. */
    RECOVERY_CODE_USED,
    /** Somebody can sign in by another company's sign-in from now on. */
    SIGN_ON_LINKED,
    SIGN_ON_UNLINKED,
    /** Events are sent to another program from now on (RECO-5). */
    WEBHOOK_MADE,
    /** It leads elsewhere, or hears of something else. */
    WEBHOOK_CHANGED,
    WEBHOOK_SWITCHED_ON,
    WEBHOOK_SWITCHED_OFF,
    WEBHOOK_SECRET_ROLLED,
    WEBHOOK_REMOVED,
    WEBHOOK_TESTED,
    /** What was sent or given up before is sent again. */
    DELIVERIES_REPLAYED,
    /** It failed for as long as is retried, and nothing more is sent there. */
    WEBHOOK_PAUSED,
    /** Its receiver said that it is gone. */
    WEBHOOK_GONE,
    /** Months of the audit itself are older than it is kept, and were dropped (AUDIT-1). */
    AUDIT_DROPPED
}
