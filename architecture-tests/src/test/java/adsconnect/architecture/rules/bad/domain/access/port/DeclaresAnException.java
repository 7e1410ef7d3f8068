package adsconnect.architecture.rules.bad.domain.access.port;

import java.io.IOException;

public interface DeclaresAnException {

    String name() throws IOException;
}
