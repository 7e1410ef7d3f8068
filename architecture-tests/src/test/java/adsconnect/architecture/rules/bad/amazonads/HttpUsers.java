package adsconnect.architecture.rules.bad.amazonads;

import adsconnect.architecture.rules.bad.domain.access.port.SomeUsers;

public record HttpUsers() implements SomeUsers {}
