package adsconnect.architecture.rules.bad.elsewhere;

public record Stray() {}
