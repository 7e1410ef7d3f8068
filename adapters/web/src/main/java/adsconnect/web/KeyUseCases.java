package adsconnect.web;

import adsconnect.domain.access.MakeApiKey;
import adsconnect.domain.access.OwnApiKeys;
import adsconnect.domain.account.port.BoundProfiles;

/** What people do with the keys of their programs. */
public record KeyUseCases(MakeApiKey makeApiKey, OwnApiKeys ownApiKeys, BoundProfiles boundProfiles) {}
