package adsconnect.architecture.rules.bad.domain.access;

public interface OpenToAll {}
