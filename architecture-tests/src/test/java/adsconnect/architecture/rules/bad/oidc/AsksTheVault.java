package adsconnect.architecture.rules.bad.oidc;

import adsconnect.architecture.rules.bad.vault.SomeKey;

public record AsksTheVault(SomeKey secret) {}
