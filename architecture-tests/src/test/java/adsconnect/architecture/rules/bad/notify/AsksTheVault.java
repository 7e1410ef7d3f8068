package adsconnect.architecture.rules.bad.notify;

import adsconnect.architecture.rules.bad.vault.SomeKey;

public record AsksTheVault(SomeKey secret) {}
