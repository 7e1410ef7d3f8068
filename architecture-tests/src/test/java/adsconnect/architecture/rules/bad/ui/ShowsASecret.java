package adsconnect.architecture.rules.bad.ui;

import adsconnect.domain.Secret;

public record ShowsASecret(Secret token) {}
