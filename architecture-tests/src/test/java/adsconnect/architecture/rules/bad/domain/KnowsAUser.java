package adsconnect.architecture.rules.bad.domain;

import adsconnect.architecture.rules.bad.domain.access.SomeUser;

public record KnowsAUser(SomeUser user) {}
