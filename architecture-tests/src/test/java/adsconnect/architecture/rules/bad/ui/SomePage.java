package adsconnect.architecture.rules.bad.ui;

public record SomePage() {}
