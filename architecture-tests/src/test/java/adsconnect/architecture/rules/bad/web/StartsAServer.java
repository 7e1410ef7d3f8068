package adsconnect.architecture.rules.bad.web;

import io.vertx.core.http.HttpServer;

public record StartsAServer(HttpServer server) {}
