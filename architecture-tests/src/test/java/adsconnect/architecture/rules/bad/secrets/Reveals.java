package adsconnect.architecture.rules.bad.secrets;

import adsconnect.domain.Secret;
import java.util.Optional;

public final class Reveals {

    record ByCall() {
        String clear(Secret secret) {
            return secret.reveal();
        }
    }

    record ByReference() {
        Optional<String> clear(Optional<Secret> secret) {
            return secret.map(Secret::reveal);
        }
    }
}
