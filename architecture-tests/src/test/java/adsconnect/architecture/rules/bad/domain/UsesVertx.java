package adsconnect.architecture.rules.bad.domain;

import io.vertx.core.Future;

public record UsesVertx(Future<String> later) {}
