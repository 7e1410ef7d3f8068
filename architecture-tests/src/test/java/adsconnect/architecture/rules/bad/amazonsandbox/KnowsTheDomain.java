package adsconnect.architecture.rules.bad.amazonsandbox;

import adsconnect.architecture.rules.bad.domain.access.SomeUser;

public record KnowsTheDomain(SomeUser user) {}
