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
    AMAZON_THROTTLED;

    /** The one under which everybody is told of it. */
    public Code code() {
        return Code.valueOf(name());
    }

    /** Whether the same callback may be tried again, because Amazon did not answer for good. */
    public boolean leavesTheCodeUsable() {
        return this == AMAZON_UNAVAILABLE || this == AMAZON_THROTTLED;
    }
}
