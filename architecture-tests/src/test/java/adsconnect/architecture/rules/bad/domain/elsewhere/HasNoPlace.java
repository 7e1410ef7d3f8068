package adsconnect.architecture.rules.bad.domain.elsewhere;

public record HasNoPlace() {}
