package adsconnect.architecture.rules.bad.domain.access.port;

/** Only bad when implemented under another name. */
public interface SomeUsers {}
