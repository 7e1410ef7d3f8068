package adsconnect.architecture.rules.bad.postgres;

/** Only bad when somebody else uses it. */
public record SomeStore() {}
