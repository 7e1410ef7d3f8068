package adsconnect.architecture.rules.bad.postgres;

import adsconnect.architecture.rules.bad.domain.access.port.SomeUsers;

public record SqlUsers() implements SomeUsers {}
