package adsconnect.domain.resolve;

/** What a person's words told of the profile that is meant. */
public enum Clue {
    PROFILE_ID,
    ACCOUNT_NAME,
    SITE,
    REGION,
    /** What it is not. */
    EXCLUSION,
    /** Nothing was said, and there is only one. */
    ONLY_PROFILE
}
