package adsconnect.architecture.rules.bad.application;

import io.vertx.ext.web.Router;

public record UsesTheRouter(Router router) {}
