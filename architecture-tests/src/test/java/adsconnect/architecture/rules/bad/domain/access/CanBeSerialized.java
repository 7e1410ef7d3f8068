package adsconnect.architecture.rules.bad.domain.access;

import java.io.Serializable;

public record CanBeSerialized(String password) implements Serializable {}
