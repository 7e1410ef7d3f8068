package adsconnect.architecture.rules.bad.httpkit;

import adsconnect.architecture.rules.bad.domain.access.SomeUser;

public record KnowsAUser(SomeUser user) {}
