package adsconnect.domain.authorization;

import adsconnect.domain.Code;

/** Why an attempt at consent came to nothing (section 20). */
public enum FailureCode {
    /** The person pressed Cancel at Amazon. */
    CANCELLED_AT_AMAZON,
    /** Amazon answered with another error, or with nothing that can be used. */
    AMAZON_REFUSED,
    /** No such attempt was started here. */
    STATE_UNKNOWN,
    /** The attempt was completed, and its consent is no longer waiting. */
    STATE_USED,
    /** It took longer than an attempt lives. */
    STATE_EXPIRED,
    /** It was started by somebody else, or in another browser. */
    WRONG_BROWSER,
    /** Amazon no longer takes the code: five minutes passed, or it was used. */
    CODE_EXPIRED,
    /** Amazon refuses our own client id or secret. */
    CLIENT_REJECTED,
    /** Amazon was down or slow; the same callback may be tried again. */
    AMAZON_UNAVAILABLE,
    /** Amazon limits us; the same callback may be tried again. */
    AMAZON_THROTTLED,
    /** Nobody picks at a link: the consent reaches no profile. */
    NO_PROFILES,
    /** Nobody picks at a link: the consent reaches only profiles of agencies. */
    AGENCY_ONLY,
    /** Amazon did not list the profiles for as long as the consent waited. */
    PROFILE_SYNC_FAILED,
    /** A new consent for an account was given with a login that does not reach all of its profiles (RECO-3). */
    OTHER_LOGIN,
    /** The plan of the account's owner ended meanwhile. */
    PLAN_REQUIRED,
    /** The account's owner has as many accounts as they may by now. */
    LIMIT_REACHED,
    /** The link that was followed was used up or taken back while somebody was at Amazon. */
    LINK_ENDED,
    /** The account to reconnect is no longer there. */
    NOT_FOUND;

    /** The one under which everybody is told of it. */
    public Code code() {
        return Code.valueOf(name());
    }

    /** Whether the same callback may be tried again, because Amazon did not answer for good. */
    public boolean leavesTheCodeUsable() {
        return this == AMAZON_UNAVAILABLE || this == AMAZON_THROTTLED;
    }
}
