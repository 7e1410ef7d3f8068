package adsconnect.architecture.rules.bad.domain.access;

public class CanBeExtended {}
