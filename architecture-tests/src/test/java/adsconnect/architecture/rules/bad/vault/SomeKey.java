package adsconnect.architecture.rules.bad.vault;

/** Only bad when somebody else uses it. */
public record SomeKey() {}
