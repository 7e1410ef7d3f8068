package adsconnect.api;

import adsconnect.domain.Code;

/** What an agent does next when it is refused: detail says what is the matter, this says what to do about it with the tools. */
final class ToolAdvice {

    static final String STOP = "Do not try again. Tell the person what detail says, and the reference.";

    /** Only a person allows to try again what may have done something, or will fail in the same way (SKILL-1). */
    static final String OFFER =
            "Do not try again unasked. Tell the person what detail says, with the reference, and offer to try"
                    + " again later.";

    private static final String RECONNECT =
            "no tool does that, also not start_authorization with its name. The person reconnects the account in the pages of"
                    + " this installation, or a program by POST /api/v1/authorizations with {\"accountId\": …}, which"
                    + " list_accounts gives.";

    private ToolAdvice() {}

    static String after(Code code) {
        return switch (code) {
            case MALFORMED, PAYLOAD_TOO_LARGE -> "Mend the arguments as detail says, then call again.";
            case NOT_FOUND ->
                "Do not guess another id. See what there is with resolve_profile, list_profiles or list_accounts; a profile"
                        + " that is not connected is connected by its owner in the pages.";
            case ACCOUNT_NAME_MISSING, ACCOUNT_NAME_INVALID -> "Ask the person for another name, then call again.";
            case ACCOUNT_NAME_TAKEN ->
                "Ask the person for another name, then call again. If they mean to renew the account of that name: "
                        + RECONNECT;
            case REGION_UNKNOWN -> "Call again with NA, EU or FE, or leave region out.";
            case PLAN_REQUIRED ->
                "Do not try again. Tell the person that there is no active plan; an admin of this installation can give one.";
            case LIMIT_REACHED ->
                "Do not try again. Tell the person which accounts detail names, and ask what to do. Do not propose to end"
                        + " one: its tokens are destroyed for good.";
            case RECONSENT_REQUIRED ->
                "Do not try again. Tell the person that the consent at Amazon is over. To renew it: " + RECONNECT;
            case SCOPE_MISSING ->
                "Do not try again. whoami says what this key may do; the person can make a key that may do more.";
            case TOO_SOON ->
                "Wait as long as retryAfterSeconds says before doing the same again; meanwhile, work with what is there.";
            case RATE_LIMITED, AMAZON_THROTTLED ->
                "Wait as long as retryAfterSeconds says, then try once more, and ask for less at once.";
            case DATABASE_AWAY ->
                "Wait as long as retryAfterSeconds says, then try once more. If it fails again, tell the person.";
            default -> code.retryable() ? OFFER : STOP;
        };
    }
}
