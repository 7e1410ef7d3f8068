package adsconnect.architecture.rules.bad.names;

public interface IUsers {}
