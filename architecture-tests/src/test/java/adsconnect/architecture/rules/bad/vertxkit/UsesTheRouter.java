package adsconnect.architecture.rules.bad.vertxkit;

import io.vertx.ext.web.Router;

public record UsesTheRouter(Router router) {}
