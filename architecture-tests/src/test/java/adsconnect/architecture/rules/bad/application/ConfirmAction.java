package adsconnect.architecture.rules.bad.application;

public record ConfirmAction() {}
