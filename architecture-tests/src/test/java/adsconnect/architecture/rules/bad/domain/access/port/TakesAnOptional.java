package adsconnect.architecture.rules.bad.domain.access.port;

import java.util.Optional;

public interface TakesAnOptional {

    String name(Optional<String> language);
}
