package adsconnect.web;

import adsconnect.domain.Secret;
import adsconnect.domain.authorization.ReceiveCallback.Callback;
import adsconnect.httpkit.Fields;
import java.util.Optional;

/** What stands in the address of a callback, whether the browser came there or somebody pasted it (CALL-7). */
record CallbackParameters(Fields query) {

    /** Amazon's are a tenth of that. Longer ones are as if they were not there; nothing is made of them. */
    static final int LONGEST = 2_048;

    Callback callback() {
        return new Callback(named("state").map(Secret::new), named("code").map(Secret::new), named("error"));
    }

    /** Why there is no code, in Amazon's words; empty if it did not say. */
    String amazonsWords() {
        return named("error_description").or(() -> named("error")).orElse("");
    }

    private Optional<String> named(String name) {
        return query.first(name).filter(value -> !value.isBlank() && value.length() <= LONGEST);
    }
}
