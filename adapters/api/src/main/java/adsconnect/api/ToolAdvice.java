package adsconnect.api;

import adsconnect.domain.Code;

/** What an agent does next when it is refused: detail says what is the matter, this says what to do about it with the tools. */
final class ToolAdvice {

    static final String STOP = "Do not try again. Tell the person what detail says, and the reference.";

    private ToolAdvice() {}

    static String after(Code code) {
        return switch (code) {
            case MALFORMED, PAYLOAD_TOO_LARGE -> "Mend the arguments as detail says, then call again.";
            case NOT_FOUND ->
                "Do not guess another id. See what there is with resolve_profile, list_profiles or list_accounts; a profile"
                        + " that is not connected is connected by its owner in the pages.";
            case ACCOUNT_NAME_TAKEN, ACCOUNT_NAME_MISSING, ACCOUNT_NAME_INVALID ->
                "Ask the person for another name, then call again.";
            case REGION_UNKNOWN -> "Call again with NA, EU or FE, or leave region out.";
            case PLAN_REQUIRED ->
                "Do not try again. Tell the person that there is no active plan; an admin of this installation can give one.";
            case LIMIT_REACHED ->
                "Do not try again. Tell the person which accounts are there, and that one has to be unbound before.";
            case RECONSENT_REQUIRED ->
                "Do not try again. Tell the person that the consent at Amazon is over, and to reconnect that account in the"
                        + " pages of this installation.";
            case SCOPE_MISSING ->
                "Do not try again. whoami says what this key may do; the person can make a key that may do more.";
            case KEY_INVALID, KEY_EXPIRED -> "Do not try again. Ask the person for a valid key of Ads Connect.";
            case TOO_SOON ->
                "Wait as long as retryAfterSeconds says before doing the same again; meanwhile, work with what is there.";
            case RATE_LIMITED, AMAZON_THROTTLED ->
                "Wait as long as retryAfterSeconds says, then try once more, and ask for less at once.";
            case AMAZON_UNAVAILABLE, AMAZON_REFUSED, PROFILE_SYNC_FAILED ->
                "Wait a while, then try once more. If it fails again, tell the person that Amazon does not answer.";
            case DATABASE_AWAY, INTERNAL_ERROR ->
                "Try once more in some seconds. If it fails again, tell the person, with the reference.";
            default -> code.retryable() ? "Try once more. If it fails again, tell the person what detail says." : STOP;
        };
    }
}
