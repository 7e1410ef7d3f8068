package adsconnect.web;

import adsconnect.domain.console.ReadAttention;
import adsconnect.domain.console.ReadConnections;

/** What the console shows and does over all owners (section 17). */
public record ConsoleUseCases(ReadAttention readAttention, ReadConnections readConnections) {}
