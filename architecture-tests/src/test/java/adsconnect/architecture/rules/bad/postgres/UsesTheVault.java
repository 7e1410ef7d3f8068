package adsconnect.architecture.rules.bad.postgres;

import adsconnect.architecture.rules.bad.vault.SomeKey;

public record UsesTheVault(SomeKey key) {}
