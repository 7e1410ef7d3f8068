package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.domain.access.Caller;

/** Keeps what concerns whole accounts from keys that may see some profiles only: an account may reach more than those. */
final class WholeKeys {

    private WholeKeys() {}

    /** Refuses a key with a list of profiles, whatever it names, so that it learns nothing of what there is. */
    static Keyed.Call only(Keyed.Call call) {
        return (visit, caller) -> {
            require(caller);
            return call.act(visit, caller);
        };
    }

    private static void require(Caller caller) {
        if (caller.key().profiles().isPresent()) {
            throw new Refusal(
                    Code.SCOPE_MISSING,
                    "This key may see some profiles only, and this call concerns whole accounts: make a key without a list"
                            + " of profiles.");
        }
    }
}
