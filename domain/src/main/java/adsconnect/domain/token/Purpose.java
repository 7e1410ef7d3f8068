package adsconnect.domain.token;

/** What a kept secret is for; a sealed secret opens only for the purpose it was sealed for (VAULT-1). */
public enum Purpose {
    REFRESH_TOKEN,
    /** What was kept before Amazon replaced it, until its successor has worked once (TOK-2). */
    PREVIOUS_REFRESH_TOKEN,
    /** What Amazon gave somebody who had lost the lease by then; of use if the kept one is refused (TOK-2). */
    SET_ASIDE_REFRESH_TOKEN,
    ACCESS_TOKEN,
    /** The secret half of PKCE, between leaving for Amazon and the exchange of the code. */
    PKCE_VERIFIER,
    /** What Amazon sent the browser back with, until it is exchanged: five minutes at most (CALL-2). */
    AUTHORIZATION_CODE,
    /** What the codes of somebody's second factor are made of; under a data key of the user's. */
    ONE_TIME_CODE_SEED,
    /** By which a webhook's receiver tells our requests from others' (RECO-5). */
    WEBHOOK_SECRET,
    /** The one before it, for a day. */
    FORMER_WEBHOOK_SECRET,
    /** The single-use link that a letter brings, until it is sent (section 17). */
    LETTER_LINK
}
