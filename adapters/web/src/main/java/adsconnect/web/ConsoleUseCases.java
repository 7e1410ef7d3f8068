package adsconnect.web;

import adsconnect.domain.access.port.Users;
import adsconnect.domain.connection.TransferAccount;
import adsconnect.domain.console.AskProfilesAnew;
import adsconnect.domain.console.ReadAttention;
import adsconnect.domain.console.ReadConnections;
import adsconnect.domain.console.ReadInstallation;
import adsconnect.domain.console.ReadLists;
import adsconnect.domain.console.port.Examination;
import adsconnect.domain.console.port.KeyRing;
import adsconnect.domain.sync.port.CoverageSource;

/** What the console shows and does over all owners (section 17). */
public record ConsoleUseCases(
        ReadAttention readAttention,
        ReadConnections readConnections,
        ReadLists readLists,
        CoverageSource runs,
        Users users,
        AskProfilesAnew askProfilesAnew,
        TransferAccount transferAccount,
        Examination examination,
        ReadInstallation readInstallation,
        KeyRing keyRing) {}
