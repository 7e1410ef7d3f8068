package adsconnect.web;

import adsconnect.domain.Code;

/** Why the console did not do what one of its forms asked for: the words for it, and its code in the one table (section 20). */
enum Problem {
    REASON("console.problem.reason", Code.FIELD_REFUSED),
    TOO_SOON("console.problem.too-soon", Code.TOO_SOON),
    PLAN_LAPSED("console.problem.plan_lapsed", Code.PLAN_REQUIRED),
    OWNER_DISABLED("console.problem.owner_disabled", Code.CONFLICT),
    CONSENT_ENDED("console.problem.consent_ended", Code.RECONSENT_REQUIRED),
    ACCESS_LOST("console.problem.access_lost", Code.RECONSENT_REQUIRED),
    CHANGED("console.problem.changed", Code.SELECTION_CHANGED),
    NO_SUCH_USER("console.problem.no-such-user", Code.NOT_FOUND),
    HAS_IT("console.problem.has-it", Code.CONFLICT),
    NEW_OWNER_HAS_NO_PLAN("console.problem.plan", Code.PLAN_REQUIRED),
    NEW_OWNER_HAS_NO_ROOM("console.problem.limit", Code.LIMIT_REACHED),
    NUMBERS_IN_THE_WAY("console.problem.numbers", Code.CONFLICT),
    NO_SUCH_LINK("console.problem.link-gone", Code.NOT_FOUND),
    LINK_USED("console.problem.link-used", Code.LINK_ENDED),
    LINK_OPENED("console.problem.link-opened", Code.CONFLICT),
    LINK_TWIN("console.problem.link-twin", Code.CONFLICT),
    CONSENT_GONE("console.problem.consent-gone", Code.NOT_FOUND),
    CONSENT_OVER("console.problem.consent-over", Code.PENDING_EXPIRED),
    KEY_GONE("console.problem.key-gone", Code.NOT_FOUND),

    EMAIL("users.problem.email", Code.FIELD_REFUSED),
    CHOICE("users.problem.choice", Code.FIELD_REFUSED),
    DAY("users.problem.day", Code.FIELD_REFUSED),
    PLAN_LATER("users.problem.plan-later", Code.FIELD_REFUSED),
    LIMIT("users.problem.limit", Code.FIELD_REFUSED),
    IS_USER("users.problem.is-user", Code.USER_EXISTS),
    INVITED("users.problem.invited", Code.USER_EXISTS),
    RESET_USED("users.problem.reset-used", Code.LINK_ENDED),
    INVITATION_OVER("users.problem.over", Code.LINK_ENDED),
    LAST_ADMIN("users.problem.last-admin", Code.LAST_ADMIN),
    USER_CHANGED("users.problem.changed", Code.CONFLICT),
    USER_DISABLED("users.problem.disabled", Code.CONFLICT),

    WEBHOOK_CHARACTERS("webhooks.problem.characters", Code.FIELD_REFUSED),
    WEBHOOK_ADDRESS("webhooks.problem.address", Code.FIELD_REFUSED),
    WEBHOOK_TOPICS("webhooks.problem.topics", Code.FIELD_REFUSED),
    WEBHOOK_REASON("webhooks.problem.reason", Code.FIELD_REFUSED),
    WEBHOOK_DAY("webhooks.problem.day", Code.FIELD_REFUSED),
    WEBHOOK_CHANGED("webhooks.problem.changed", Code.CONFLICT),
    TOO_MANY_WEBHOOKS("webhooks.problem.too-many", Code.CONFLICT);

    private final String key;
    private final Code code;

    Problem(String key, Code code) {
        this.key = key;
        this.code = code;
    }

    /** Of the text that says so. */
    String key() {
        return key;
    }

    Code code() {
        return code;
    }
}
