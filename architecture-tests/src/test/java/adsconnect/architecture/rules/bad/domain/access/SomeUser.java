package adsconnect.architecture.rules.bad.domain.access;

/** Only bad when used from above. */
public record SomeUser(String name) {}
