package adsconnect.architecture.rules.bad.domain.marketplace;

import adsconnect.architecture.rules.bad.domain.access.SomeUser;

public record KnowsAUser(SomeUser user) {}
