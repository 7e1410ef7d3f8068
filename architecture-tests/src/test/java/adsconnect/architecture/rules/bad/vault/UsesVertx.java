package adsconnect.architecture.rules.bad.vault;

import io.vertx.core.buffer.Buffer;

public record UsesVertx(Buffer sealed) {}
