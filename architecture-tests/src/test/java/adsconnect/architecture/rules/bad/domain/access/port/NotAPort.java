package adsconnect.architecture.rules.bad.domain.access.port;

public record NotAPort() {}
