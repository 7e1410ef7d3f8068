package adsconnect.architecture.rules.bad.web;

import adsconnect.architecture.rules.bad.postgres.SomeStore;

public record UsesPostgres(SomeStore store) {}
