package adsconnect.architecture.rules.bad.amazonads;

import adsconnect.architecture.rules.bad.postgres.SomeStore;

public record UsesPostgres(SomeStore store) {}
